import Linking
import Publication
import ResultsModel

// Strategies and papers.
extension ModelForms {
    var strategy: JSONObjectForm<Strategy> {
        JSONObjectForm(
            "strategy", "A strategy on one subject.",
            [
                .required("strategy", .text, "Its id.") { $0.header.code.value },
                .required("title", texts, "Its title.") { $0.title },
                .code("period", "Its period as written.") { $0.period?.value.text },
                .optional("start", .date, "The first day of its period.") { $0.period?.value.firstDay },
                .optional("end", .date, "The last day of its period.") { $0.period?.value.lastDay },
                .code("document", "The paper that carries it.") { $0.document?.code() },
                .code("status", "reference: known by reference only.") { $0.isReference ? "reference" : nil },
                .text("text", texts, "Its text, without markup.") { plain($0.body, $0.header.code.value) },
                .text("monitoring", texts, "How progress is followed, reported and evaluated.") {
                    $0.monitoring
                },
                .list("outcomes", .text, "The scoped ids of programme outcomes that it serves.") { ids($0.outcomes, $0.header.code.value) },
                .list("outputs", .text, "The scoped ids of programme outputs that it serves.") { ids($0.outputs, $0.header.code.value) },
                .list("pillars", pillar.form, "Its parts, in levels.") { strategy in
                    strategy.pillars.map { PillarNode(strategy: strategy, pillar: $0) }
                },
                .list("indicators", indicator.form, "How it is measured, with the indicators of its pillars.") { strategy in
                    workspace.indicators.filter { $0.key.scope == strategy.header.code.value }
                },
                .list("phases", phase.form, "Its phases.") { $0.phases },
                .list("theory_nodes", theoryNode.form, "The steps of its theory of change.") { $0.theory.nodes },
                .list("theory_links", theoryLink.form, "What leads to what.") { $0.theory.links },
                .list("risks", risk.form, "What may keep it from its results.") { strategy in
                    workspace.risks.filter { $0.header.scope == strategy.header.code.value }
                },
                .list("figures", figure.form, "Drawings and charts.") { strategy in
                    workspace.figures.filter { $0.header.scope == strategy.header.code.value }
                },
                .list("budgets", budget.form, "Its budget tables.") { strategy in
                    workspace.budgets.filter { $0.header.scope == strategy.header.code.value }
                },
            ])
    }

    struct PillarNode {
        let strategy: Strategy
        let pillar: Pillar
    }

    var pillar: JSONObjectForm<PillarNode> {
        JSONObjectForm(
            "pillar", "A part of a strategy at one of its levels.",
            [
                .required("code", .text, "Its code in the strategy.") { $0.pillar.code.value },
                .required("label", texts, "What its level is called.") { $0.pillar.label },
                .required("title", texts, "Its title.") { $0.pillar.title },
                .code("parent", "The pillar above it.") { $0.pillar.parent?.value },
                .list("indicators", .text, "The codes of its indicators.") { $0.pillar.indicators.map(\.code.value) },
            ])
    }

    var phase: JSONObjectForm<Phase> {
        JSONObjectForm(
            "phase", "A phase of a strategy.",
            [
                .required("code", .text, "Its id in the strategy.") { $0.code.value },
                .required("title", texts, "What it is called.") { $0.title },
                .optional("start", .date, "The first day of the period in which it starts.") { $0.start?.firstDay },
                .optional("end", .date, "The last day of the period in which it ends.") { $0.end?.lastDay },
                .text("condition", texts, "What must be so before it starts.") { $0.condition },
            ])
    }

    var theoryNode: JSONObjectForm<TheoryOfChange.Node> {
        JSONObjectForm(
            "theory_node", "A step of a theory of change.",
            [
                .required("id", .text, "Its id.") { $0.id.value },
                .required("kind", .choice(), "What it is.") { $0.kind },
                .required("text", texts, "What happens.") { $0.text },
            ])
    }

    var theoryLink: JSONObjectForm<TheoryOfChange.Link> {
        JSONObjectForm(
            "theory_link", "One step leads to another.",
            [
                .required("from", .text, "The id of the first.") { $0.from.value },
                .required("to", .text, "The id of the second.") { $0.to.value },
            ])
    }

    // MARK: Papers

    var paper: JSONObjectForm<PaperOutline> {
        func source(_ outline: PaperOutline) -> Paper? { workspace.papers.first { $0.header.code.value == outline.symbol } }
        return JSONObjectForm(
            "paper", "A Governing Body paper.",
            [
                .required("symbol", .text, "Its document symbol.") { $0.symbol },
                .text("title", texts, "Its title.") { source($0)?.title ?? LocalizedText() },
                .optional("session", .integer, "The number of the session.") { source($0)?.session?.value },
                .code("section", "The code of the section of the Governing Body.") { source($0)?.section },
                .optional("agenda_item", .integer, "The number of the agenda item.") { source($0)?.agendaItem },
                .optional("date", .date, "The date of the paper.") { source($0)?.date?.value },
                .code("original_language", "The language it was written in.") { source($0)?.originalLanguage },
                .text("purpose", texts, "What the Governing Body is asked.") { source($0)?.purpose ?? LocalizedText() },
                .list("paragraphs", paragraph.form, "Its numbered paragraphs.") { $0.paragraphs },
                .list("decisions", decision.form, "Its draft decisions and their lettered parts.") { $0.decisions },
            ])
    }

    var paragraph: JSONObjectForm<PaperOutline.Paragraph> {
        JSONObjectForm(
            "paragraph", "A numbered paragraph.",
            [
                .required("series", .text, "The series that it is numbered in.") { $0.series },
                .required("number", .integer, "Its number.") { $0.number },
                .code("id", "The id that survives renumbering.") { $0.id },
                .code("section", "The id of the heading that it stands under.") { $0.section },
                .required("kind", .choice(), "Whether it is part of a draft decision.") { $0.kind },
                .required("text", texts, "Its text, without markup.") { $0.text },
            ])
    }

    var decision: JSONObjectForm<PaperOutline.Decision> {
        JSONObjectForm(
            "decision", "A draft decision or one of its lettered parts.",
            [
                .required("number", .integer, "The number of the paragraph.") { $0.number },
                .required("part", .text, "main, or the letter of the part.") { $0.part },
                .required("text", texts, "What is to be decided.") { $0.text },
            ])
    }
}

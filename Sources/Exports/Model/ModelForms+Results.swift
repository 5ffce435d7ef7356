import Linking
import Publication
import ResultsModel

// Programmes, outcomes, outputs: the results chain.
extension ModelForms {
    var programme: JSONObjectForm<Programme> {
        JSONObjectForm(
            "programme", "A programme and budget: the frame of all results of one period.",
            [
                .required("programme", .text, "Its id.") { $0.header.code.value },
                .required("title", texts, "Its full title.") { $0.title },
                .text("short_title", texts, "Its short title.") { $0.shortTitle },
                .code("period", "Its period as written.") { $0.period?.value.text },
                .optional("period_start", .date, "The first day of its period.") { $0.period?.value.firstDay },
                .optional("period_end", .date, "The last day of its period.") { $0.period?.value.lastDay },
                .code("currency", "The currency of its money, ISO 4217.") { $0.currency },
                .code("predecessor", "The programme before it.") { $0.predecessor?.code() },
                .code("status", "reference: known by reference only.") { $0.isReference ? "reference" : nil },
                .list("editions", edition.form, "Its versions.") { $0.editions },
                .text("text", texts, "Its text, without markup.") { plain($0.body, $0.header.code.value) },
                .optional("impact", impact.form, "The long-term change that it works for.") { programme in
                    workspace.impacts.first { $0.header.scope == programme.header.code.value }
                },
                .list("outcomes", outcome.form, "What is to change.") { workspace.outcomes(of: $0.header.code.value) },
                .list("risks", risk.form, "What may keep it from its results.") { programme in
                    workspace.risks.filter { $0.header.scope == programme.header.code.value }
                },
                .list("budgets", budget.form, "Its budget tables.") { programme in
                    workspace.budgets.filter { $0.header.scope == programme.header.code.value }
                },
                .list("figures", figure.form, "Drawings and charts.") { programme in
                    workspace.figures.filter { $0.header.scope == programme.header.code.value }
                },
            ])
    }

    var edition: JSONObjectForm<Edition> {
        JSONObjectForm(
            "edition", "A version of a document.",
            [
                .required("id", .text, "Its id.") { $0.id.value },
                .required("kind", .choice(), "What it is.") { $0.kind },
                .optional("date", .date, "Its date.") { $0.date },
                .optional("as_of", .date, "The day on which its figures were known.") { $0.asOf },
                .code("document", "Its symbol.") { $0.document?.code() },
                .text("title", texts, "Its title.") { $0.title },
            ])
    }

    var impact: JSONObjectForm<Impact> {
        JSONObjectForm(
            "impact", "The long-term change.",
            [
                .required("statement", texts, "What it is.") { $0.statement },
                .text("text", texts, "Its text, without markup.") { plain($0.body, $0.header.scope) },
                .list("indicators", indicator.form, "How it is measured.") { workspace.indicators(of: $0.key) },
            ])
    }

    var outcome: JSONObjectForm<Outcome> {
        JSONObjectForm(
            "outcome", "What is to change in countries (policy) or in the organization itself (enabling).",
            [
                .required("id", .text, "Its scoped id, unique in the workspace.") { $0.key.id },
                .required("code", .text, "Its code, unique in the programme.") { $0.header.code.value },
                .required("kind", .choice(), "Policy or enabling.") { $0.kind },
                .required("title", texts, "Its title.") { $0.title },
                .text("text", texts, "Its text, without markup.") { plain($0.body, $0.header.scope) },
                .code("lead_department", "The department that leads.") { $0.leadDepartment?.code() },
                .code("status", "to-be-developed: its outcome-level indicators do not exist yet.") {
                    $0.indicatorsToBeDeveloped ? "to-be-developed" : nil
                },
                .list("indicators", indicator.form, "How it is measured.") { workspace.indicators(of: $0.key) },
                .list("resources", resource.form, "Money for it. Amounts of different stages or price bases must not be added up.") {
                    outcome in
                    outcome.resources.map { ResourceNode(amount: $0, currency: workspace.currency(of: $0, in: outcome)) }
                },
                .list("sdg_links", sdgLink.form, "The SDG targets that it contributes to.") { links[$0.key] ?? [] },
                .list("outputs", output.form, "What the office delivers towards it.") { workspace.outputs(of: $0) },
            ])
    }

    var output: JSONObjectForm<Output> {
        JSONObjectForm(
            "output", "What the office delivers towards an outcome.",
            [
                .required("id", .text, "Its scoped id, unique in the workspace.") { $0.key.id },
                .required("code", .text, "Its code, unique in the programme.") { $0.header.code.value },
                .required("title", texts, "Its title.") { $0.title },
                .text("text", texts, "Its text, without markup.") { plain($0.body, $0.header.scope) },
                .list("departments", .text, "The departments that deliver it.") { $0.departments.map { $0.code() } },
                .list("verification", texts, "Means of verification of those of its indicators that have none of their own.") {
                    $0.verification
                },
                .list("commitments", commitment.form, "What it promises to do.") { output in
                    output.commitmentTexts(words).map { CommitmentNode(output: output, commitment: $0.commitment, text: $0.text) }
                },
                .list("indicators", indicator.form, "How it is measured.") { workspace.indicators(of: $0.key) },
            ])
    }

    struct CommitmentNode {
        let output: Output
        let commitment: Commitment
        let text: LocalizedText
    }

    var commitment: JSONObjectForm<CommitmentNode> {
        JSONObjectForm(
            "commitment", "One thing that an output promises to do.",
            [
                .required("id", .text, "The id of the output, the level and the position.") { $0.commitment.id(in: $0.output.key) },
                .required("level", .choice(), "Where it applies.") { $0.commitment.level },
                .required("position", .integer, "Its place among those of its level, from 1.") { $0.commitment.position },
                .required("text", texts, "Its text, without markup.") { $0.text },
            ])
    }

    var sdgLink: JSONObjectForm<SDGLink> {
        JSONObjectForm(
            "sdg_link", "A tie to a target of the 2030 Agenda. Money must not be summed over targets: outcomes are tied to many.",
            [
                .required("sdg_target", .text, "The code of the target.") { $0.target },
                .required("iri", .uri, "Its address in the linked data of the United Nations.") { SDGUse.iri(ofGoalOrTarget: $0.target) },
                .required("relation", .choice(), "How it contributes.") { $0.relation },
                .required("stated_as", .choice(), "all: the paper says \"all outcomes\".") { $0.statement },
                .code("sdg_indicator", "The global indicator through which it is tied.") { $0.indicator },
            ])
    }

    var risk: JSONObjectForm<Risk> {
        JSONObjectForm(
            "risk", "An event that may keep the organization from its results.",
            [
                .required("number", .text, "Its number in the register of risks.") { $0.header.code.value },
                .required("event", texts, "What may happen.") { $0.texts.event.plain(words, $0.header.scope) },
                .text("consequence", texts, "What would follow.") { $0.texts.consequence.plain(words, $0.header.scope) },
                .text("remarks", texts, "Why it is so.") { $0.texts.remarks.plain(words, $0.header.scope) },
                .text("response", texts, "What the office does about it.") { $0.texts.response.plain(words, $0.header.scope) },
                .list("outcomes", .text, "The scoped ids of the outcomes that it endangers.") { ids($0.outcomes, $0.header.scope) },
                .code("owner", "Who answers for it.") { $0.owner?.code() },
            ])
    }

    var figure: JSONObjectForm<Figure> {
        JSONObjectForm(
            "figure", "A drawing or chart.",
            [
                .required("id", .text, "Its scoped id.") { $0.key.id },
                .code("number", "The printed number.") { $0.number },
                .required("title", texts, "Its title.") { $0.title },
                .text("note", texts, "The note below it.") { $0.note },
                .text("alternative", texts, "What it shows, for those who cannot see it.") { $0.alternative },
                .code("status", "not-available: its data were lost with the printed edition.") {
                    $0.isNotAvailable ? "not-available" : nil
                },
                .list("data", dataPoint.form, "What it draws.") { $0.data },
            ])
    }

    var dataPoint: JSONObjectForm<Figure.DataPoint> {
        JSONObjectForm(
            "data_point", "A value of a chart.",
            [
                .required("label", texts, "What it is of.") { $0.label },
                .optional("value", .decimal, "The value.") { $0.value?.value },
            ])
    }
}

extension Workspace {
    /// The currency of an amount, its own or that of the programme.
    func currency(of amount: ResourceAmount, in outcome: Outcome) -> String {
        amount.currency.isEmpty ? programme(outcome.header.scope)?.currency ?? "" : amount.currency
    }
}

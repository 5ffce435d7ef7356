import Diagnostics
import ResultsModel

extension Rule {
    /// What a paper says of itself agrees with its symbol and with the register of documents; and it is related to no document
    /// of a later session.
    static let documentFacts = Rule([.documentFacts, .citesFuture]) { input in
        input.workspace.papers.flatMap { paper in
            symbolFacts(paper) + registerFacts(paper, input.workspace) + future(paper, input.workspace)
        }
    }

    /// `GB.347/PFA/4` is the fourth item of the section PFA of the 347th Session.
    private static func symbolFacts(_ paper: Paper) -> [Diagnostic] {
        let parts = paper.header.code.value.split(separator: "/").map(String.init)
        guard parts.count >= 2, let session = parts[0].split(separator: ".").last.flatMap({ Int($0) }) else { return [] }
        var found: [Diagnostic] = []
        if let stated = paper.session, stated.value != session {
            found.append(finding(.symbolSession(paper.header.code.value, session, stated.value), paper, stated.span))
        }
        if !paper.section.isEmpty, paper.section != parts[1] {
            found.append(finding(.symbolSection(paper.header.code.value, parts[1], paper.section), paper, paper.header.code.span))
        }
        if parts.count == 3, let item = Int(parts[2]), let stated = paper.agendaItem, item != stated {
            found.append(finding(.symbolItem(paper.header.code.value, item, stated), paper, paper.header.code.span))
        }
        return found
    }

    private static func registerFacts(_ paper: Paper, _ workspace: Workspace) -> [Diagnostic] {
        let symbol = paper.header.code.value
        guard let entry = workspace.entry(.document, symbol) else { return [] }
        var found: [Diagnostic] = []
        let session = entry.column("session")
        if let stated = paper.session, !session.isEmpty, session != String(stated.value) {
            found.append(finding(.registerDiffers(symbol, session, String(stated.value)), paper, stated.span))
        }
        let date = entry.column("date")
        if let stated = paper.date, !date.isEmpty, date != stated.value.text {
            found.append(finding(.registerDiffers(symbol, date, stated.value.text), paper, stated.span))
        }
        // The register may leave out what follows a colon in a title.
        if let title = entry.name[.source]?.text, let own = paper.title[.source], own.text != title, !own.text.hasPrefix(title + ":") {
            found.append(finding(.registerDiffers(symbol, title, own.text), paper, own.span))
        }
        return found
    }

    private static func future(_ paper: Paper, _ workspace: Workspace) -> [Diagnostic] {
        guard let session = paper.session?.value else { return [] }
        let prefix = paper.header.code.value.prefix { $0 != "." } + "."
        return paper.relatedDocuments.compactMap { reference in
            guard reference.text.hasPrefix(prefix), let entry = workspace.entry(.document, reference.text),
                let later = Int(entry.column("session")), later > session
            else { return nil }
            return Diagnostic(
                .citesFuture, .citesFuture(reference.text, later, session), at: Location(paper.header.path, reference.span))
        }
    }

    private static func finding(_ message: Message, _ paper: Paper, _ span: ByteSpan) -> Diagnostic {
        Diagnostic(.documentFacts, message, at: Location(paper.header.path, span))
    }
}

extension DiagnosticCode {
    static let documentFacts = DiagnosticCode(
        "E0285", "document-facts", .error,
        title: Message(en: "Facts about a document do not agree", zh: "关于文件的事实不一致"),
        explanation: Message(
            en:
                "The symbol GB.347/PFA/4 says session, section and agenda item; the cover and the register of documents say them again, with date and title. All must say the same; the register may leave out what follows a colon in a title.",
            zh: "编号 GB.347/PFA/4 已说明届会、组别和议程项目；封面和文件登记表再次写明，另有日期和标题。各处必须一致；登记表的标题可省去冒号之后的部分。"),
        example: .init(wrong: "symbol: GB.347/PFA/4\nsession: 346", right: "symbol: GB.347/PFA/4\nsession: 347"))

    static let citesFuture = DiagnosticCode(
        "W0286", "cites-future", .warning,
        title: Message(en: "A paper is related to a later document", zh: "文件引用了更晚的文件"),
        explanation: Message(
            en:
                "A document of a later session cannot have been before the Governing Body when the paper was: the symbol is probably wrong.",
            zh: "较晚届会的文件在本文件提交时尚不存在：编号可能有误。"))
}

extension Message {
    fileprivate static func symbolSession(_ symbol: String, _ number: Int, _ stated: Int) -> Message {
        Message(en: "\(symbol) is of session \(number), not \(stated)", zh: "\(symbol) 属于第 \(number) 届会议，而不是第 \(stated) 届")
    }
    fileprivate static func symbolSection(_ symbol: String, _ section: String, _ stated: String) -> Message {
        Message(en: "\(symbol) is of section \(section), not \(stated)", zh: "\(symbol) 属于 \(section) 组，而不是 \(stated)")
    }
    fileprivate static func symbolItem(_ symbol: String, _ item: Int, _ stated: Int) -> Message {
        Message(en: "\(symbol) is item \(item) on the agenda, not \(stated)", zh: "\(symbol) 是议程第 \(item) 项，而不是第 \(stated) 项")
    }
    fileprivate static func registerDiffers(_ symbol: String, _ registered: String, _ stated: String) -> Message {
        Message(
            en: "the register of documents has `\(registered)` for \(symbol), the paper `\(stated)`",
            zh: "文件登记表中 \(symbol) 为 `\(registered)`，本文件为 `\(stated)`")
    }
    fileprivate static func citesFuture(_ symbol: String, _ later: Int, _ session: Int) -> Message {
        Message(
            en: "\(symbol) is of session \(later), this paper of session \(session)", zh: "\(symbol) 属于第 \(later) 届会议，本文件属于第 \(session) 届")
    }
}

import Diagnostics
import FileStore
import Linking
import ResultsModel

extension OptionSpec {
    static let scope = OptionSpec(
        "in", .text("SCOPE"), Message(en: "the programme or strategy that it belongs to", zh: "所属的计划或战略"))
}

extension Command {
    static let new = Command(
        "new", Message(en: "a file to fill in, in every language", zh: "新建待填写的文件，每种语言一份"),
        details: Message(
            en:
                "The fields that the type must have stand in it, the others as comments. It is a draft, and stays out of what is published, until the line `draft: true` is removed.",
            zh: "文件中列出该类型的必填字段，其他字段写成注释。删去 `draft: true` 一行之前，它是草稿，不会发布。"),
        operands: [
            OperandSpec(
                "TYPE", words: { ScaffoldPlace.forms.map(\.type) },
                Message(en: "outcome, output, risk, strategy, paper...", zh: "outcome、output、risk、strategy、paper 等")),
            OperandSpec(
                "CODE", isRequired: false, Message(en: "its code or id: 1.2, knowledge-2026-29", zh: "编号：1.2、knowledge-2026-29")),
        ],
        options: [.scope],
        examples: [
            CommandExample("plenary new output 1.2", Message(en: "the next output of outcome 1", zh: "成果目标 1 的下一项产出")),
            CommandExample("plenary new risk 10 --in 2026-27", Message(en: "a risk of that programme", zh: "该计划的一项风险")),
            CommandExample("plenary new strategy knowledge-2026-29", Message(en: "a strategy", zh: "一项战略")),
        ],
        run: New.run)
}

/// `plenary new`.
enum New {
    static func run(_ invocation: Invocation) async throws(CommandFailure) -> ExitStatus {
        let form = try form(invocation.arguments.operands.first ?? "")
        let code = try code(invocation.arguments.operands.dropFirst().first, form)
        guard let loaded = try await invocation.load(includesDrafts: true, quietly: true) else { return .findings }
        let workspace = loaded.workspace
        let scope = form.isScoped ? try scope(invocation.arguments.value(.scope), workspace) : nil
        let folder = scope?.folder ?? workspace.configuration.content
        let stem = ScaffoldPlace.stem(form, code, in: folder)
        let files = NewFiles(folder: loaded.path, files: texts(form, code, stem, period: scope?.period ?? "2026", workspace))
        if let taken = files.taken.first {
            let next = ScaffoldPlace.nextCode(form, like: code, scope: scope?.id ?? "", workspace)
            throw .usage(UsageError(.isTaken(taken), help: next.map { [.nextIs($0)] } ?? []))
        }
        do throws(MachineFault) {
            try files.make()
        } catch {
            throw .machine(error)
        }
        for file in files.files { invocation.console.say(.made(file.path)) }
        invocation.console.say(.next)
        return .done
    }

    private static func form(_ type: String) throws(CommandFailure) -> ScaffoldPlace.Form {
        if let form = ScaffoldPlace.forms.first(where: { $0.type == type }) { return form }
        let known = ScaffoldPlace.forms.map(\.type)
        let nearest = NearMiss.suggestion(for: type, in: known)
        throw .usage(UsageError(.noType(type), help: [nearest.map { .didYouMean($0) } ?? .typesAre(known)]))
    }

    private static func code(_ code: String?, _ form: ScaffoldPlace.Form) throws(CommandFailure) -> String {
        guard !form.isOnly else { return form.type }
        let example = Message.write("plenary new \(form.type) \(form.example)")
        guard let code else { throw .usage(UsageError(.codeMissing(form.kind), help: [example])) }
        guard IdentifierGrammar.accepts(code, as: form.kind) else {
            throw .usage(UsageError(.notACode(code, form.kind), help: [example]))
        }
        return code
    }

    /// A programme or strategy that new objects may belong to.
    private struct Scope {
        let id: String
        let folder: String
        let period: String
    }

    private static func scope(_ wanted: String?, _ workspace: Workspace) throws(CommandFailure) -> Scope {
        let programmes = workspace.programmes.filter { !$0.isReference }
        let strategies = workspace.strategies.filter { !$0.isReference }
        let scopes =
            programmes.map { Scope(id: $0.key.code, folder: $0.header.path.folder.text, period: $0.period?.value.text ?? "2026") }
            + strategies.map { Scope(id: $0.key.code, folder: $0.header.path.folder.text, period: $0.period?.value.text ?? "2026") }
        let known = scopes.map(\.id)
        // Without a word about it, the only programme is meant that is published.
        let published = programmes.filter { !$0.header.isDraft }.map(\.key.code)
        guard let wanted = wanted ?? (published.count == 1 ? published.first : nil) else {
            throw .usage(UsageError(.scopeMissing, help: [.scopesAre(known)]))
        }
        if let scope = scopes.first(where: { $0.id == wanted }) { return scope }
        let nearest = NearMiss.suggestion(for: wanted, in: known)
        throw .usage(UsageError(.noScope(wanted), help: [nearest.map { .didYouMean($0) } ?? .scopesAre(known)]))
    }

    private static func texts(
        _ form: ScaffoldPlace.Form, _ code: String, _ stem: String, period: String, _ workspace: Workspace
    ) -> [(path: String, text: String)] {
        guard let scaffold = Scaffold(type: form.type, code: code, period: period) else { return [] }
        var files = [(path: stem + ".md", text: scaffold.source)]
        for language in workspace.languages.dropFirst() {
            files.append((path: "\(stem).\(language.tag.value).md", text: scaffold.translation(language.tag.value)))
        }
        if form.kind == .budget { files.append((path: stem + ".csv", text: "line,column,amount,status\n")) }
        return files
    }
}

extension Message {
    fileprivate static func noType(_ type: String) -> Message {
        Message(en: "there is no type `\(type)` to make", zh: "没有可新建的类型 `\(type)`")
    }
    fileprivate static func typesAre(_ names: [String]) -> Message {
        Message(en: "the types are: \(names.joined(separator: ", "))", zh: "类型有：\(names.joined(separator: "、"))")
    }
    fileprivate static func codeMissing(_ kind: ObjectKind) -> Message {
        Message(en: "CODE is missing: the id of the \(kind.englishName)", zh: "缺少 CODE：\(kind.chineseName)的编号")
    }
    fileprivate static func notACode(_ code: String, _ kind: ObjectKind) -> Message {
        Message(en: "`\(code)` is not the id of \(kind.englishNameWithArticle)", zh: "`\(code)` 不是\(kind.chineseName)的编号")
    }
    fileprivate static let scopeMissing = Message(
        en: "say with `--in` which programme or strategy it belongs to", zh: "请用 `--in` 说明它属于哪个计划或战略")
    fileprivate static func noScope(_ id: String) -> Message {
        Message(en: "there is no programme or strategy `\(id)`", zh: "没有计划或战略 `\(id)`")
    }
    fileprivate static func scopesAre(_ ids: [String]) -> Message {
        ids.isEmpty
            ? Message(en: "make a programme first: `plenary new programme 2028-29`", zh: "请先新建计划：`plenary new programme 2028-29`")
            : Message(en: "there are: \(ids.joined(separator: ", "))", zh: "现有：\(ids.joined(separator: "、"))")
    }
    fileprivate static func isTaken(_ path: String) -> Message {
        Message(en: "\(path) exists already; nothing was changed", zh: "\(path) 已经存在；没有改动任何内容")
    }
    fileprivate static func nextIs(_ code: String) -> Message {
        Message(en: "the next free code is `\(code)`", zh: "下一个可用的编号是 `\(code)`")
    }
    fileprivate static func made(_ path: String) -> Message { Message(en: "Made \(path)", zh: "已新建 \(path)") }
    fileprivate static let next = Message(en: "Next: fill it in, then `plenary check`", zh: "下一步：填写内容，然后运行 `plenary check`")
}

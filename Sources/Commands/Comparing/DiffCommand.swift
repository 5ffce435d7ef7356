import Diagnostics
import FileStore
import GitReader
import Pipeline
import ResultsModel
import SemanticDiff

extension OptionSpec {
    static let cached = OptionSpec(
        "cached", .flag, Message(en: "what is staged, in place of the work tree", zh: "比较已暂存的内容，而不是工作树"))

    static let noIndex = OptionSpec(
        "no-index", .flag, Message(en: "compare two folders (or files), in git or not", zh: "比较两个文件夹（或文件），不必在 git 中"))

    static let external = OptionSpec(
        "external", .flag,
        Message(en: "for git: GIT_EXTERNAL_DIFF and diff.NAME.command", zh: "供 git 使用：GIT_EXTERNAL_DIFF 和 diff.NAME.command"))

    static let diffFormat = OptionSpec(
        "format", .choice(DiffFormat.allCases.map(\.rawValue)),
        Message(en: "text for people; the others are data, or finished documents", zh: "text 供人阅读，其他为数据或成品文档"))

    static let edition = OptionSpec(
        "edition", .text("NAME"),
        Message(en: "with --format note: what the newer version is called, Rev.1", zh: "与 --format note 合用：新版本的名称，如 Rev.1"))

    static let exitCode = OptionSpec(
        "exit-code", .flag, Message(en: "end with status 1 when something changed", zh: "有变化时以状态 1 结束"))

    static let tolerance = OptionSpec(
        "tolerance", .text("NUMBER"),
        Message(en: "numbers that differ by no more than this are the same", zh: "相差不超过此值的数字视为相同"))

    static let typography = OptionSpec(
        "typography", .flag,
        Message(en: "quotation marks, dashes and spaces count as changes too", zh: "引号、破折号和空格的差异也算变化"))
}

extension Command {
    static let diff = Command(
        "diff", Message(en: "what changed between two versions, in words and not in lines", zh: "用业务语言说明两个版本之间的变化"),
        details: Message(
            en: """
                Without a revision, the work tree is compared with the last commit (HEAD), files that git does not know yet included. \
                A: the work tree with A. A..B or A B: B with A. A...B: B with where it left A. --cached [A]: what is staged with A or \
                HEAD. Paths after `--` limit the comparison to these files and folders.
                """,
            zh: """
                不写版本时，将工作树与最近一次提交（HEAD）比较，包括 git 尚未跟踪的文件。A：工作树与 A 比较。A..B 或 A B：B 与 A 比较。\
                A...B：B 与它和 A 的分叉点比较。--cached [A]：已暂存的内容与 A 或 HEAD 比较。`--` 之后的路径把比较限于这些文件和文件夹。
                """),
        operands: [
            OperandSpec(
                "REV", isRequired: false, isRepeated: true,
                Message(en: "a revision or a range of git: v1.0, HEAD~3..HEAD; or two folders", zh: "git 的版本或范围：v1.0、HEAD~3..HEAD；或两个文件夹"))
        ],
        options: [
            .cached, .noIndex, .diffFormat, .diffOutput, .diffOnly, .edition, .exitCode, .tolerance, .typography, .external, .drafts, .jobs,
        ],
        examples: [
            CommandExample("plenary diff", Message(en: "what you changed since the last commit", zh: "最近一次提交之后的改动")),
            CommandExample("plenary diff v1.0..v2.0 --format html > changes.html", Message(en: "as a page", zh: "输出为网页")),
            CommandExample(
                "plenary diff v1.0 --format docx --into redlines",
                Message(en: "papers in Word with tracked changes", zh: "带修订标记的 Word 文件")),
            CommandExample("plenary diff main...", Message(en: "what this branch changes", zh: "当前分支的改动")),
            CommandExample("plenary diff HEAD~1 -- Content/papers", Message(en: "only some files", zh: "只看部分文件")),
            CommandExample("plenary diff --no-index Old New", Message(en: "two folders without git", zh: "不用 git 比较两个文件夹")),
        ],
        run: Diff.run)
}

/// `plenary diff`.
enum Diff {
    static func run(_ invocation: Invocation) async throws(CommandFailure) -> ExitStatus {
        let arguments = invocation.arguments
        if arguments.has(.external) { return try await ExternalDiff(invocation).run() }
        let sides = try await DiffSides.find(invocation)
        let comparer = VersionComparer(
            jobs: invocation.jobs, options: try options(arguments), themeRoot: sides.root, includesDrafts: arguments.has(.drafts))
        let outcome = try await invocation.working(.comparing) { () throws(MachineFault) in
            try await comparer.compare(sides.old, sides.new)
        }
        switch outcome {
        case .unreadable(let version):
            invocation.console.say(.notRead(version.label))
            invocation.console.show(version.report, version.sources)
            return .findings
        case .compared(let comparison): return try await show(comparison, sides, invocation)
        }
    }

    private static func show(
        _ comparison: VersionComparison, _ sides: DiffSides, _ invocation: Invocation
    ) async throws(CommandFailure) -> ExitStatus {
        let arguments = invocation.arguments
        for version in [comparison.old, comparison.new] { LeftOutNotice.show(version, invocation.console) }
        let format = arguments.value(.diffFormat).flatMap { DiffFormat(rawValue: $0) } ?? .text
        try await format.write(comparison, sides, invocation)
        if comparison.changes.isEmpty {
            if format == .text { invocation.console.say(.noChanges) }
        } else if arguments.has(.exitCode) {
            return .findings
        }
        return comparison.old.leftOut.isEmpty && comparison.new.leftOut.isEmpty ? .done : .findings
    }

    static func options(_ arguments: Arguments) throws(CommandFailure) -> CompareOptions {
        var options = CompareOptions(includesTypography: arguments.has(.typography))
        guard let text = arguments.value(.tolerance) else { return options }
        guard let tolerance = FixedDecimal(text), !tolerance.isNegative else {
            throw .usage(
                UsageError(
                    Message(en: "`\(text)` is not a number for --tolerance", zh: "`\(text)` 不是 --tolerance 可用的数字"),
                    help: [.write("--tolerance 0.5")]))
        }
        options.tolerance = tolerance
        return options
    }
}

/// Says what of a version could not be read, and why.
enum LeftOutNotice {
    static func show(_ version: ComparedVersion, _ console: Console) {
        guard !version.leftOut.isEmpty else { return }
        console.say(.leftOut(version.label, version.leftOut))
        let paths = Set(version.leftOut)
        let errors = version.report.diagnostics.filter { $0.severity == .error && paths.contains($0.location.path) }
        if !errors.isEmpty { console.show(DiagnosticReport(errors), version.sources) }
    }
}

extension Message {
    static let comparing = Message(en: "Comparing", zh: "正在比较")

    fileprivate static let noChanges = Message(en: "Nothing changed.", zh: "没有变化。")

    static func notRead(_ label: VersionLabel) -> Message {
        Message(en: "Nothing of \(label.text.en) could be read:", zh: "无法读取 \(label.text.zh)：")
    }

    fileprivate static func leftOut(_ label: VersionLabel, _ paths: [ContentPath]) -> Message {
        let names = paths.prefix(5).map(\.text)
        let more = paths.count > 5 ? "..." : ""
        return Message(
            en: "\(label.text.en): \(English.count(paths.count, "file")) could not be read and \(paths.count == 1 ? "is" : "are") not "
                + "compared: \(names.joined(separator: ", "))\(more)",
            zh: "\(label.text.zh)：\(paths.count) 个文件无法读取，未参加比较：\(names.joined(separator: "、"))\(more)")
    }
}

import Bytes
import Diagnostics

/// Codes and findings that only these tests know.
extension DiagnosticCode {
    static let sampleError = DiagnosticCode(
        "E9901", "sample-error", .error, title: Message(en: "an error", zh: "一个错误"),
        explanation: Message(en: "Why it is one.", zh: "为什么是错误。"))
    static let sampleWarning = DiagnosticCode(
        "W9902", "sample-warning", .warning, title: Message(en: "a warning", zh: "一个警告"),
        explanation: Message(en: "Why it is one.", zh: "为什么是警告。"))
    static let sampleHint = DiagnosticCode(
        "H9903", "sample-hint", .hint, title: Message(en: "a hint", zh: "一个提示"),
        explanation: Message(en: "Why it is one.", zh: "为什么是提示。"))
}

extension Diagnostic {
    static func sample(
        _ code: DiagnosticCode = .sampleError, _ en: String = "wrong", zh: String? = nil, _ path: String = "a.md",
        _ span: ByteSpan = .fileStart, notes: [Note] = [], help: Message? = nil
    ) -> Diagnostic {
        Diagnostic(code, Message(en: en, zh: zh ?? en), at: Location(ContentPath(path), span), notes: notes, help: help)
    }
}

/// The two files and the findings in them that every renderer is shown with.
enum SampleReport {
    static let outcome = SourceFile(
        "Content/1.1.md",
        """
        ---
        code: 1.1
        target: {total: 24, africa: 7, americas: 7}
        ---
        The Office will support constituents.
        It runs over
        three lines.

        """)
    static let chinese = SourceFile("Content/战略, 1:2.zh.md", "# 标题：体面劳动\r\n\r\n\t正文中的“国际”文字\r\n")
    static let files = SourceFiles([outcome, chinese])

    static let report = DiagnosticReport([
        .sample(
            .sampleError, "targets by region add to 14, the total says 24", zh: "分区域目标合计 14，总数为 24", "Content/1.1.md",
            span("24"),
            notes: [
                .init(Message(en: "indicator 1.1.1", zh: "指标 1.1.1")),
                .init(
                    Message(en: "the code is given here", zh: "代码在此给出"),
                    at: Location(outcome.path, span("1.1"))),
            ], help: Message(en: "add the missing regions", zh: "请补上缺少的区域")),
        .sample(.sampleHint, "this paragraph runs over lines", zh: "段落跨行", "Content/1.1.md", span("runs over\nthree")),
        .sample(.sampleWarning, "the file has no title", zh: "文件没有标题", "Content/1.1.md"),
        .sample(
            .sampleWarning, "100% of ‘国际’ stands in quotes", zh: "“国际”加了引号", "Content/战略, 1:2.zh.md",
            ByteSpan(chineseSpan("国际"))),
        .sample(.sampleError, "the file cannot be read", zh: "无法读取文件", "Content/missing.md"),
        .sample(.sampleError, "there is no programme", zh: "没有计划", ""),
    ])

    static func span(_ text: String) -> ByteSpan {
        ByteSpan(range(text, in: outcome))
    }

    private static func chineseSpan(_ text: String) -> Range<Int> { range(text, in: chinese) }

    private static func range(_ text: String, in file: SourceFile) -> Range<Int> {
        let wanted = Array(text.utf8)
        let start = file.bytes.indices.first { file.bytes[$0...].starts(with: wanted) } ?? 0
        return start..<(start + wanted.count)
    }

    static func render(_ format: ReportFormat, _ style: ReportStyle = ReportStyle(toolVersion: "0.1.0")) -> ByteBuffer {
        var buffer = ByteBuffer()
        format.renderer(style).append(report, files, to: &buffer)
        return buffer
    }
}

package import Diagnostics

/// Where the two halves of a content file are, as byte ranges of the file.
package struct FrontMatter: Sendable, Hashable {
    /// Between the two `---` lines, without them.
    package let yaml: Range<Int>
    /// After the second `---` line, to the end.
    package let body: Range<Int>

    /// The most bytes that front matter may have.
    package static let maximumBytes = 65_536

    /// Splits a file at its first two `---` lines. A file without front matter has no type, so it is no content.
    package static func split(_ file: SourceFile, maximumBytes: Int = maximumBytes) -> Findings<FrontMatter?> {
        guard isFence(file, line: 0) else {
            return Findings(
                nil, [Diagnostic(.frontMatterMissing, .frontMatterMissing, at: Location(file.path, file.firstLine), help: .startWithFence)])
        }
        for line in 1..<max(1, file.lineStarts.count) where isFence(file, line: line) {
            let start = file.lineStarts.count > 1 ? Int(file.lineStarts[1]) : file.bytes.count
            let end = Int(file.lineStarts[line])
            let body = line + 1 < file.lineStarts.count ? Int(file.lineStarts[line + 1]) : file.bytes.count
            guard end - start <= maximumBytes else {
                return Findings(
                    nil,
                    [
                        Diagnostic(
                            .frontMatterTooLong, .frontMatterTooLong(end - start, maximumBytes), at: Location(file.path, file.firstLine),
                            help: .raise("front-matter-bytes"))
                    ])
            }
            return Findings(FrontMatter(yaml: start..<end, body: body..<file.bytes.count), [])
        }
        return Findings(nil, [Diagnostic(.frontMatterOpen, .frontMatterOpen, at: Location(file.path, file.firstLine), help: .endWithFence)])
    }

    /// Whether a line is exactly `---`, spaces at its end aside.
    private static func isFence(_ file: SourceFile, line: Int) -> Bool {
        let range = file.line(line)
        let text = file.bytes[range]
        guard text.starts(with: "---".utf8) else { return false }
        return text.dropFirst(3).allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }
}

extension SourceFile {
    /// The span of the first line: where a message goes that is about the file as a whole.
    var firstLine: ByteSpan { ByteSpan(line(0)) }
}

extension Message {
    fileprivate static let frontMatterMissing = Message(
        en: "the file does not begin with front matter", zh: "文件开头没有 front matter（元数据）")
    fileprivate static let startWithFence = Message(
        en: "begin the file with a line `---`, the fields, and another line `---`", zh: "文件第一行写 `---`，接着写各字段，再写一行 `---`")
    fileprivate static let frontMatterOpen = Message(
        en: "the front matter has no end", zh: "front matter 没有结束行")
    fileprivate static let endWithFence = Message(
        en: "put a line `---` after the last field", zh: "在最后一个字段之后加一行 `---`")
    fileprivate static func raise(_ setting: String) -> Message {
        Message(
            en: "move text into the body, or raise `\(setting)` below `limits` in plenary.yml",
            zh: "请把文字移到正文，或在 plenary.yml 的 `limits` 下调高 `\(setting)`")
    }
    fileprivate static func frontMatterTooLong(_ bytes: Int, _ limit: Int) -> Message {
        Message(
            en: "the front matter has \(bytes) bytes; at most \(limit) are read",
            zh: "front matter 有 \(bytes) 字节，最多读取 \(limit) 字节")
    }
}

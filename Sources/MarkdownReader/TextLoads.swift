internal import Diagnostics

/// What one line holds of what costs cmark-gfm time.
struct LineCounts {
    var pipes = 0
    var brackets = 0
    /// `*`, `_` and `<`.
    var delimiters = 0
}

/// What has been counted since a paragraph began.
struct ParagraphLoad {
    private var brackets = 0
    private var delimiters = 0
    private var bytes = 0

    /// Some of cmark's scans go from each sign to the end of the paragraph: signs times bytes.
    private static let workLimit = 1 << 29

    mutating func add(_ counts: LineCounts, bytes count: Int) {
        brackets += counts.brackets
        delimiters += counts.delimiters
        bytes += count
    }

    func isTooHeavy(_ limits: MarkdownLimits) -> Bool {
        brackets > limits.inlineDelimiters || delimiters > limits.inlineDelimiters || (brackets + delimiters) * bytes > Self.workLimit
    }
}

/// What has been counted since an empty line of what may be a table.
struct TableLoad {
    private var columns = 0
    private var rows = 0
    private var bytes = 0
    private var widest: Range<Int> = 0..<0
    private var widestPipes = 0
    /// For each line like a delimiter row cmark reads the paragraph before it again.
    private var rereadBytes = 0

    private static let rereadLimit = 1 << 25

    /// Whether a delimiter row has been seen.
    var isOpen: Bool { columns > 0 }

    /// - Parameter content: where the line begins after quotation signs and list markers.
    mutating func add(_ line: Range<Int>, pipes: Int, content: Int, _ source: [UInt8]) {
        bytes += line.count
        if pipes > widestPipes { (widest, widestPipes) = (line, pipes) }
        rows += columns > 0 ? 1 : 0
        guard let found = Self.delimiterColumns(content..<line.upperBound, source) else { return }
        rereadBytes += bytes
        if columns == 0 { rows = 2 }
        columns = max(columns, found)
    }

    /// The cells that one more row adds.
    var columnsNow: Int { columns }

    /// The line that makes the table too wide.
    func tooWide(_ limits: MarkdownLimits) -> Range<Int>? {
        isOpen && (columns > limits.tableColumns || widestPipes > limits.tableColumns + 1) ? widest : nil
    }

    func isTooLarge(_ limits: MarkdownLimits) -> Bool {
        columns * rows > limits.tableCells || rereadBytes > Self.rereadLimit
    }

    /// The number of columns, if the line looks like a table's delimiter row (`|---|:-:|`).
    static func delimiterColumns(_ content: Range<Int>, _ source: [UInt8]) -> Int? {
        var pipes = 0
        var dashes = 0
        var colons = 0
        var last = UInt8(ascii: " ")
        for index in content {
            switch source[index] {
            case UInt8(ascii: "|"): pipes += 1
            case UInt8(ascii: "-"): dashes += 1
            case UInt8(ascii: ":"): colons += 1
            case UInt8(ascii: " "), UInt8(ascii: "\t"): continue
            default: return nil
            }
            last = source[index]
        }
        guard dashes > 0, pipes + colons > 0, let first = content.first else { return nil }
        let outer = (source[first] == UInt8(ascii: "|") ? 1 : 0) + (last == UInt8(ascii: "|") ? 1 : 0)
        return max(pipes + 1 - outer, 1)
    }
}

/// What has been counted of link references: definitions (`[label]: address`) and what uses them may expand to.
struct ReferenceLoad {
    /// A definition, from the `]` of its label to the end of its paragraph or the next definition.
    private struct Definition {
        let close: Int
        var end: Int
    }

    private var definitions: [Definition] = []
    private var isOpen = false
    private var closes = 0

    /// Notes a closing bracket.
    mutating func close(at index: Int, isDefinition: Bool) {
        closes += 1
        guard isDefinition else { return }
        endDefinition(at: index)
        definitions.append(Definition(close: index, end: index))
        isOpen = true
    }

    /// Notes that a definition cannot go on here.
    mutating func endDefinition(at index: Int) {
        guard isOpen else { return }
        definitions[definitions.count - 1].end = index
        isOpen = false
    }

    /// What is over the limits, if anything.
    func excess(_ limits: MarkdownLimits, _ bytes: [UInt8], _ range: Range<Int>) -> (
        code: DiagnosticCode, message: Message, span: ByteSpan
    )? {
        if definitions.count > limits.linkDefinitions {
            let close = definitions[limits.linkDefinitions].close
            return (.markdownLinkDefinitions, .tooManyDefinitions(limits.linkDefinitions), ByteSpan(close, close))
        }
        // Cheap and too high: every bracket uses the longest definition.
        guard let longest = definitions.max(by: { $0.end - $0.close < $1.end - $1.close }) else { return nil }
        guard closes * (longest.end - longest.close) > limits.expandedLinkBytes else { return nil }
        guard expandedBytes(bytes, range) > limits.expandedLinkBytes else { return nil }
        let span = ByteSpan(longest.close, longest.close)
        return (.markdownLinkExpansion, .tooMuchExpansion(limits.expandedLinkBytes), span)
    }

    /// What all brackets that name a definition expand to.
    private func expandedBytes(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
        var sizes: [String: Int] = [:]
        for definition in definitions {
            guard let label = Self.label(endingAt: definition.close, bytes, range) else { continue }
            sizes[label] = max(sizes[label] ?? 0, definition.end - definition.close)
        }
        var total = 0
        for index in range where bytes[index] == UInt8(ascii: "]") {
            if let label = Self.label(endingAt: index, bytes, range) { total += sizes[label] ?? 0 }
        }
        return total
    }

    /// The label before a closing bracket, folded as CommonMark folds it; labels have at most 1,000 bytes.
    private static func label(endingAt close: Int, _ bytes: [UInt8], _ range: Range<Int>) -> String? {
        var start = close
        while start > max(range.lowerBound, close - 1_002), bytes[start - 1] != UInt8(ascii: "[") { start -= 1 }
        guard start > range.lowerBound, bytes[start - 1] == UInt8(ascii: "[") else { return nil }
        return foldedLabel(bytes[start..<close])
    }
}

/// A label as it is compared: case folded, white space runs as one space, none at the ends.
func foldedLabel(_ bytes: ArraySlice<UInt8>) -> String {
    let words = bytes.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ").lowercased().uppercased()
}

extension Message {
    fileprivate static func tooManyDefinitions(_ limit: Int) -> Message {
        Message(en: "there are more than \(limit) link definitions", zh: "链接定义超过了 \(limit) 个")
    }

    fileprivate static func tooMuchExpansion(_ limit: Int) -> Message {
        Message(
            en: "the uses of the link definitions expand to more than \(limit) bytes, mostly of this one",
            zh: "链接定义展开后超过了 \(limit) 字节，主要来自这一个")
    }
}

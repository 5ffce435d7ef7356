import Diagnostics
import ResultsModel

extension FieldTable where Record == Configuration.Limits {
    static let limits = FieldTable(
        "limits",
        [
            .optional("file-bytes", .limit, "Bytes of a file; 4194304.") { $0.fileBytes = $1 },
            .optional("line-bytes", .limit, "Bytes of a line; 65536.") { $0.lineBytes = $1 },
            .optional("front-matter-bytes", .limit, "Bytes of the front matter of a file; 65536.") { $0.frontMatterBytes = $1 },
            .optional("yaml-depth", .depth, "Lists and mappings inside each other; 64, at most 256.") { $0.yamlDepth = $1 },
            .optional("yaml-nodes", .limit, "Keys and values of one front matter; 20000.") { $0.yamlNodes = $1 },
            .optional("block-depth", .depth, "Lists and quotations inside each other; 64, at most 256.") { $0.blockDepth = $1 },
            .optional("table-columns", .limit, "Columns of a table in a text; 200.") { $0.tableColumns = $1 },
            .optional("table-cells", .limit, "Cells of a table in a text; 20000.") { $0.tableCells = $1 },
            .optional("link-definitions", .limit, "Lines that define links in one text; 1000.") { $0.linkDefinitions = $1 },
            .optional("link-bytes", .limit, "Bytes that the uses of these expand to; 1048576.") { $0.linkBytes = $1 },
            .optional("delimiters", .limit, "Brackets, and emphasis signs, in one paragraph; 4000.") { $0.delimiters = $1 },
            .optional("output-factor", .limit, "How many times larger than a text its page may be, beyond 1 MB; 32.") {
                $0.outputFactor = $1
            },
            .optional("csv-rows", .limit, "Rows of a CSV file; 1000000.") { $0.csvRows = $1 },
            .optional("csv-columns", .limit, "Columns of a CSV file; 200.") { $0.csvColumns = $1 },
            .optional("csv-field-bytes", .limit, "Bytes of one field of a CSV file; 65536.") { $0.csvFieldBytes = $1 },
            .optional("pages", .limit, "Pages of the site; 100000.") { $0.pages = $1 },
        ])
}

extension ValueCoder where Value == Int {
    /// A whole number from 1.
    fileprivate static let limit = number(1...999_999_999)

    /// The same for what is inside each other: some steps go as deep as the text does, and the stack has an end.
    fileprivate static let depth = number(1...256)

    private static func number(_ range: ClosedRange<Int>) -> ValueCoder {
        scalar(.integer, expected: { .notALimit($0, range) }) { text, _ in
            guard text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
            return Int(text).flatMap { range.contains($0) ? $0 : nil }
        }
    }
}

extension Message {
    fileprivate static func notALimit(_ text: String, _ range: ClosedRange<Int>) -> Message {
        Message(
            en: "`\(text)` is not a limit: a whole number from \(range.lowerBound) to \(range.upperBound)",
            zh: "`\(text)` 不能作为限制：应为 \(range.lowerBound) 到 \(range.upperBound) 的整数")
    }
}

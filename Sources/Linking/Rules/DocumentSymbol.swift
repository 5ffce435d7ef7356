import Diagnostics
import ResultsModel

extension Rule {
    /// Document symbols in running text are written as the register writes them: `GB.328/PFA/1`, not `GB328/PFA/1`.
    static let documentSymbol = Rule(
        [.documentSymbol],
        texts: { input in
            let prefixes = SymbolPrefixes(input.workspace.register(.document).map(\.code.value))
            return TextCheck { object in
                guard !prefixes.isEmpty else { return [] }
                return input.languages.indices.flatMap { language in
                    object.pieces(language).flatMap { piece in
                        prefixes.nearMisses(in: piece).map { miss in
                            Diagnostic(
                                .documentSymbol, .symbolNearMiss(miss.printed),
                                at: Location(object.path(of: language), piece.text.span(miss.range)), help: .meant(miss.right))
                        }
                    }
                }
            }
        })
}

/// The letters that symbols of the register begin with, before a dot and the number of a session: `GB`, `ILC`.
private struct SymbolPrefixes {
    struct NearMiss {
        let printed: String
        let right: String
        let range: Range<Int>
    }

    private let prefixes: Set<String>

    init(_ symbols: [String]) {
        prefixes = Set(
            symbols.compactMap { symbol in
                let prefix = symbol.prefix { $0.isASCII && $0.isUppercase }
                let rest = symbol.dropFirst(prefix.count)
                return prefix.count > 1 && rest.hasPrefix(".") && rest.dropFirst().first?.isNumber == true ? String(prefix) : nil
            })
    }

    var isEmpty: Bool { prefixes.isEmpty }

    /// Words that are a symbol but for the dot after its letters: `GB328/PFA/1`, `GB 328/PFA/1`.
    func nearMisses(in piece: TextPiece) -> [NearMiss] {
        let bytes = piece.text.bytes
        var found: [NearMiss] = []
        var index = piece.range.lowerBound
        while index < piece.range.upperBound {
            let start = index
            while index < piece.range.upperBound, bytes[index].isCapital { index += 1 }
            guard index > start else {
                index += 1
                continue
            }
            guard start == piece.range.lowerBound || !bytes[start - 1].isSymbolByte, prefixes.contains(piece.text.string(start..<index))
            else { continue }
            let letters = index
            if index < piece.range.upperBound, bytes[index] == UInt8(ascii: " ") { index += 1 }
            let digits = index
            while index < piece.range.upperBound, bytes[index].isSymbolByte { index += 1 }
            let rest = piece.text.string(digits..<index)
            guard index > digits, bytes[digits].isDigit, rest.contains("/") else { continue }
            found.append(
                NearMiss(
                    printed: piece.text.string(start..<index), right: piece.text.string(start..<letters) + "." + rest, range: start..<index)
            )
        }
        return found
    }
}

extension UInt8 {
    fileprivate var isCapital: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
    fileprivate var isSymbolByte: Bool { isCapital || isDigit || self == UInt8(ascii: "/") || self == UInt8(ascii: ".") }
}

extension DiagnosticCode {
    static let documentSymbol = DiagnosticCode(
        "W0284", "document-symbol", .warning,
        title: Message(en: "A document symbol is written in another way", zh: "文件编号写法有误"),
        explanation: Message(
            en:
                "Symbols have a dot after the letters of the organ: GB.328/PFA/1. Written otherwise they are not found by a search, and no link can be made of them. Best is a typed link, `<doc:GB.328/PFA/1>`.",
            zh: "编号在机构字母之后有一个点：GB.328/PFA/1。写成别的样子就搜不到，也无法成为链接。最好用类型化链接 `<doc:GB.328/PFA/1>`。"),
        example: .init(wrong: "See GB328/PFA/1.", right: "See <doc:GB.328/PFA/1>."))
}

extension Message {
    fileprivate static func symbolNearMiss(_ text: String) -> Message {
        Message(en: "`\(text)` is not how the register writes symbols", zh: "`\(text)` 与登记表的编号写法不同")
    }
}

import Foundation
import TestSupport

@testable import WordDocument

/// A document of one section.
func sample(_ blocks: [WordBlock], language: String = "en", isRightToLeft: Bool = false) -> WordFile {
    let fonts = WordFonts(latin: "Calibri", eastAsian: "SimSun", complex: "Arial")
    var file = WordFile(
        properties: WordProperties(title: "Title", language: language),
        defaults: WordDefaults(fonts: fonts, size: 22, language: language, isRightToLeft: isRightToLeft))
    file.styles = [WordStyle(id: "Normal", name: "Normal", isDefault: true)]
    file.sections = [WordSection(page: .a4, blocks: blocks)]
    return file
}

/// A part of a document as a tree.
func tree(_ name: String, of file: WordFile) throws -> XMLTree {
    guard let part = file.parts().first(where: { $0.name == name }) else { throw TestSupportFault("no part \(name)") }
    return try XMLTree(part.bytes)
}

/// What stands in the body of a document, up to the properties of its last section.
func body(_ file: WordFile) throws -> String {
    guard let part = file.parts().first(where: { $0.name == "word/document.xml" }) else { throw TestSupportFault("no document") }
    let text = String(decoding: part.bytes, as: UTF8.self)
    let start = text.range(of: "<w:body>")?.upperBound ?? text.startIndex
    let end = text.range(of: "<w:sectPr>")?.lowerBound ?? text.endIndex
    return String(text[start..<end])
}

extension WordFile {
    /// `word/styles.xml`
    var stylesPart: [UInt8] {
        var xml = XMLWriter()
        xml.open("w:styles", ["xmlns:w": Namespaces.word])
        xml.documentDefaults(defaults)
        // Table and list styles have to have a default too, or Word makes its own with wider cells.
        for style in styles { xml.style(style, defaults) }
        xml.tableDefault()
        xml.close("w:styles")
        return xml.bytes
    }

    /// `word/numbering.xml`
    var numberingPart: [UInt8] {
        var xml = XMLWriter()
        xml.open("w:numbering", ["xmlns:w": Namespaces.word])
        for (index, definition) in numbering.definitions.enumerated() { xml.listDefinition(definition, index: index) }
        for (index, list) in numbering.lists.enumerated() {
            xml.open("w:num", ["w:numId": String(index + 1)])
            xml.value("w:abstractNumId", list.definition.index)
            if let start = list.start {
                xml.open("w:lvlOverride", ["w:ilvl": String(list.level)])
                xml.value("w:startOverride", start)
                xml.close("w:lvlOverride")
            }
            xml.close("w:num")
        }
        xml.close("w:numbering")
        return xml.bytes
    }
}

extension XMLWriter {
    fileprivate mutating func documentDefaults(_ defaults: WordDefaults) {
        let language = WordLanguage(defaults.language)
        open("w:docDefaults")
        open("w:rPrDefault")
        open("w:rPr")
        fonts(defaults.fonts)
        value("w:sz", defaults.size)
        value("w:szCs", defaults.size)
        // A language for each kind of script: whoever types in another one is spell-checked in it too.
        empty(
            "w:lang",
            [
                "w:val": language.script == .latin ? language.tag : "en-GB",
                "w:eastAsia": language.script == .eastAsian ? language.tag : "zh-CN",
                "w:bidi": language.script == .complex ? language.tag : "ar-SA",
            ])
        close("w:rPr")
        close("w:rPrDefault")
        empty("w:pPrDefault")
        close("w:docDefaults")
    }

    fileprivate mutating func style(_ style: WordStyle, _ defaults: WordDefaults) {
        if style.isDefault {
            open("w:style", ["w:type": style.kind.rawValue, "w:default": "1", "w:styleId": style.id])
        } else {
            open("w:style", ["w:type": style.kind.rawValue, "w:styleId": style.id])
        }
        value("w:name", style.name)
        if let base = style.base { value("w:basedOn", base) }
        if let next = style.next { value("w:next", next) }
        empty("w:qFormat")
        if style.kind == .paragraph {
            open("w:pPr")
            paragraphFormat(style.paragraph, defaults: style.isDefault ? defaults : nil)
            close("w:pPr")
        }
        open("w:rPr")
        runFormat(style.run)
        close("w:rPr")
        close("w:style")
    }

    fileprivate mutating func tableDefault() {
        open("w:style", ["w:type": "table", "w:default": "1", "w:styleId": "TableNormal"])
        value("w:name", "Normal Table")
        value("w:uiPriority", 99)
        empty("w:semiHidden")
        empty("w:unhideWhenUsed")
        open("w:tblPr")
        empty("w:tblInd", ["w:w": "0", "w:type": "dxa"])
        open("w:tblCellMar")
        empty("w:top", ["w:w": "0", "w:type": "dxa"])
        empty("w:left", ["w:w": "108", "w:type": "dxa"])
        empty("w:bottom", ["w:w": "0", "w:type": "dxa"])
        empty("w:right", ["w:w": "108", "w:type": "dxa"])
        close("w:tblCellMar")
        close("w:tblPr")
        close("w:style")
        open("w:style", ["w:type": "numbering", "w:default": "1", "w:styleId": "NoList"])
        value("w:name", "No List")
        value("w:uiPriority", 99)
        empty("w:semiHidden")
        empty("w:unhideWhenUsed")
        close("w:style")
    }

    fileprivate mutating func listDefinition(_ definition: WordListDefinition, index: Int) {
        open("w:abstractNum", ["w:abstractNumId": String(index)])
        // Lists with the same id are one list to Word when text is pasted.
        value("w:nsid", Self.hexadecimal(0x5047_0000 + index))
        value("w:multiLevelType", definition.levels.count > 1 ? "multilevel" : "singleLevel")
        value("w:tmpl", Self.hexadecimal(0x7047_0000 + index))
        value("w:name", definition.name)
        for (position, level) in definition.levels.prefix(9).enumerated() {
            open("w:lvl", ["w:ilvl": String(position)])
            value("w:start", 1)
            value("w:numFmt", level.format.rawValue)
            value("w:lvlText", level.text)
            value("w:lvlJc", "left")
            open("w:pPr")
            open("w:tabs")
            empty("w:tab", ["w:val": "num", "w:pos": String(level.indent.start)])
            close("w:tabs")
            indent(level.indent)
            close("w:pPr")
            open("w:rPr")
            runFormat(level.run)
            close("w:rPr")
            close("w:lvl")
        }
        close("w:abstractNum")
    }

    /// Eight hexadecimal digits.
    private static func hexadecimal(_ value: Int) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 8 - digits.utf8.count)) + digits
    }
}

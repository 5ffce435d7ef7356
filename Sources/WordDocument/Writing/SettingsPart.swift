extension WordFile {
    /// `word/settings.xml`. Fields are not updated on opening: Word would ask about it, and their results are right already.
    var settingsPart: [UInt8] {
        let language = WordLanguage(defaults.language)
        var xml = XMLWriter()
        xml.open("w:settings", ["xmlns:w": Namespaces.word])
        xml.empty("w:zoom", ["w:percent": "100"])
        xml.value("w:defaultTabStop", 567)
        xml.value("w:characterSpacingControl", "compressPunctuation")
        xml.open("w:footnotePr")
        xml.empty("w:footnote", ["w:id": "-1"])
        xml.empty("w:footnote", ["w:id": "0"])
        xml.close("w:footnotePr")
        xml.open("w:compat")
        // Word 2013 and later: no "compatibility mode".
        for (name, value) in [
            ("compatibilityMode", "15"), ("overrideTableStyleFontSizeAndJustification", "1"), ("enableOpenTypeFeatures", "1"),
            ("doNotFlipMirrorIndents", "1"), ("differentiateMultirowTableHeaders", "1"),
        ] {
            xml.empty("w:compatSetting", ["w:name": name, "w:uri": "http://schemas.microsoft.com/office/word", "w:val": value])
        }
        xml.close("w:compat")
        xml.empty(
            "w:themeFontLang",
            [
                "w:val": language.script == .latin ? language.tag : "en-GB",
                "w:eastAsia": language.script == .eastAsian ? language.tag : "zh-CN",
                "w:bidi": language.script == .complex ? language.tag : "ar-SA",
            ])
        xml.value("w:decimalSymbol", ".")
        xml.value("w:listSeparator", ",")
        xml.close("w:settings")
        return xml.bytes
    }

    /// `word/fontTable.xml`: every font that is named, with another name under which systems without it have the like.
    var fontsPart: [UInt8] {
        let all = [defaults.fonts] + styles.compactMap(\.run.fonts)
        var names: [String] = []
        for name in all.flatMap({ [$0.latin, $0.eastAsian, $0.complex] }) where !names.contains(name) { names.append(name) }
        var xml = XMLWriter()
        xml.open("w:fonts", ["xmlns:w": Namespaces.word])
        for name in names {
            xml.open("w:font", ["w:name": name])
            if let other = Self.otherNames[name] { xml.value("w:altName", other) }
            xml.close("w:font")
        }
        xml.close("w:fonts")
        return xml.bytes
    }

    private static let otherNames = [
        "Calibri": "Carlito", "Cambria": "Caladea", "Times New Roman": "Liberation Serif", "Arial": "Liberation Sans",
        "Courier New": "Liberation Mono", "SimSun": "Noto Serif CJK SC", "SimHei": "Noto Sans CJK SC", "KaiTi": "Noto Serif CJK SC",
    ]
}

// The properties of paragraphs and runs. The order of the elements is that of the schema; Word refuses another.

extension XMLWriter {
    /// What `w:pPr` holds, without the element itself. `style` comes first, a section's properties would come last.
    /// `defaults` are given for the default style, from which every paragraph has its direction.
    mutating func paragraphFormat(_ format: WordParagraphFormat, style: String? = nil, defaults: WordDefaults? = nil) {
        if let style { value("w:pStyle", style) }
        if format.keepsWithNext { empty("w:keepNext") }
        if format.keepsLines { empty("w:keepLines") }
        if format.beginsPage { empty("w:pageBreakBefore") }
        // No line of a paragraph alone on a page.
        if defaults != nil { empty("w:widowControl") }
        if let place = format.list {
            open("w:numPr")
            value("w:ilvl", place.level)
            value("w:numId", place.list.value)
            close("w:numPr")
        }
        if !format.borders.isEmpty {
            open("w:pBdr")
            borders(format.borders)
            close("w:pBdr")
        }
        if let shading = format.shading { self.shading(shading) }
        if !format.tabs.isEmpty {
            open("w:tabs")
            for tab in format.tabs.sorted(by: { $0.position < $1.position }) {
                empty("w:tab", ["w:val": tab.kind.rawValue, "w:leader": tab.leader.rawValue, "w:pos": String(tab.position)])
            }
            close("w:tabs")
        }
        if defaults?.isRightToLeft == true { empty("w:bidi") }
        layout(format)
    }

    private mutating func layout(_ format: WordParagraphFormat) {
        if let spacing = format.spacing {
            if let line = spacing.line {
                empty(
                    "w:spacing",
                    [
                        "w:before": String(spacing.before), "w:after": String(spacing.after), "w:line": String(line),
                        "w:lineRule": "auto",
                    ])
            } else {
                empty("w:spacing", ["w:before": String(spacing.before), "w:after": String(spacing.after)])
            }
        }
        if let indent = format.indent { self.indent(indent) }
        if format.isCompact { empty("w:contextualSpacing") }
        if let alignment = format.alignment { value("w:jc", alignment.rawValue) }
        if let level = format.outlineLevel { value("w:outlineLvl", level) }
    }

    mutating func indent(_ indent: WordIndent) {
        let (start, end) = (String(indent.start), String(indent.end))
        if indent.hanging > 0 {
            empty("w:ind", ["w:left": start, "w:right": end, "w:hanging": String(indent.hanging)])
        } else {
            empty("w:ind", ["w:left": start, "w:right": end, "w:firstLine": String(indent.firstLine)])
        }
    }

    /// What `w:pBdr`, `w:tblBorders` and `w:tcBorders` hold, in their common order.
    mutating func borders(_ borders: [WordBorder]) {
        for edge in WordBorder.Edge.allCases {
            guard let border = borders.last(where: { $0.edge == edge }) else { continue }
            let kind = border.width > 0 ? "single" : "nil"
            let width = String(border.width)
            let space = String(border.space)
            switch edge {
            case .top: line("w:top", kind, width, space, border.color)
            case .start: line("w:left", kind, width, space, border.color)
            case .bottom: line("w:bottom", kind, width, space, border.color)
            case .end: line("w:right", kind, width, space, border.color)
            case .insideHorizontal: line("w:insideH", kind, width, space, border.color)
            case .insideVertical: line("w:insideV", kind, width, space, border.color)
            }
        }
    }

    private mutating func line(_ name: StaticString, _ kind: String, _ width: String, _ space: String, _ color: WordColor) {
        empty(name, ["w:val": kind, "w:sz": width, "w:space": space, "w:color": color.digits])
    }

    mutating func shading(_ color: WordColor) {
        empty("w:shd", ["w:val": "clear", "w:color": "auto", "w:fill": color.digits])
    }

    /// What `w:rPr` holds. `script` says what the run's text is made of; nil in styles.
    mutating func runFormat(_ format: WordRunFormat, script: ScriptRun? = nil) {
        if let style = format.style { value("w:rStyle", style) }
        let hint = script?.isEastAsian == true
        if let fonts = format.fonts {
            self.fonts(fonts)
        } else if hint {
            // Quotation marks and dashes are in both kinds of font; among Chinese they take the Chinese form.
            empty("w:rFonts", ["w:hint": "eastAsia"])
        }
        if format.isBold { both("w:b", "w:bCs") }
        if format.isItalic { both("w:i", "w:iCs") }
        if format.isStruck { empty("w:strike") }
        if let color = format.color { value("w:color", color.digits) }
        if let size = format.size {
            value("w:sz", size)
            value("w:szCs", size)
        }
        if format.isUnderlined { value("w:u", "single") }
        if let position = format.position { value("w:vertAlign", position.rawValue) }
        if script?.isRightToLeft == true { empty("w:rtl") }
        if let language = format.language { self.language(WordLanguage(language)) }
    }

    private mutating func both(_ name: StaticString, _ complexName: StaticString) {
        empty(name)
        empty(complexName)
    }

    mutating func fonts(_ fonts: WordFonts) {
        empty(
            "w:rFonts",
            ["w:ascii": fonts.latin, "w:hAnsi": fonts.latin, "w:eastAsia": fonts.eastAsian, "w:cs": fonts.complex])
    }

    private mutating func language(_ language: WordLanguage) {
        switch language.script {
        case .latin: empty("w:lang", ["w:val": language.tag])
        case .eastAsian: empty("w:lang", ["w:eastAsia": language.tag])
        case .complex: empty("w:lang", ["w:bidi": language.tag])
        }
    }
}

import WordDocument

// The styles of a paper. Those with names that Word knows behave as Word's own: the outline, notes, captions, contents.

extension PaperWordLook {
    /// All styles, the default one first.
    var styles: [WordStyle] {
        bodyStyles + headingStyles + listStyles + tableStyles + coverStyles + furnitureStyles + characterStyles
    }

    private var bodyStyles: [WordStyle] {
        [
            WordStyle(
                id: "Normal", name: "Normal", isDefault: true, paragraph: .with { $0.spacing = WordSpacing(after: 120, line: 269) }),
            WordStyle(id: "BodyText", name: "Body Text", base: "Normal"),
            WordStyle(
                id: "NumberedParagraph", name: "Numbered Paragraph", base: "Normal",
                paragraph: .with { $0.indent = Self.numberIndent }),
            WordStyle(
                id: "ContinuedParagraph", name: "Continued Paragraph", base: "Normal",
                paragraph: .with { $0.indent = WordIndent(start: Self.numberIndent.start) }),
            WordStyle(
                id: "DecisionParagraph", name: "Draft Decision", base: "NumberedParagraph", paragraph: .with { $0.keepsLines = true },
                run: .with { $0.isBold = true }),
            WordStyle(
                id: "DecisionContinued", name: "Draft Decision Continued", base: "ContinuedParagraph", run: .with { $0.isBold = true }),
            WordStyle(id: "Foreword", name: "Foreword", base: "Normal"),
            WordStyle(
                id: "Signature", name: "Signature", base: "Normal",
                paragraph: .with {
                    $0.indent = WordIndent(start: 4_800)
                    $0.spacing = WordSpacing(after: 0, line: 269)
                }),
            WordStyle(
                id: "Quote", name: "Quote", base: "Normal", paragraph: .with { $0.indent = WordIndent(start: 1_105, end: 567) }),
        ]
    }

    private var headingStyles: [WordStyle] {
        let sizes = [32, 27, 24, 22, 22, 22]
        return (1...6).map { level in
            WordStyle(
                id: "Heading\(level)", name: "heading \(level)", base: "Normal", next: "NumberedParagraph",
                paragraph: .with {
                    $0.keepsWithNext = true
                    $0.keepsLines = true
                    $0.outlineLevel = level - 1
                    $0.spacing = WordSpacing(before: level == 1 ? 360 : 280, after: 120, line: 240)
                },
                run: .with {
                    $0.fonts = headingFonts
                    $0.isBold = level != 4
                    $0.color = Self.accent
                    $0.size = sizes[level - 1]
                })
        }
    }

    private var listStyles: [WordStyle] {
        [
            WordStyle(
                id: "ListParagraph", name: "List Paragraph", base: "Normal",
                paragraph: .with { $0.spacing = WordSpacing(after: 80, line: 269) }),
            WordStyle(id: "DecisionList", name: "Draft Decision List", base: "ListParagraph", run: .with { $0.isBold = true }),
        ]
    }

    private var tableStyles: [WordStyle] {
        let compact = WordParagraphFormat.with { $0.spacing = WordSpacing(before: 20, after: 20, line: 240) }
        return [
            WordStyle(
                id: "Caption", name: "caption", base: "Normal",
                paragraph: .with {
                    $0.keepsWithNext = true
                    $0.spacing = WordSpacing(before: 240, after: 100, line: 240)
                },
                run: .with {
                    $0.fonts = headingFonts
                    $0.color = Self.accent
                }),
            WordStyle(id: "TableText", name: "Table Text", base: "Normal", paragraph: compact, run: .with { $0.size = Self.tableSize }),
            WordStyle(id: "TableHeading", name: "Table Heading", base: "TableText", run: .with { $0.isBold = true }),
            WordStyle(
                id: "TableNote", name: "Table Note", base: "Normal",
                paragraph: .with { $0.spacing = WordSpacing(before: 60, after: 120, line: 240) },
                run: .with { $0.size = 17 }),
            WordStyle(id: "FigurePicture", name: "Figure", base: "Normal", paragraph: .with { $0.alignment = .center }),
            WordStyle(
                id: "FigureText", name: "Figure Text", base: "Normal",
                paragraph: .with {
                    $0.borders = WordBorder.lines([.top, .start, .bottom, .end], width: 4, space: 6, color: Self.rule)
                    $0.indent = WordIndent(start: 140, end: 140)
                },
                run: .with { $0.size = 19 }),
        ]
    }

    private var furnitureStyles: [WordStyle] {
        let contents = (1...6).map { level in
            WordStyle(
                id: "TOC\(level)", name: "toc \(level)", base: "Normal",
                paragraph: .with {
                    $0.indent = WordIndent(start: (level - 1) * 340)
                    $0.spacing = WordSpacing(before: level == 1 ? 120 : 0, after: 40, line: 240)
                }, run: .with { $0.isBold = level == 1 })
        }
        let small = WordRunFormat.with {
            $0.size = 17
            $0.color = Self.quiet
        }
        return contents + [
            WordStyle(
                id: "TOCHeading", name: "TOC Heading", base: "Normal", paragraph: .with { $0.spacing = WordSpacing(after: 240) },
                run: .with {
                    $0.fonts = headingFonts
                    $0.isBold = true
                    $0.color = Self.accent
                    $0.size = 32
                }),
            WordStyle(id: "Header", name: "header", base: "Normal", paragraph: .with { $0.spacing = WordSpacing(line: 240) }, run: small),
            WordStyle(id: "Footer", name: "footer", base: "Normal", paragraph: .with { $0.spacing = WordSpacing(line: 240) }, run: small),
            WordStyle(
                id: "FootnoteText", name: "footnote text", base: "Normal",
                paragraph: .with { $0.spacing = WordSpacing(after: 40, line: 240) }, run: .with { $0.size = 18 }),
        ]
    }

    private var characterStyles: [WordStyle] {
        [
            WordStyle(.character, id: "FootnoteReference", name: "footnote reference", run: .with { $0.position = .superscript }),
            WordStyle(
                .character, id: "Hyperlink", name: "Hyperlink",
                run: .with {
                    $0.color = WordColor(0x1F4FA3)
                    $0.isUnderlined = true
                }),
            WordStyle(
                .character, id: "Code", name: "HTML Code",
                run: .with {
                    $0.fonts = WordFonts(latin: "Courier New", eastAsian: defaults.fonts.eastAsian, complex: "Courier New")
                    $0.size = 20
                }),
        ]
    }

    private var coverStyles: [WordStyle] {
        func line(_ id: String, _ name: String, size: Int, isBold: Bool = false, end: Bool = false, after: Int = 40) -> WordStyle {
            WordStyle(
                id: id, name: name, base: "Normal",
                paragraph: .with {
                    $0.spacing = WordSpacing(after: after, line: 240)
                    if end { $0.alignment = .end }
                },
                run: .with {
                    $0.fonts = headingFonts
                    $0.size = size
                    $0.isBold = isBold
                })
        }
        var title = line("Title", "Title", size: 40, isBold: true, after: 360)
        title.run.color = Self.accent
        var heading = boxed("CoverBoxHeading", "Cover Box Heading")
        heading.run.isBold = true
        heading.run.color = Self.accent
        heading.paragraph.keepsWithNext = true
        var agenda = line("CoverAgenda", "Cover Agenda Item", size: 22, after: 120)
        agenda.paragraph.spacing = WordSpacing(before: 480, after: 120, line: 240)
        return [
            line("CoverOrganization", "Cover Organization", size: 22), line("CoverBody", "Cover Body", size: 44, isBold: true),
            line("CoverText", "Cover Text", size: 20), line("CoverStrong", "Cover Section", size: 20, isBold: true),
            line("CoverSymbol", "Cover Symbol", size: 32, isBold: true, end: true), line("CoverEnd", "Cover Date", size: 20, end: true),
            line("CoverCode", "Cover Code", size: 28, isBold: true, end: true), agenda, title, heading,
            boxed("CoverEntry", "Cover Entry"),
        ]
    }

    /// Paragraphs with the same lines around them and the same indents stand in one box.
    private func boxed(_ id: String, _ name: String) -> WordStyle {
        WordStyle(
            id: id, name: name, base: "Normal",
            paragraph: .with {
                $0.borders = WordBorder.lines([.top, .start, .bottom, .end], width: 6, space: 8, color: Self.accent)
                $0.indent = WordIndent(start: 180, end: 180)
                $0.spacing = WordSpacing(after: 120, line: 259)
            })
    }
}

extension WordFile {
    /// The parts of the container, in the order in which they belong into it.
    package func parts() -> [WordPart] {
        let furniture = Furniture(sections)
        var stories = Stories(self, furniture)
        var parts = [
            WordPart(name: "[Content_Types].xml", bytes: contentTypes(furniture, hasMedia: !stories.media.isEmpty)),
            WordPart(name: "_rels/.rels", bytes: Self.packageRelationships),
            WordPart(name: "docProps/core.xml", bytes: coreProperties),
            WordPart(name: "docProps/app.xml", bytes: Self.extendedProperties),
        ]
        parts += stories.take()
        parts += [
            WordPart(name: "word/styles.xml", bytes: stylesPart),
            WordPart(name: "word/numbering.xml", bytes: numberingPart),
            WordPart(name: "word/settings.xml", bytes: settingsPart),
            WordPart(name: "word/fontTable.xml", bytes: fontsPart),
        ]
        for (index, bytes) in stories.media.enumerated() {
            parts.append(WordPart(name: "word/media/image\(index + 1).png", bytes: bytes))
        }
        return parts
    }

    private func contentTypes(_ furniture: Furniture, hasMedia: Bool) -> [UInt8] {
        let word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
        var overrides = [
            ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
            ("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
            ("word/document.xml", word + "document.main+xml"),
            ("word/footnotes.xml", word + "footnotes+xml"),
        ]
        overrides += furniture.parts.map { ("word/" + $0.name, word + $0.kind.rawValue + "+xml") }
        overrides += ["styles", "numbering", "settings", "fontTable"].map { ("word/\($0).xml", word + $0 + "+xml") }
        var xml = XMLWriter()
        xml.open("Types", ["xmlns": Namespaces.contentTypes])
        xml.empty("Default", ["Extension": "rels", "ContentType": "application/vnd.openxmlformats-package.relationships+xml"])
        xml.empty("Default", ["Extension": "xml", "ContentType": "application/xml"])
        if hasMedia { xml.empty("Default", ["Extension": "png", "ContentType": "image/png"]) }
        for (name, type) in overrides { xml.empty("Override", ["PartName": "/" + name, "ContentType": type]) }
        xml.close("Types")
        return xml.bytes
    }

    private static var packageRelationships: [UInt8] {
        var relationships = Relationships()
        _ = relationships.id("officeDocument", "word/document.xml")
        _ = relationships.id(
            Relationships.Relationship(
                type: Namespaces.packageRelationships + "/metadata/core-properties", target: "docProps/core.xml", isExternal: false))
        _ = relationships.id("extended-properties", "docProps/app.xml")
        return relationships.part
    }

    private var coreProperties: [UInt8] {
        var xml = XMLWriter()
        xml.open(
            "cp:coreProperties",
            [
                "xmlns:cp": Namespaces.coreProperties, "xmlns:dc": "http://purl.org/dc/elements/1.1/",
                "xmlns:dcterms": "http://purl.org/dc/terms/", "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
            ])
        xml.textElement("dc:title", properties.title)
        xml.textElement("dc:subject", properties.subject)
        xml.textElement("dc:creator", properties.creator)
        xml.textElement("dc:language", WordLanguage(properties.language).tag)
        if let date = properties.date {
            xml.textElement("dcterms:created", date, ["xsi:type": "dcterms:W3CDTF"])
            xml.textElement("dcterms:modified", date, ["xsi:type": "dcterms:W3CDTF"])
        }
        xml.close("cp:coreProperties")
        return xml.bytes
    }

    private static var extendedProperties: [UInt8] {
        var xml = XMLWriter()
        xml.open("Properties", ["xmlns": Namespaces.extendedProperties])
        xml.textElement("Application", "Plenary")
        xml.close("Properties")
        return xml.bytes
    }
}

/// The parts that hold text, with their relationships.
private struct Stories {
    private var parts: [WordPart] = []
    private(set) var media: [[UInt8]] = []

    init(_ file: WordFile, _ furniture: Furniture) {
        var document = StoryWriter(file, counters: StoryWriter.Counters())
        for name in ["styles", "numbering", "settings", "fontTable", "footnotes"] { _ = document.relationships.id(name, name + ".xml") }
        document.document(furniture)
        add("document.xml", document)
        var notes = StoryWriter(file, counters: document.counters)
        notes.footnotes()
        add("footnotes.xml", notes)
        var counters = notes.counters
        for part in furniture.parts {
            var writer = StoryWriter(file, counters: counters)
            writer.furniture(part)
            counters = writer.counters
            add(part.name, writer)
        }
        media = counters.media
    }

    private mutating func add(_ name: String, _ writer: StoryWriter) {
        parts.append(WordPart(name: "word/" + name, bytes: writer.xml.bytes))
        guard !writer.relationships.isEmpty else { return }
        parts.append(WordPart(name: "word/_rels/\(name).rels", bytes: writer.relationships.part))
    }

    mutating func take() -> [WordPart] {
        defer { parts = [] }
        return parts
    }
}

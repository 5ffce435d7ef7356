/// Reads the `<main>` of a page that our own templates wrote: attributes in double quotes, five named entities.
struct PageReader {
    private let html: [UInt8]
    private var index = 0
    private var attributes: ArraySlice<UInt8> = []
    private(set) var records: [PageText.Record] = []
    private(set) var title: [UInt8] = []
    /// Where the heading of the page ends, in the text of the first record.
    private(set) var headEnd = 0
    /// The record that is being read.
    private var text: [UInt8] = []
    private var anchor = ""
    private var isOwn = false
    private var isInTitle = false
    private var needsSpace = false

    /// A section shorter than this stays with what stands before it, a run of paragraphs longer than this is cut.
    private static let (shortest, longest) = (240, 1_400)

    init(_ html: [UInt8]) {
        self.html = html
    }

    /// An attribute of `<main>`.
    func attribute(_ name: StaticString) -> String {
        guard let value = HTMLTag.value(of: name, in: attributes) else { return "" }
        var text: [UInt8] = []
        HTMLTag.decode(value, into: &text)
        return String(decoding: text, as: UTF8.self)
    }

    /// Reads everything; false where there is nothing to be found.
    mutating func read() -> Bool {
        guard let start = HTMLTag.find("<main", in: html, from: 0), let end = HTMLTag.find("</main>", in: html, from: start) else {
            return false
        }
        index = start + 5
        let tag = HTMLTag.end(in: html, from: index)
        attributes = html[index..<tag]
        guard HTMLTag.value(of: "data-kind", in: attributes) != nil else { return false }
        index = tag + 1
        while index < end {
            if html[index] == UInt8(ascii: "<") { readTag() } else { readText(before: end) }
        }
        finishRecord()
        headEnd = min(headEnd, records[0].text.count)
        return true
    }

    /// Takes over text by runs between white space, which becomes one space.
    private mutating func readText(before end: Int) {
        var start = index
        while index < end {
            let byte = html[index]
            guard byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == UInt8(ascii: "<") else {
                index += 1
                continue
            }
            if start < index { append(html[start..<index]) }
            if byte == UInt8(ascii: "<") { return }
            needsSpace = true
            index += 1
            start = index
        }
        if start < index { append(html[start..<index]) }
    }

    private mutating func append(_ run: ArraySlice<UInt8>) {
        if needsSpace {
            if let before = text.last, before != 0x0A { text.append(0x20) }
            if isInTitle, !title.isEmpty { title.append(0x20) }
            needsSpace = false
        }
        let start = text.count
        HTMLTag.decode(run, into: &text)
        if isInTitle { title += text[start...] }
    }

    private mutating func readTag() {
        let isClosing = index + 1 < html.count && html[index + 1] == UInt8(ascii: "/")
        let nameStart = index + (isClosing ? 2 : 1)
        var nameEnd = nameStart
        while nameEnd < html.count, HTMLTag.isNameByte(html[nameEnd]) { nameEnd += 1 }
        let end = HTMLTag.end(in: html, from: nameEnd)
        let tag = HTMLTag(html[nameStart..<nameEnd])
        index = end + 1
        switch tag {
        case .inline: return
        case .drawing, .code:
            if !isClosing { skip(to: tag == .drawing ? "</svg>" : "</script>") }
        case .title:
            if isClosing, records.isEmpty { headEnd = max(headEnd, text.count) }
            breakBlock()
            isInTitle = !isClosing && title.isEmpty
        case .block:
            if !isClosing { beginRecord(html[nameEnd..<end]) }
            breakBlock()
        case .paragraph:
            if !isClosing { cutLongText() }
            breakBlock()
        case .item:
            breakBlock()
        }
    }

    private mutating func skip(to closing: StaticString) {
        index = HTMLTag.find(closing, in: html, from: index).map { $0 + closing.utf8CodeUnitCount } ?? html.count
    }

    private mutating func breakBlock() {
        needsSpace = false
        guard let before = text.last, before != 0x0A else { return }
        text.append(0x0A)
    }

    /// An element with an `id` begins a record, if the one before has become long enough or the element is a find of its
    /// own.
    private mutating func beginRecord(_ attributes: ArraySlice<UInt8>) {
        guard !attributes.isEmpty, let value = HTMLTag.value(of: "id", in: attributes) else { return cutLongText() }
        let classes = HTMLTag.value(of: "class", in: attributes) ?? []
        let isOwn = HTMLTag.hasWord("para", in: classes) || HTMLTag.hasWord("entry", in: classes)
        guard isOwn || self.isOwn || text.count >= Self.shortest else { return }
        finishRecord()
        (anchor, self.isOwn) = (String(decoding: value, as: UTF8.self), isOwn)
    }

    /// Very long text is cut at the border of a block; both parts begin at the same place for readers.
    private mutating func cutLongText() {
        if text.count >= Self.longest { finishRecord() }
    }

    private mutating func finishRecord() {
        while let last = text.last, last == 0x0A || last == 0x20 { text.removeLast() }
        records.append(PageText.Record(anchor: anchor, isOwn: isOwn, text: text))
        text.removeAll(keepingCapacity: true)
        needsSpace = false
    }
}

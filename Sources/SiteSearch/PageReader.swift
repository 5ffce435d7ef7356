/// Reads the `<main>` of a page that our own templates wrote: attributes in double quotes, five named entities.
struct PageReader {
    private let html: [UInt8]
    private var index = 0
    private var attributes: ArraySlice<UInt8> = []
    private(set) var records: [PageText.Record] = []
    private(set) var title: [UInt8] = []
    /// Where the heading of the page ends, in the text of the first record.
    private(set) var headEnd = 0
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
        records = [PageText.Record(anchor: "", isOwn: false, text: [])]
        while index < end {
            if html[index] == UInt8(ascii: "<") { readTag() } else { readText(before: end) }
        }
        for place in records.indices { trim(&records[place].text) }
        headEnd = min(headEnd, records[0].text.count)
        return true
    }

    private mutating func readText(before end: Int) {
        var stop = index
        while stop < end, html[stop] != UInt8(ascii: "<") { stop += 1 }
        var decoded: [UInt8] = []
        HTMLTag.decode(html[index..<stop], into: &decoded)
        index = stop
        let last = records.count - 1
        for byte in decoded {
            if byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D {
                needsSpace = true
                continue
            }
            if needsSpace {
                if let before = records[last].text.last, before != 0x0A { records[last].text.append(0x20) }
                if isInTitle, !title.isEmpty { title.append(0x20) }
                needsSpace = false
            }
            records[last].text.append(byte)
            if isInTitle { title.append(byte) }
        }
    }

    private mutating func readTag() {
        let end = HTMLTag.end(in: html, from: index)
        let isClosing = index + 1 < html.count && html[index + 1] == UInt8(ascii: "/")
        let nameStart = index + (isClosing ? 2 : 1)
        var nameEnd = nameStart
        while nameEnd < end, HTMLTag.isNameByte(html[nameEnd]) { nameEnd += 1 }
        let tag = HTMLTag(html[nameStart..<nameEnd])
        let rest = html[nameEnd..<end]
        index = end + 1
        switch tag {
        case .inline: return
        case .drawing, .code:
            if !isClosing { skip(to: tag == .drawing ? "</svg>" : "</script>") }
        case .title:
            breakBlock()
            isInTitle = !isClosing && title.isEmpty
            if isClosing { headEnd = max(headEnd, records.count == 1 ? records[0].text.count : 0) }
        case .block:
            if !isClosing { beginRecord(rest) }
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
        let last = records.count - 1
        guard let before = records[last].text.last, before != 0x0A else { return }
        records[last].text.append(0x0A)
    }

    /// An element with an `id` begins a record, if the one before has become long enough or the element is a find of its
    /// own.
    private mutating func beginRecord(_ attributes: ArraySlice<UInt8>) {
        guard let value = HTMLTag.value(of: "id", in: attributes) else { return cutLongText() }
        let last = records.count - 1
        let classes = HTMLTag.value(of: "class", in: attributes) ?? []
        let isOwn = HTMLTag.hasWord("para", in: classes) || HTMLTag.hasWord("entry", in: classes)
        guard isOwn || records[last].isOwn || records[last].text.count >= Self.shortest else { return }
        records.append(PageText.Record(anchor: String(decoding: value, as: UTF8.self), isOwn: isOwn, text: []))
        needsSpace = false
    }

    /// Very long text is cut at the border of a block; both parts begin at the same place for readers.
    private mutating func cutLongText() {
        let last = records.count - 1
        guard records[last].text.count >= Self.longest else { return }
        records.append(PageText.Record(anchor: records[last].anchor, isOwn: records[last].isOwn, text: []))
        needsSpace = false
    }

    private func trim(_ text: inout [UInt8]) {
        while let last = text.last, last == 0x0A || last == 0x20 { text.removeLast() }
    }
}

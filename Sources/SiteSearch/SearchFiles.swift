import Bytes
import Publication

/// Writes the index of one language as classic scripts. Each calls one function with its language, its name and its
/// contents: `siteSearchData("en","terms-3","...")`.
struct SearchFiles {
    private let pages: [PageText]
    private let language: String
    private var table: TermTable
    private var shards: [(first: [UInt8], bytes: [UInt8])] = []
    private var blocks: [(firstRecord: Int, bytes: [UInt8])] = []

    /// A file ends after so many bytes: small, because a query pays for whole files.
    private static let (shardSize, blockSize) = (5_000, 3_000)

    init(_ pages: [PageText], language: String) {
        self.pages = pages
        self.language = language
        table = TermTable(stops: StopWords.of(language))
        for page in pages { table.add(page) }
        makeShards()
        makeBlocks()
    }

    var files: [(route: Route, bytes: [UInt8])] {
        var files: [(route: Route, bytes: [UInt8])] = [(route("index"), script("index", index))]
        files += shards.enumerated().map { (route("terms-\($0)"), script("terms-\($0)", $1.bytes)) }
        files += blocks.enumerated().map { (route("text-\($0)"), script("text-\($0)", $1.bytes)) }
        return files
    }

    private func route(_ name: String) -> Route { Route("assets/search/\(language)/\(name).js") }

    private func script(_ name: String, _ contents: [UInt8]) -> [UInt8] {
        var buffer = ByteBuffer(capacity: contents.count + 64)
        buffer.append("siteSearchData(\"\(language)\",\"\(name)\",")
        buffer.append(contents)
        buffer.append(");\n")
        return buffer.bytes
    }

    // MARK: Terms

    /// `"term places term places"`: neither has a space or a quotation mark.
    private mutating func makeShards() {
        var current = ByteBuffer(capacity: Self.shardSize * 2)
        var first: [UInt8] = []
        for (key, places) in table.sorted {
            let term = key.bytes
            if current.isEmpty { first = term } else { current.append(UInt8(ascii: " ")) }
            current.append(term)
            current.append(UInt8(ascii: " "))
            current.append(places)
            guard current.count >= Self.shardSize else { continue }
            shards.append((first, Self.quoted(current.bytes)))
            current = ByteBuffer(capacity: Self.shardSize * 2)
        }
        if !current.isEmpty { shards.append((first, Self.quoted(current.bytes))) }
    }

    private static func quoted(_ bytes: [UInt8]) -> [UInt8] { [UInt8(ascii: "\"")] + bytes + [UInt8(ascii: "\"")] }

    // MARK: Texts

    /// A list of titles and texts; 0 for a title that is the one before.
    private mutating func makeBlocks() {
        var (record, first, size) = (0, 0, 0)
        var texts: [(title: [UInt8]?, text: [UInt8])] = []
        func finish() -> [UInt8] {
            var writer = JSONWriter()
            writer.array { writer in
                for entry in texts {
                    if let title = entry.title { writer.string(title[...]) } else { writer.integer(0) }
                    writer.string(entry.text[...])
                }
            }
            return writer.finish().bytes
        }
        for page in pages {
            for (number, part) in page.records.enumerated() {
                texts.append((number > 0 && !texts.isEmpty ? nil : page.title, part.text))
                size += part.text.count
                record += 1
                guard size >= Self.blockSize else { continue }
                blocks.append((first, finish()))
                (texts, size, first) = ([], 0, record)
            }
        }
        if !texts.isEmpty { blocks.append((first, finish())) }
    }

    // MARK: Pages

    private var index: [UInt8] {
        var writer = JSONWriter()
        let kinds = kinds
        writer.object { writer in
            writer.field("version", version)
            writer.array("kinds") { writer in
                for kind in kinds { for text in [kind.kind, kind.name, kind.part] { writer.string(text) } }
            }
            writer.key("lengths")
            writer.string(table.lengths.reduce(into: [UInt8]()) { SearchNumber.append($1, to: &$0) }[...])
            writer.field("stops", StopWords.of(language).joined(separator: " "))
            writer.key("pages")
            writer.string(pageLines(kinds)[...])
            writer.key("records")
            writer.string(recordLines[...])
            writer.array("shards") { writer in for shard in shards { writer.string(shard.first[...]) } }
            writer.array("blocks") { writer in for block in blocks { writer.integer(block.firstRecord) } }
        }
        return writer.finish().bytes
    }

    private struct Kind: Hashable {
        let kind: String
        let name: String
        let part: String
    }

    private var kinds: [Kind] {
        var seen: Set<Kind> = []
        return pages.map { Kind(kind: $0.kind, name: $0.kindName, part: $0.partName) }.filter { seen.insert($0).inserted }
    }

    /// A line for each page: its path below the folder of the language, without what it shares with the page before;
    /// its kind; the length of its head; outcome, goals and paper.
    private func pageLines(_ kinds: [Kind]) -> [UInt8] {
        let numbers = Dictionary(uniqueKeysWithValues: kinds.enumerated().map { ($1, $0) })
        var lines = ByteBuffer(capacity: pages.count * 40)
        var last: [UInt8] = []
        for (number, page) in pages.enumerated() {
            let path = Array(page.route.address.utf8.dropFirst(language.utf8.count + 1))
            let shared = min(zip(path, last).prefix { $0 == $1 }.count, 1_000)
            if !lines.isEmpty { lines.append(UInt8(ascii: "\n")) }
            lines.append(SearchNumber.text(shared))
            lines.append(path[shared...])
            let kind = numbers[Kind(kind: page.kind, name: page.kindName, part: page.partName)] ?? 0
            for text in [SearchNumber.text(kind), SearchNumber.text(table.heads[number])] {
                lines.append(UInt8(ascii: "\t"))
                lines.append(text)
            }
            for text in [page.outcome, page.goals, page.paper] {
                lines.append(UInt8(ascii: "\t"))
                lines.append(text)
            }
            last = path
        }
        return lines.bytes
    }

    /// A line for each page: the anchors of its records; `=` for one that is as before, `*` before a find of its own, and
    /// `+` for the next number (`*p3 + +` is `p3`, `p4`, `p5`).
    private var recordLines: [UInt8] {
        var lines = ByteBuffer(capacity: pages.count * 32)
        for (number, page) in pages.enumerated() {
            if number > 0 { lines.append(UInt8(ascii: "\n")) }
            var last: PageText.Record?
            for record in page.records {
                if last != nil { lines.append(UInt8(ascii: " ")) }
                if last?.anchor == record.anchor {
                    lines.append(UInt8(ascii: "="))
                } else if let last, record.isOwn, last.isOwn, record.anchor == Self.next(last.anchor) {
                    lines.append(UInt8(ascii: "+"))
                } else {
                    if record.isOwn { lines.append(UInt8(ascii: "*")) }
                    lines.append(record.anchor)
                }
                last = record
            }
        }
        return lines.bytes
    }

    /// `p47` after `p46`.
    private static func next(_ anchor: String) -> String? {
        guard let digit = anchor.firstIndex(where: \.isNumber), let number = Int(anchor[digit...]) else { return nil }
        return String(anchor[..<digit]) + String(number + 1)
    }

    /// A digest of everything else, so that an old index in a browser's cache never meets new shards.
    private var version: String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for bytes in shards.map(\.bytes) + blocks.map(\.bytes) {
            for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        }
        return String(hash, radix: 36)
    }
}

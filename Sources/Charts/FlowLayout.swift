/// Where the boxes of a flow chart stand. Whole numbers, so that the bytes are the same everywhere.
struct FlowLayout: Sendable {
    struct Box: Sendable {
        let column: Int
        let lines: [String]
        let x: Int
        var y: Int
        let height: Int
    }

    static let (width, gap, padding, leading, rowGap, top) = (212, 44, 9, 16, 10, 26)

    private(set) var boxes: [Box]
    let height: Int

    static func left(ofColumn column: Int) -> Int { column * (width + gap) }

    init(_ nodes: [FlowChart.Node], _ links: [FlowChart.Link], columns: Int) {
        var boxes = nodes.map { node in
            let lines = LineBreaks.lines(node.text)
            return Box(
                column: node.column, lines: lines, x: Self.left(ofColumn: node.column), y: Self.top,
                height: lines.count * Self.leading + 2 * Self.padding - 4)
        }
        let members = (0..<columns).map { column in boxes.indices.filter { boxes[$0].column == column } }
        let heights = members.map { $0.reduce(0) { $0 + boxes[$1].height + Self.rowGap } }
        let tallest = heights.indices.max { heights[$0] < heights[$1] } ?? 0
        let bottom = Self.top + (heights.max() ?? 0) - Self.rowGap
        var placed: Set<Int> = []
        for column in Self.order(from: tallest, columns) {
            Self.place(members[column], &boxes, links, placed, bottom: bottom)
            placed.formUnion(members[column])
        }
        self.boxes = boxes
        height = max(boxes.map { $0.y + $0.height }.max() ?? 0, Self.top) + 2
    }

    /// The columns by their distance from the one that is placed first.
    private static func order(from start: Int, _ columns: Int) -> [Int] {
        (0..<columns).sorted { abs($0 - start) == abs($1 - start) ? $0 < $1 : abs($0 - start) < abs($1 - start) }
    }

    /// Places a column: each box beside the middle of what it is linked with, none over another.
    private static func place(
        _ members: [Int], _ boxes: inout [Box], _ links: [FlowChart.Link], _ placed: Set<Int>, bottom: Int
    ) {
        let centres = members.map { member in
            let neighbours = links.compactMap { link in
                link.from == member ? link.to : link.to == member ? link.from : nil
            }.filter(placed.contains)
            let sum = neighbours.reduce(0) { $0 + boxes[$1].y + boxes[$1].height / 2 }
            return neighbours.isEmpty ? -1 : sum / neighbours.count
        }
        let order = members.indices.sorted { centres[$0] == centres[$1] ? $0 < $1 : centres[$0] < centres[$1] }
        var next = top
        for index in order {
            let member = members[index]
            let wanted = centres[index] < 0 ? next : centres[index] - boxes[member].height / 2
            boxes[member].y = max(wanted, next)
            next = boxes[member].y + boxes[member].height + rowGap
        }
        var limit = bottom
        for index in order.reversed() {
            let member = members[index]
            boxes[member].y = max(top, min(boxes[member].y, limit - boxes[member].height))
            limit = boxes[member].y - rowGap
        }
    }
}

/// Breaks a text into lines of one width: at spaces, and between Chinese characters.
enum LineBreaks {
    /// The width of a line in hundredths of the size of the letters.
    private static let measure = 1_560

    static func lines(_ text: String) -> [String] {
        var lines: [String] = []
        var (line, width) = ("", 0)
        for piece in pieces(text) {
            let size = piece.unicodeScalars.reduce(0) { $0 + advance($1.value) }
            if width > 0, width + size > measure, !mayNotBegin(piece) {
                lines.append(line)
                (line, width) = ("", 0)
            }
            if line.isEmpty, piece == " " { continue }
            line += piece
            width += size
        }
        if !line.isEmpty { lines.append(line) }
        return lines.isEmpty ? [""] : lines
    }

    /// Words with the space behind them, and Chinese characters one by one.
    private static func pieces(_ text: String) -> [String] {
        var pieces: [String] = []
        var word = ""
        for character in text {
            let isWide = character.unicodeScalars.first.map { advance($0.value) == 100 } ?? false
            if isWide || character == " " {
                if !word.isEmpty { pieces.append(word) }
                word = ""
                pieces.append(String(character))
            } else {
                word.append(character)
            }
        }
        if !word.isEmpty { pieces.append(word) }
        return pieces
    }

    /// Closing marks stay with what they close.
    private static func mayNotBegin(_ piece: String) -> Bool {
        piece == " " || "，。、；：？！）》」』”’".contains(piece)
    }

    private static func advance(_ scalar: UInt32) -> Int {
        switch scalar {
        case 0x2E80...0xD7FF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF01...0xFF60, 0x20000...0x3FFFF: 100
        case 0x20, 0x2E, 0x2C, 0x69, 0x6A, 0x6C, 0x66, 0x74: 30
        case 0x41...0x5A, 0x6D, 0x77: 78
        default: 56
        }
    }
}

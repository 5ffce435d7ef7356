import Diagnostics

// Literal text: into the pool, with the marks that indentation needs.
extension TemplateCompiler {
    mutating func compileText(_ node: TemplateNode) {
        addText(node.range, startsLine: node.startsLine)
    }

    /// Adds a range of the template. A line that starts loses the spaces that the work's `dedent` says.
    mutating func addText(_ range: Range<Int>, startsLine: Bool) {
        let bytes = tree.file.bytes[range]
        if mode == .checked { work.context.advance(bytes) }
        let isMarked = startsLine && !work.continuesLine
        guard work.dedent > 0 else { return addLiteral(bytes, startsLine: isMarked) }
        let first = startsLine ? dedented(range) : range
        var rest = bytes[first]
        var isLine = isMarked
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")), end + 1 < rest.endIndex {
            addLiteral(rest[...end], startsLine: isLine)
            rest = bytes[dedented(end + 1..<rest.endIndex)]
            isLine = true
        }
        addLiteral(rest, startsLine: isLine)
    }

    /// What is left of a line, or of white space at its start, inside a given block.
    func dedented(_ range: Range<Int>) -> Range<Int> {
        let blanks = tree.file.bytes[range].prefix(work.dedent).prefix(while: TemplateLines.isBlank).count
        return range.lowerBound + blanks..<range.upperBound
    }

    /// White space of the template as a range of the pool.
    mutating func pooled(_ range: Range<Int>) -> (start: Int32, end: Int32) {
        let start = Int32(program.literals.count)
        program.literals += tree.file.bytes[range]
        return (start, Int32(program.literals.count))
    }

    private mutating func addLiteral(_ bytes: ArraySlice<UInt8>, startsLine: Bool) {
        guard !bytes.isEmpty else { return startsLine ? markLineStart() : () }
        let start = program.literals.count
        let hasInnerLine = bytes.dropLast().contains(UInt8(ascii: "\n"))
        program.literals += bytes
        if var literal = lastLiteral, Int(literal.end) == start {
            let endsLine = program.literals[start - 1] == UInt8(ascii: "\n") && !literal.endsBeforeLine
            if startsLine == endsLine {
                literal.hasInnerLine = literal.hasInnerLine || hasInnerLine || startsLine || literal.endsBeforeLine
                literal.endsBeforeLine = false
                literal.end = Int32(program.literals.count)
                work.instructions[work.instructions.count - 1] = .literal(literal)
                return
            }
        }
        work.instructions.append(
            .literal(
                Literal(
                    start: Int32(start), end: Int32(program.literals.count), startsLine: startsLine, hasInnerLine: hasInnerLine)))
    }

    /// A line starts here, though not with text.
    mutating func markLineStart() {
        if var literal = lastLiteral, Int(literal.end) == program.literals.count, !literal.endsBeforeLine,
            program.literals.last == UInt8(ascii: "\n")
        {
            literal.endsBeforeLine = true
            work.instructions[work.instructions.count - 1] = .literal(literal)
        } else {
            work.instructions.append(.lineStart)
        }
    }

    /// The literal that may still be added to.
    private var lastLiteral: Literal? {
        guard work.instructions.count > work.barrier, case .literal(let literal) = work.instructions.last else { return nil }
        return literal
    }
}

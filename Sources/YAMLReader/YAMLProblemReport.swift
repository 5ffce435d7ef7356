internal import Diagnostics

/// What libyaml could not read, said in plain words and at the place where the author should look.
struct YAMLProblemReport {
    let diagnostic: Diagnostic
    /// Where libyaml stopped.
    let problemOffset: Int

    /// - Parameters:
    ///   - problemOffset: where libyaml stopped.
    ///   - contextOffset: where the construct begins that libyaml could not finish.
    ///   - segment: what libyaml was given; the message stays inside it.
    init(_ problem: YAMLProblem, at problemOffset: Int, since contextOffset: Int, in file: SourceFile, segment: Range<Int>) {
        self.problemOffset = problemOffset
        let trouble = YAMLTrouble(problem)
        if trouble.mayBeFullWidth, let culprit = FullWidthCulprit(from: contextOffset, to: problemOffset, in: file, segment: segment) {
            diagnostic = culprit.diagnostic(in: file)
            return
        }
        if problem.problem == "did not find expected <document start>", let line = file.directive(before: problemOffset, in: segment) {
            diagnostic = Diagnostic(.yamlDirective, .percentLine, at: Location(file.path, line), help: .deleteLine)
            return
        }
        if problem.problem == "mapping values are not allowed in this context", let key = file.indentedKey(before: problemOffset) {
            diagnostic = Diagnostic(.yamlSyntax, .indentedKey, at: Location(file.path, key), help: .alignWithAbove)
            return
        }
        let start = trouble.pointsAtContext ? contextOffset : problemOffset
        let span = trouble.spansLine ? file.restOfLine(start) : file.character(at: start)
        var notes: [Diagnostic.Note] = []
        if let note = trouble.note {
            let place = trouble.pointsAtContext ? problemOffset : contextOffset
            notes.append(.init(note, at: Location(file.path, file.character(at: place))))
        }
        diagnostic = Diagnostic(trouble.code, trouble.message, at: Location(file.path, span), notes: notes, help: trouble.help)
    }
}

extension SourceFile {
    /// From `offset` to the end of its line, without trailing spaces.
    fileprivate func restOfLine(_ offset: Int) -> ByteSpan {
        var end = line(lineIndex(of: offset)).upperBound
        while end > offset, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
        return ByteSpan(offset, end)
    }

    /// The last line before `offset` that begins with `%`.
    fileprivate func directive(before offset: Int, in segment: Range<Int>) -> ByteSpan? {
        var line = lineIndex(of: offset)
        while line >= 0, Int(lineStarts[line]) >= segment.lowerBound {
            let content = self.line(line)
            if !content.isEmpty, bytes[content.lowerBound] == UInt8(ascii: "%") { return ByteSpan(content) }
            line -= 1
        }
        return nil
    }

    /// The key that a colon at `offset` ends, where it is the first of an indented line: then not the colon is to blame
    /// but the indentation, because the line above has its value already.
    fileprivate func indentedKey(before offset: Int) -> ByteSpan? {
        let content = line(lineIndex(of: offset))
        var start = content.lowerBound
        while start < content.upperBound, bytes[start] == UInt8(ascii: " ") { start += 1 }
        guard start > content.lowerBound, start < offset, !bytes[start..<offset].contains(UInt8(ascii: ":")) else { return nil }
        return ByteSpan(start, offset)
    }

    /// The one character at `offset`; empty at the end of the file or of a line.
    fileprivate func character(at offset: Int) -> ByteSpan {
        guard offset < bytes.count, bytes[offset] != UInt8(ascii: "\n"), bytes[offset] != UInt8(ascii: "\r") else {
            return ByteSpan(offset, offset)
        }
        var end = offset + 1
        while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        return ByteSpan(offset, end)
    }
}

/// The kinds of trouble that libyaml reports, each with our words for it.
private struct YAMLTrouble {
    var code = DiagnosticCode.yamlSyntax
    var message: Message
    var help: Message?
    /// What to say of the other place (the construct's beginning, or where reading stopped).
    var note: Message?
    /// The message points at the beginning of the construct, not where libyaml noticed.
    var pointsAtContext = false
    /// The message marks the rest of the line, not one character.
    var spansLine = false
    /// A full-width colon or a curly quote often causes this.
    var mayBeFullWidth = true

    init(_ problem: YAMLProblem) {
        switch problem.problem {
        case "could not find expected ':'":
            self.init(.missingColon, help: .keyColonValue, pointsAtContext: true, spansLine: true)
        case "mapping values are not allowed in this context":
            self.init(.strayColon, help: .quoteColon)
        case "did not find expected key":
            self.init(.notAKey, help: .alignKeys, note: .blockBegins, spansLine: true)
        case "did not find expected '-' indicator":
            self.init(.notAnItem, help: .alignItems, note: .listBegins, spansLine: true)
        case "did not find expected ',' or ']'":
            self.init(code: .yamlUnclosed, .unclosed("["), help: .closeIt, note: .readingStopped, pointsAtContext: true)
        case "did not find expected ',' or '}'":
            self.init(code: .yamlUnclosed, .unclosed("{"), help: .closeIt, note: .readingStopped, pointsAtContext: true)
        case "found unexpected end of stream", "found unexpected document indicator":
            self.init(code: .yamlUnclosed, .unclosedQuote, help: .closeQuote, pointsAtContext: true)
        case "found unknown escape character", "did not find expected hexdecimal number", "found invalid Unicode character escape code":
            self.init(code: .yamlEscape, .unknownEscape, help: .singleQuotes, mayBeFullWidth: false)
        default:
            self = Self.other(problem)
        }
    }

    private init(
        code: DiagnosticCode = .yamlSyntax, _ message: Message, help: Message?, note: Message? = nil, pointsAtContext: Bool = false,
        spansLine: Bool = false, mayBeFullWidth: Bool = true
    ) {
        self.code = code
        self.message = message
        self.help = help
        self.note = note
        self.pointsAtContext = pointsAtContext
        self.spansLine = spansLine
        self.mayBeFullWidth = mayBeFullWidth
    }

    /// The rarer ones, most of them about characters that mean something to YAML.
    private static func other(_ problem: YAMLProblem) -> YAMLTrouble {
        if problem.context.contains("directive") || problem.problem.contains("directive") || problem.problem.contains("incompatible") {
            return YAMLTrouble(code: .yamlDirective, .percentLine, help: nil, pointsAtContext: true, mayBeFullWidth: false)
        }
        if problem.context.hasSuffix("an anchor") || problem.context.hasSuffix("an alias") {
            return YAMLTrouble(code: .yamlAnchor, .referenceCharacter, help: .quoteValue, pointsAtContext: true, mayBeFullWidth: false)
        }
        if problem.context.hasSuffix("tag") || problem.problem.contains("tag") {
            return YAMLTrouble(code: .yamlTag, .tagCharacter, help: .quoteValue, pointsAtContext: true, mayBeFullWidth: false)
        }
        if problem.problem.contains("tab character") {
            return YAMLTrouble(code: .yamlTab, .tabInIndentation, help: .spacesOnly)
        }
        return switch problem.problem {
        case "found character that cannot start any token":
            YAMLTrouble(.badFirstCharacter, help: .quoteValue, mayBeFullWidth: false)
        case "block sequence entries are not allowed in this context", "mapping keys are not allowed in this context":
            YAMLTrouble(.strayItem, help: .itemOnItsLine)
        case "did not find expected comment or line break", "found an indentation indicator equal to 0":
            YAMLTrouble(.blockHeader, help: nil)
        case "did not find expected node content":
            YAMLTrouble(.missingValue, help: .quoteValue)
        case "did not find expected <document start>":
            YAMLTrouble(.textAfterEnd, help: .quoteOrIndent, spansLine: true)
        default:
            YAMLTrouble(.unreadable, help: .quoteOrIndent, spansLine: true)
        }
    }
}

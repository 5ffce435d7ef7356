// The check at the door: after it, text is text, and no later stage has to ask.
extension SourceFile {
    /// Makes a file of bytes from the disk or from git: strict UTF-8, one byte order mark taken off, within the limits.
    ///
    /// The value is nil if the file cannot be used; then there is an error that says why. Hidden characters are warnings
    /// and hints on a file that can be used. To show excerpts of a file that was refused, see `forMessages`.
    package static func validating(
        path: ContentPath, bytes: [UInt8], limits: SourceLimits = SourceLimits()
    ) -> Findings<SourceFile?> {
        if bytes.count > limits.fileBytes {
            let message = Message.fileTooLarge(bytes.count, limits.fileBytes)
            return Findings(nil, [Diagnostic(.fileTooLarge, message, at: Location(path, .fileStart), help: .splitTheFile)])
        }
        let file = forMessages(path: path, bytes: bytes)
        if let fault = file.encodingFault() { return Findings(nil, [file.refusal() ?? fault]) }
        let scan = CharacterScan(file.bytes.span)
        if scan.nuls.count > 0, let refusal = file.refusal() { return Findings(nil, [refusal]) }
        let found = file.longLines(limits) + file.hiddenCharacters(scan)
        let isUsable = !found.contains { $0.code.severity == .error }
        return Findings(isUsable ? file : nil, found)
    }

    /// Makes a file without any check but with the same positions as `validating` gives: for the excerpts of messages
    /// about a file that was refused. Never parse it.
    package static func forMessages(path: ContentPath, bytes: [UInt8]) -> SourceFile {
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        return SourceFile(path: path, bytes: hasMark ? Array(bytes[3...]) : bytes)
    }

    /// What is said of bytes that are no UTF-8 text at all.
    private func refusal() -> Diagnostic? {
        let place = Location(path, .fileStart)
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || Self.looksLikeUTF16(bytes) {
            return Diagnostic(.utf16, .utf16, at: place, help: .saveAsUTF8(from: nil))
        }
        guard let offset = bytes.firstIndex(of: 0) else { return nil }
        return Diagnostic(.binaryFile, .nulByte(offset), at: place, help: .notATextFile)
    }

    /// UTF-16 without a mark: in Latin text every other byte is NUL.
    private static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
        let start = bytes.prefix(512)
        let nuls = start.indices.filter { start[$0] == 0 }
        guard nuls.count * 4 >= start.count, let first = nuls.first else { return false }
        return nuls.allSatisfy { $0 % 2 == first % 2 }
    }

    private func encodingFault() -> Diagnostic? {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span)
            return nil
        } catch {
            let range = error.byteOffsets.clamped(to: 0..<bytes.count)
            let count = ScalarPieces(bytes, 0..<bytes.count).reduce(0) { $0 + ($1.scalar == nil ? 1 : 0) }
            let more = count > range.count ? [Diagnostic.Note(.bytesThatAreNotUTF8(count))] : []
            return Diagnostic(
                .notUTF8, .notUTF8(bytes[range.lowerBound], range.lowerBound, error.kind),
                at: Location(path, ByteSpan(range)), notes: more,
                help: .saveAsUTF8(from: EncodingGuess(bytes, faultAt: range.lowerBound)))
        }
    }

    private func longLines(_ limits: SourceLimits) -> [Diagnostic] {
        guard bytes.count > limits.lineBytes else { return [] }
        return lineStarts.indices.lazy.map { line($0) }.filter { $0.count > limits.lineBytes }.map { range in
            Diagnostic(
                .lineTooLong, .lineTooLong(range.count, limits.lineBytes), at: Location(path, ByteSpan(range)),
                help: .breakTheLine)
        }
    }

    private func hiddenCharacters(_ scan: CharacterScan) -> [Diagnostic] {
        let kinds: [(DiagnosticCode, CharacterScan.Hits, Message?)] = [
            (.noncharacter, scan.noncharacters, .removeIt), (.controlCharacter, scan.controls, .removeIt),
            (.directionControl, scan.directions, .closeOrRemoveDirections),
        ]
        return kinds.compactMap { code, hits, help in
            guard let first = hits.first, let piece = ScalarPieces(bytes, first..<bytes.count).first(where: { _ in true }),
                let scalar = piece.scalar
            else { return nil }
            return Diagnostic(
                code, .hiddenCharacter(code, TerminalText.name(of: scalar)),
                at: Location(path, ByteSpan(first, first + piece.length)),
                notes: hits.count > 1 ? [.init(.placesInFile(hits.count))] : [], help: help)
        }
    }
}

/// What a file that is not UTF-8 may have been saved as, judged by the run of high bytes around the fault.
enum EncodingGuess {
    /// Chinese in two-byte characters (GBK, GB 18030).
    case chinese
    /// Single accented letters or quotes (Windows-1252, ISO 8859-1).
    case western

    init?(_ bytes: [UInt8], faultAt offset: Int) {
        let start = bytes[..<offset].lastIndex { $0 < 0x80 }.map { $0 + 1 } ?? 0
        let end = bytes[offset...].firstIndex { $0 < 0x80 } ?? bytes.count
        if end - start >= 4, (end - start) % 2 == 0 {
            self = .chinese
        } else if end - start == 1 {
            self = .western
        } else {
            return nil
        }
    }
}

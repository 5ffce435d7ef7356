/// Where `*` must be helped to mean emphasis in Chinese text.
///
/// CommonMark lets a run of `*` open emphasis only if what follows is not punctuation, or what precedes is a space or
/// punctuation; and the mirror image for closing. Chinese puts no spaces around words, so `**强调。**后面` and
/// `他说**“引号”**` fail. The rule proposed for CommonMark (its issue 650) counts a Chinese character beside the run like
/// a space. Where only that rule lets a run open, a U+FDD0 is put after it; where only that rule lets it close, before
/// it: to cmark this is a letter. `TreeConverter` takes the marks out again, and content may not hold the character.
struct EmphasisMarks {
    /// The offsets before which a mark goes, ascending.
    private(set) var offsets: [Int] = []

    init(_ bytes: [UInt8], range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            guard bytes[index] == UInt8(ascii: "*") else {
                index += 1
                continue
            }
            let start = index
            while index < range.upperBound, bytes[index] == UInt8(ascii: "*") { index += 1 }
            check(run: start..<index, bytes, range)
        }
    }

    private mutating func check(run: Range<Int>, _ bytes: [UInt8], _ range: Range<Int>) {
        // Between ASCII characters both rules agree.
        let isASCIIBefore = run.lowerBound == range.lowerBound || bytes[run.lowerBound - 1] < 0x80
        let isASCIIAfter = run.upperBound == range.upperBound || bytes[run.upperBound] < 0x80
        if isASCIIBefore && isASCIIAfter { return }
        let start = isEscaped(run.lowerBound, bytes, range) ? run.lowerBound + 1 : run.lowerBound
        guard start < run.upperBound else { return }
        let flanks = Flanks(of: start..<run.upperBound, in: bytes, range)
        if flanks.opensInChinese && !flanks.opens {
            offsets.append(run.upperBound)
        } else if flanks.closesInChinese && !flanks.closes {
            offsets.append(start)
        }
    }

    private func isEscaped(_ index: Int, _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        var first = index
        while first > range.lowerBound, bytes[first - 1] == UInt8(ascii: "\\") { first -= 1 }
        return (index - first) % 2 == 1
    }
}

/// Whether a run of delimiters can open or close, by CommonMark's rule and by the one that knows Chinese.
struct Flanks {
    let opens: Bool
    let closes: Bool
    let opensInChinese: Bool
    let closesInChinese: Bool

    /// - Parameter range: the text; beyond its ends stands white space.
    init(of run: Range<Int>, in bytes: [UInt8], _ range: Range<Int>) {
        let before = run.lowerBound > range.lowerBound ? scalar(in: bytes, before: run.lowerBound, since: range.lowerBound).value : 0x0A
        let after = run.upperBound < range.upperBound ? scalar(in: bytes, at: run.upperBound).value : 0x0A
        let spaceBefore = CharacterClass.isSpace(before)
        let spaceAfter = CharacterClass.isSpace(after)
        let signBefore = CharacterClass.isPunctuation(before)
        let signAfter = CharacterClass.isPunctuation(after)
        opens = !spaceAfter && (!signAfter || spaceBefore || signBefore)
        closes = !spaceBefore && (!signBefore || spaceAfter || signAfter)
        let chineseBefore = CharacterClass.isEastAsian(before)
        let chineseAfter = CharacterClass.isEastAsian(after)
        opensInChinese = !spaceAfter && (!signAfter || chineseAfter || spaceBefore || signBefore || chineseBefore)
        closesInChinese = !spaceBefore && (!signBefore || chineseBefore || spaceAfter || signAfter || chineseAfter)
    }
}

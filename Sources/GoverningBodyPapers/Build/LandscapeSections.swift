/// Turns pages for sections whose heading says `.landscape`: from the heading to the next one of its level or above.
struct LandscapeSections {
    private var level: Int?

    /// The turns of the page that stand before a heading.
    mutating func turns(before heading: PaperHeading, isLandscape: Bool) -> [PaperBlock] {
        var turns: [PaperBlock] = []
        if let open = level, heading.level <= open { turns += end() }
        if isLandscape, level == nil {
            level = heading.level
            turns.append(.orientation(isLandscape: true))
        }
        return turns
    }

    /// The turn back at the end of a section that is still open.
    mutating func end() -> [PaperBlock] {
        guard level != nil else { return [] }
        level = nil
        return [.orientation(isLandscape: false)]
    }
}

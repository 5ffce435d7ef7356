// Charts: from shares to small SVG drawings.
//
// A chart here is a row of rectangles: a bar that stands beside its number in a table, a row of dots that says how many
// of how many. The number or the sentence beside it is the text alternative, so the drawing itself is hidden from
// readers of text. Colours are class names (`fill-1`); the style sheet gives them their values in light, dark, print and
// forced colours.
//
// 1. `BarStrip` draws parts of a whole one after another, with gaps for what does not start at the left edge.
// 2. `DotStrip` draws one square a thing, filled or empty.
//
// Whole numbers only: a share is counted in ten-thousandths of the width, so that the bytes are the same everywhere.
// Pure; used by SitePages and the papers; imports Bytes.

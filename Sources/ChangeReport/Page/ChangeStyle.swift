/// The style of changes: for the site's page of changes, and for one that stands by itself. Uses the site's tokens where
/// there are any. Colour is never alone: what is new is underlined, what is gone is struck through.
package enum ChangeStyle {
    /// For a page that has no style of a site.
    static let base = """
        body { margin: 0 auto; padding: 1.5rem; max-inline-size: 72rem; font: 1.0625rem/1.55 "Helvetica Neue", Helvetica, "Segoe UI", Roboto, "Noto Sans", Arial, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
        h1 { font-size: 1.875rem; line-height: 1.2; }
        h2 { font-size: 1.25rem; border-block-start: .125rem solid; padding-block-start: .75rem; margin-block-start: 2.5rem; }
        .lead { font-size: 1.25rem; }
        .kind, .note { color: #555c66; }
        @media (prefers-color-scheme: dark) { body { background: #14171c; color: #e8eaed; } a { color: #8fb0da; } .kind, .note { color: #a9b0b8; } }

        """

    package static let text = """
        :root { --new: #e2f3df; --new-ink: #14532d; --gone: #fbe3e0; --gone-ink: #7f1d1d; }
        ins { background: var(--new); color: var(--new-ink); text-decoration: underline; text-decoration-thickness: .08em; text-underline-offset: .18em; }
        del { background: var(--gone); color: var(--gone-ink); text-decoration: line-through; }
        .change-contents ul, .change ul, .change-languages { list-style: none; margin: 0 0 1rem; padding: 0; }
        .change-contents ul { columns: 17rem; column-gap: 2rem; }
        .change-contents li { padding-block: .1rem; break-inside: avoid; }
        .change-counts, .change-crosswalk { border-collapse: collapse; margin-block: 0 1.5rem; font-size: .9375rem; inline-size: auto; }
        .change-crosswalk { inline-size: 100%; }
        .change-counts th, .change-counts td, .change-crosswalk th, .change-crosswalk td { padding: .35rem 1rem .35rem 0; text-align: start; vertical-align: top; border-block-end: 1px solid var(--hair, #d5d8db); font-weight: 400; }
        .change-counts thead th, .change-crosswalk thead th, .change-crosswalk caption { font-weight: 600; text-align: start; }
        .change-counts .num { text-align: end; font-variant-numeric: tabular-nums; }
        .change { border-block-start: 1px solid var(--hair, #d5d8db); padding-block: .75rem 1rem; }
        .change:first-child { border-block-start: 0; padding-block-start: 0; }
        .change h3, .change-text h3 { margin-block: 0 .4rem; font-size: 1.0625rem; line-height: 1.4; }
        .change h3 .title { font-weight: 400; }
        .change li { padding-block: .15rem; padding-inline-start: 1.25rem; position: relative; }
        .change li::before { content: "~"; position: absolute; inset-inline-start: 0; color: var(--soft, #555c66); }
        .change li.added::before { content: "+"; }
        .change li.removed::before { content: "−"; }
        .change-text { margin-block-start: 2rem; }
        .pair { display: grid; grid-template-columns: minmax(0, 1fr); column-gap: 2rem; padding-block: .3rem; padding-inline-start: .75rem; border-inline-start: .1875rem solid transparent; }
        .pair p { margin: 0; white-space: pre-line; }
        .pair.heading p { font-weight: 600; }
        .pair.list-item .was, .pair.list-item .is { padding-inline-start: 1.25rem; }
        .pair.same { color: var(--soft, #555c66); }
        .pair.added { border-color: #2f7d3b; }
        .pair.removed { border-color: #b3261e; }
        .pair.changed, .pair.moved, .pair.moved-and-changed { border-color: #a86a00; }
        .pair .where { grid-column: 1 / -1; font-size: .8125rem; color: var(--soft, #555c66); }
        .pair .is { display: none; }
        #change-sides:checked ~ article .pair { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
        #change-sides:checked ~ article .pair .is { display: block; }
        #change-sides:checked ~ article .was ins, #change-sides:checked ~ article .is del { display: none; }
        .change-skip { font-size: .8125rem; color: var(--soft, #555c66); padding-inline-start: .9375rem; margin-block: .25rem; }
        @media (prefers-color-scheme: dark) {
          :root { --new: #16351d; --new-ink: #b6e3bd; --gone: #45201d; --gone-ink: #f3b8b1; }
        }
        @media (forced-colors: active) { ins, del { background: none; color: CanvasText; } }
        @media print { .change-texts > input, .change-texts > label { display: none; } ins, del { print-color-adjust: exact; } }

        """
}

// GoverningBodyPapers: from a paper's Markdown and the model it embeds to one numbered value, and from that to every form.
//
// 1. `PaperBuilder` reads the paper's body in one language, places what it embeds (outcomes, outputs, tables, registers)
//    and numbers paragraphs, notes, tables and figures, each series from one.
// 2. The result is a `PaperDocument`: cover, blocks, footnotes; references already point at numbers.
// 3. A paper in a language is a `PaperEdition`, built once a build; `PaperPermalinks` names its paragraphs for good, and
//    `PaperExtract` cuts parts of it that are published by themselves, with the numbers of the whole.
// 4. Emitters turn the same value into the reading view on the site, print HTML, a Word document and Typst source. None of
//    them numbers anything itself, so all forms carry the same numbers; a test compares their texts. All go through a
//    paper by `PaperWalk`; `PaperForms` is the module's entry.
//
// Workspace in, artifacts out. The edge makes containers and PDF files of the last two forms.

// Publication: what every product shares, from the linked workspace to addresses and bytes.
//
// 1. A product gives `Artifact`s: a `Route` (a path in the output) and a body, finished bytes or a page to be rendered.
// 2. `SiteMap` says where each object has its page; `LinkResolver` turns references and typed links into addresses
//    relative to the page they stand on, and their generated texts into the language of the page.
// 3. `MarkupHTML` renders Markdown with links resolved; `NumberFormat` and `PeriodFormat` set numbers and times.
// 4. `Labels` are the words of the interface, from `labels.csv` beside the templates, one column a language.
// 5. `RouteTable` shows that no two artifacts claim a path and that every internal link has a target.
//
// Pure: workspace and templates in, artifacts out. Used by SitePages, Annexes and the other products.

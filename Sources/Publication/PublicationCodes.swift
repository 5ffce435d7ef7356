package import Diagnostics

extension DiagnosticCode {
    /// Every finding of this module.
    package static let publicationCodes: [DiagnosticCode] = [labelsWrong, labelsLanguage, routeTwice, linkWithoutTarget, tooManyPages]

    package static let labelsLanguage = DiagnosticCode(
        "E0551", "labels-language", .warning,
        title: Message(en: "The interface has no words in a language", zh: "界面没有某种语言的用语"),
        explanation: Message(
            en: "`labels.csv` beside the templates has no column for a language of the workspace. Its pages show the words of the "
                + "first language until the column is there.",
            zh: "模板旁的 `labels.csv` 没有工作区某种语言的列。在补上该列之前，这种语言的页面显示第一种语言的用语。"))

    static let labelsWrong = DiagnosticCode(
        "E0550", "labels", .error,
        title: Message(en: "The table of interface words is not complete", zh: "界面用语表不完整"),
        explanation: Message(
            en: "`labels.csv` beside the templates has a row for each word of the interface and a column for each language.",
            zh: "模板旁的 `labels.csv` 为界面的每个用语写一行，为每种语言写一列。"))

    package static let tooManyPages = DiagnosticCode(
        "E0803", "too-many-pages", .error,
        title: Message(en: "The site has too many pages", zh: "站点页面过多"),
        explanation: Message(
            en: """
                A site has at most 100,000 pages, so that a register with a slip in it does not fill a disk. If yours is meant to be \
                larger, say so with `pages` below `limits` in plenary.yml.
                """,
            zh: "站点最多有 100,000 个页面，以免登记表中的一处失误占满磁盘。如果确实需要更多，请在 plenary.yml 的 `limits` 下设置 `pages`。"))

    static let routeTwice = DiagnosticCode(
        "E0801", "route-twice", .error,
        title: Message(en: "Two pages have the same address", zh: "两个页面地址相同"),
        explanation: Message(
            en: "Addresses are made of codes; two things whose codes differ only in case, or an alias equal to a page, collide.",
            zh: "地址由编号组成；编号只差大小写的两样东西，或与页面相同的别名，会互相冲突。"))

    static let linkWithoutTarget = DiagnosticCode(
        "E0802", "link-without-target", .error,
        title: Message(en: "An internal link leads nowhere", zh: "内部链接没有去处"),
        explanation: Message(
            en: "A page links to an address of this site that nothing is published at.", zh: "页面链接到本站的一个地址，而那里没有发布任何内容。"))
}

import Diagnostics
import Linking

/// Something that `plenary list` can list, and `plenary show` takes its fields from.
struct ListType: Sendable {
    /// As it is written after `list`: `outcomes`.
    let name: String
    let summary: Message
    let listing: @Sendable (Workspace) -> Listing

    init<Row>(
        _ name: String, _ summary: Message, rows: @escaping @Sendable (Workspace) -> [Row],
        columns: @escaping @Sendable (Workspace) -> [ListColumn<Row>]
    ) {
        self.name = name
        self.summary = summary
        listing = { workspace in Listing(rows(workspace), columns(workspace)) }
    }

    /// Every type, in the order in which help lists them. A new type is a value and a line here.
    static let all: [ListType] =
        [.programmes, .impacts, .outcomes, .outputs, .indicators, .targets, .risks, .budgets, .figures, .sdgLinks]
        + [.strategies, .pillars, .phases, .papers, .decisions]
        + registers + [.regions, .units, .languages]
        + [.errata, .translations]
}

/// Headings that several listings share.
enum Heading {
    static let id = Message(en: "ID", zh: "编号")
    static let title = Message(en: "TITLE", zh: "标题")
    static let name = Message(en: "NAME", zh: "名称")
    static let kind = Message(en: "KIND", zh: "类型")
    static let period = Message(en: "PERIOD", zh: "时期")
    static let status = Message(en: "STATUS", zh: "状态")
    static let number = Message(en: "NUMBER", zh: "序号")
    static let parent = Message(en: "PARENT", zh: "上级")
    static let indicators = Message(en: "INDICATORS", zh: "指标数")
    static let outcomes = Message(en: "OUTCOMES", zh: "成果目标")
    static let department = Message(en: "DEPARTMENT", zh: "部门")
    static let file = Message(en: "FILE", zh: "文件")
    static let used = Message(en: "USED", zh: "被引用")
    static let language = Message(en: "LANGUAGE", zh: "语言")
    static let draft = Message(en: "DRAFT", zh: "草稿")
    static let document = Message(en: "DOCUMENT", zh: "文件编号")
    static let note = Message(en: "NOTE", zh: "说明")
}

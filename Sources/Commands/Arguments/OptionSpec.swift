import Diagnostics

/// An option as data: how it is written, what it takes, and what help says about it.
struct OptionSpec: Sendable {
    /// What follows an option.
    enum Form: Sendable {
        /// Nothing: the option is there or not.
        case flag
        /// Any text; the word stands for it in help: `DIR`.
        case text(String)
        /// A whole number from 1.
        case number(String)
        /// A port, 0 to 65535.
        case port(String)
        /// One of these words.
        case choice([String])
        /// Several of these words with commas between them.
        case choices([String])
        /// A text that may be given several times: `--where KEY=VALUE`.
        case repeated(String)
    }

    /// Without the hyphens: `output`.
    let name: String
    /// A letter for the short form, `o` of `-o`, where there is one.
    let short: String?
    let form: Form
    /// The variable of the environment that stands in for the option.
    let variable: String?
    let summary: Message

    init(_ name: String, short: String? = nil, _ form: Form, variable: String? = nil, _ summary: Message) {
        self.name = name
        self.short = short
        self.form = form
        self.variable = variable
        self.summary = summary
    }

    /// As it is written: `--output`.
    var written: String { "--" + name }

    /// Whether nothing follows it.
    var isFlag: Bool { if case .flag = form { true } else { false } }

    /// What stands for the value in help and messages: `DIR`, `text|json`; empty for a flag.
    var placeholder: String {
        switch form {
        case .flag: ""
        case .text(let word), .number(let word), .port(let word), .repeated(let word): word
        case .choice(let words): words.joined(separator: "|")
        case .choices(let words): words.joined(separator: ",")
        }
    }

    /// The words that are allowed; nil where any text is.
    var words: [String]? {
        switch form {
        case .choice(let words), .choices(let words): words
        default: nil
        }
    }
}

// The options that every command takes.
extension OptionSpec {
    static let workspace = OptionSpec(
        "workspace", .text("DIR"), variable: "PLENARY_WORKSPACE",
        Message(
            en: "the folder with plenary.yml; without it, the nearest one above",
            zh: "含有 plenary.yml 的文件夹；不写时取最近的上级文件夹"))

    static let language = OptionSpec(
        "lang", .choice(["en", "zh"]), variable: "PLENARY_LANG", Message(en: "the language of messages", zh: "消息的语言"))

    static let quiet = OptionSpec(
        "quiet", short: "q", .flag, variable: "PLENARY_QUIET", Message(en: "say nothing but findings and faults", zh: "只显示发现的问题和故障"))

    static let verbose = OptionSpec(
        "verbose", short: "v", .flag, variable: "PLENARY_VERBOSE", Message(en: "say more about what is done", zh: "显示更多过程信息"))

    static let color = OptionSpec(
        "color", .choice(["auto", "always", "never"]), variable: "PLENARY_COLOR",
        Message(en: "when to use colours", zh: "何时使用颜色"))

    static let help = OptionSpec("help", short: "h", .flag, Message(en: "show this page", zh: "显示本页"))

    static let version = OptionSpec("version", short: "V", .flag, Message(en: "show the version", zh: "显示版本"))

    /// In the order in which help shows them.
    static let global: [OptionSpec] = [workspace, language, quiet, verbose, color, help, version]
}

// Options that several commands share.
extension OptionSpec {
    static let jobs = OptionSpec(
        "jobs", .number("N"), variable: "PLENARY_JOBS",
        Message(en: "how many workers; without it, one a core", zh: "并行数；不写时每个处理器核一个"))

    static let strict = OptionSpec(
        "strict", .flag, variable: "PLENARY_STRICT", Message(en: "treat warnings as errors", zh: "把警告当作错误"))

    static let drafts = OptionSpec(
        "drafts", .flag, variable: "PLENARY_DRAFTS", Message(en: "take objects with `draft: true` in", zh: "包括带 `draft: true` 的对象"))
}

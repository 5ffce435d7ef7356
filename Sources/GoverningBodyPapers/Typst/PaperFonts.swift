import TypstMarkup

/// The fonts and the region of a language. Latin letters come from a Latin font always, so that quotation marks and dashes in
/// English text do not come out as wide as Chinese characters.
struct PaperFonts {
    /// Of the body, and of headings and tables.
    let serif: TypstValue
    let sans: TypstValue
    /// The same with the Latin font first for punctuation too.
    let latin: TypstValue
    let latinSans: TypstValue
    /// The language without its region or script: `zh`.
    let language: String
    /// `cn`, `tw`: which shapes Chinese characters have; nil where it makes no difference.
    let region: String?
    /// Whether lines are of full-width characters, which want more room between lines.
    let isWide: Bool

    init(tag: String) {
        let parts = tag.split(separator: "-").map { $0.lowercased() }
        language = parts.first ?? "en"
        let given = parts.dropFirst().first { $0.utf8.count == 2 }
        isWide = ["zh", "ja", "ko"].contains(language)
        let han: (serif: String, sans: String)
        switch language {
        case "ja": han = ("Noto Serif CJK JP", "Noto Sans CJK JP")
        case "ko": han = ("Noto Serif CJK KR", "Noto Sans CJK KR")
        case "zh" where parts.contains("hant") || given == "tw": han = ("Noto Serif CJK TC", "Noto Sans CJK TC")
        default: han = ("Noto Serif CJK SC", "Noto Sans CJK SC")
        }
        region = given ?? (language == "zh" ? (parts.contains("hant") ? "tw" : "cn") : nil)
        let own = Self.scripts[language].map { [TypstValue.text($0)] } ?? []
        serif = .array(own + [Self.latin("Noto Serif", isWide), .text(han.serif)])
        sans = .array(own + [Self.latin("Noto Sans", isWide), .text(han.sans)])
        latin = .array([.text("Noto Serif"), .text(han.serif)])
        latinSans = .array([.text("Noto Sans"), .text(han.sans)])
    }

    /// The first font of languages in other scripts.
    private static let scripts = [
        "ar": "Noto Naskh Arabic", "fa": "Noto Naskh Arabic", "ur": "Noto Naskh Arabic", "he": "Noto Serif Hebrew",
        "hi": "Noto Serif Devanagari", "th": "Noto Serif Thai",
    ]

    /// Beside Chinese the Latin font leaves the punctuation that both scripts share to the Chinese one.
    private static func latin(_ name: String, _ isWide: Bool) -> TypstValue {
        isWide ? .dictionary([TypstArgument("name", .text(name)), TypstArgument("covers", .text("latin-in-cjk"))]) : .text(name)
    }
}

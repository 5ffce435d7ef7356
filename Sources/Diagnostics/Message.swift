/// A sentence for people in the languages that Plenary speaks: English and Chinese.
///
/// Factories for messages stand beside the check that uses them, as `extension Message { static func ... }`.
package struct Message: Sendable, Hashable {
    package let en: String
    package let zh: String

    package init(en: String, zh: String) {
        self.en = en
        self.zh = zh
    }

    package func text(in language: MessageLanguage) -> String {
        switch language {
        case .english: en
        case .chinese: zh
        }
    }
}

/// The language of messages, set by `--lang`, `PLENARY_LANG`, `LC_ALL`, `LC_MESSAGES` or `LANG`.
package enum MessageLanguage: String, Sendable, CaseIterable {
    case english = "en"
    case chinese = "zh"
}

import Diagnostics
import ResultsModel
import YAMLReader

extension FieldTable where Record == Configuration {
    static let configuration = FieldTable(
        "plenary.yml",
        [
            .required("title", .textByLanguage, "The title of the site.") { $0.title = $1 },
            .required("organization", .record(of: .organization) { _ in Configuration.Organization() }, "Whose workspace it is.") {
                $0.organization = $1
            },
            .optional("base-url", .plainText, "The address at which the site is published, for canonical links and sitemaps.") {
                $0.baseURL = $1
            },
            .required("languages", .records(of: .language) { _ in Configuration.Language() }, "The languages, the source first.") {
                $0.languages = $1
            },
            .optional("content", .plainText, "The folder with the content; Content when left out.") { $0.content = $1 },
            .optional("templates", .plainText, "The folder with the templates; Templates when left out.") { $0.templates = $1 },
            .optional("output", .plainText, "The folder that is published; Output when left out.") { $0.output = $1 },
            .optional("missing-translation", .choice, "error, when a missing translation is to stop a build; else a warning.") {
                $0.missingTranslation = $1
            },
            .optional("regions", .records(of: .region) { _ in Configuration.NamedID() }, "The regions, in order.") { $0.regions = $1 },
            .optional("units", .records(of: .unit) { _ in Configuration.Unit() }, "Units, with forms for one and many.") { $0.units = $1 },
            .optional("paper-types", .records(of: .paperType) { _ in PaperType() }, "Kinds of papers; the first is the usual one.") {
                $0.paperTypes = $1
            },
            .optional("severities", .records(of: .severity) { _ in Configuration.SeverityChange() }, "Rules whose severity differs here.") {
                $0.severities = $1
            },
            .optional("licence", .record(of: .licence) { _ in Configuration.Licence() }, "Under which the data may be used.") {
                $0.licence = $1
            },
            .optional("limits", .record(of: .limits) { _ in Configuration.Limits() }, "Limits that differ here; raise one with care.") {
                $0.limits = $1
            },
        ])
}

extension FieldTable where Record == Configuration.Organization {
    fileprivate static let organization = FieldTable(
        "organization",
        [
            .required("name", .textByLanguage, "Its name.") { $0.name = $1 },
            .required("short-name", .textByLanguage, "Its short name.") { $0.shortName = $1 },
        ])
}

extension FieldTable where Record == Configuration.Language {
    fileprivate static let language = FieldTable(
        "language", keys: ["tag"],
        [
            .required("tag", .languageTag, "Its tag, BCP 47: en, zh.") { $0.tag = $1 },
            .required("name", .plainText, "Its name in itself.") { $0.name = $1 },
            .optional("direction", ValueCoder<TextDirection>.choice, "rtl for a language written from right to left.") {
                $0.isRightToLeft = $1 == .rightToLeft
            },
        ])
}

enum TextDirection: String, CaseIterable, Sendable {
    case leftToRight = "ltr"
    case rightToLeft = "rtl"
}

extension ValueCoder where Value == Located<String> {
    /// A language tag as it stands in paths and in `lang` attributes: small letters and hyphens.
    fileprivate static let languageTag = scalar(
        .plainText,
        expected: { Message(en: "`\($0)` is not a language tag", zh: "`\($0)` 不是语言标签") },
        help: { _ in Message(en: "write en, zh, zh-Hans; a hyphen, not an underscore", zh: "请写 en、zh、zh-Hans；用连字符，不用下划线") }
    ) { text, span in
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        let isTag = parts.allSatisfy { part in (1...8).contains(part.count) && part.allSatisfy { $0.isASCIILetterOrDigit } }
        return isTag ? Located(text, span: span) : nil
    }
}

extension UInt8 {
    fileprivate var isASCIILetterOrDigit: Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
    }
}

extension FieldTable where Record == Configuration.NamedID {
    fileprivate static let region = FieldTable(
        "region", keys: ["id"],
        [
            .required("id", .identifier(.region), "A slug.") { $0.id = $1 },
            .required("name", .textByLanguage, "Its name.") { $0.name = $1 },
        ])
}

extension FieldTable where Record == Configuration.Unit {
    fileprivate static let unit = FieldTable(
        "unit", keys: ["id"],
        [
            .required("id", .identifier(.unit), "A slug.") { $0.id = $1 },
            .required("one", .textByLanguage, "The form for one.") { $0.one = $1 },
            .required("other", .textByLanguage, "The form for many.") { $0.other = $1 },
        ])
}

extension FieldTable where Record == Configuration.SeverityChange {
    fileprivate static let severity = FieldTable(
        "severity", keys: ["rule"],
        [
            .required("rule", .locatedText, "The name or code of a rule.") { $0.rule = $1 },
            .required("severity", ValueCoder<Configuration.SeverityChange.Level>.choice.located, "error, warning, hint or off.") {
                $0.severity = $1
            },
            .required("reason", .plainText, "Why it differs here.") { $0.reason = $1 },
        ])
}

extension FieldTable where Record == Configuration.Licence {
    fileprivate static let licence = FieldTable(
        "licence",
        [
            .required("id", .plainText, "Its SPDX identifier.") { $0.id = $1 },
            .optional("url", .plainText, "Its address.") { $0.url = $1 },
            .required("name", .textByLanguage, "Its name.") { $0.name = $1 },
        ])
}

import Diagnostics
import Linking
import ResultsModel

// What stands in every file: errata and translations.

extension ListType {
    /// An erratum, with the object in whose file it stands.
    private struct ErratumRow: Sendable {
        let object: ObjectFile
        let erratum: Erratum
    }

    static let errata = ListType(
        "errata", Message(en: "errors of printed originals, and what is right", zh: "印刷原件中的错误及更正"),
        rows: { workspace in
            workspace.objectFiles.flatMap { object in object.header.errata.map { ErratumRow(object: object, erratum: $0) } }
        },
        columns: { _ in
            [
                .fact("id", Heading.id) { .text($0.object.key.id) },
                .fact("document", Heading.document) { .text($0.erratum.document.text) },
                .fact("language", Heading.language) { .text($0.erratum.language) },
                .fact("printed", Message(en: "PRINTED", zh: "印刷内容")) { .text($0.erratum.printed) },
                .fact("correct", Message(en: "CORRECT", zh: "正确内容")) { .text($0.erratum.correct) },
                .fact("path", Message(en: "PLACE", zh: "位置"), isDetail: true) { .text($0.erratum.path) },
                .text("reason", Message(en: "REASON", zh: "理由"), isDetail: true) { $0.erratum.reason },
                .fact("rule", Message(en: "RULE", zh: "规则"), isDetail: true) { .text($0.erratum.rule) },
                .fact("file", Heading.file, isDetail: true) { .text($0.object.header.path.text) },
            ]
        })

    static let translations = ListType(
        "translations", Message(en: "translations and their state", zh: "译文及其状态"), rows: { $0.translationStates },
        columns: { _ in
            [
                .fact("file", Heading.file) { .text($0.path.text) },
                .fact("language", Heading.language) { .text($0.language) },
                .fact("state", Heading.status) { .text($0.freshness.rawValue) },
                .number("missing", Message(en: "MISSING TEXTS", zh: "缺少的文字")) { .integer($0.missingTexts.count) },
                .fact("id", Heading.id, isDetail: true) { .text($0.object.key.id) },
                .fact("kind", Heading.kind, isDetail: true) { .text($0.object.key.kind.rawValue) },
                .fact("missing-texts", Message(en: "MISSING", zh: "缺少"), isDetail: true) { .list($0.missingTexts) },
                .fact("digest", Message(en: "DIGEST", zh: "摘要"), isDetail: true) { ListCell($0.currentDigest) },
            ]
        })
}

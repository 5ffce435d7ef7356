import Diagnostics
import ResultsModel
import YAMLReader

extension FieldTable where Record == PaperType {
    static let paperType = FieldTable(
        "paper type", keys: ["id"],
        [
            .required("id", .locatedSlug, "A slug, which papers name as their `paper-type`.") { $0.id = $1 },
            .required("name", .textByLanguage, "Its name.") { $0.name = $1 },
            .optional("decision", .choice, "required, when a paper must have a draft decision; optional; or none.") { $0.decision = $1 },
            .optional("cover", .list(of: .choice), "The fields that the cover of such a paper must have.") { $0.cover = $1 },
            .optional("words", .integer, "The most words of the body, in the source language.") { $0.words = $1.value },
            .optional("paragraphs", .integer, "The most numbered paragraphs of the body.") { $0.paragraphs = $1.value },
        ])
}

/// What the table of a register looks like, as data for the format reference.
package struct RegisterSchema: Sendable {
    package let fileName: String
    /// `title_*` stands for one column a language.
    package let columns: [String]
}

extension RegisterDecoder {
    /// Every register, in the order in which they are documented.
    package static var schemas: [RegisterSchema] {
        forms.map { form in
            let parent = form.parent.map { [$0.column] } ?? []
            let names = ["\(form.naming)_*"] + (form.hasShortNames ? ["short_*"] : [])
            return RegisterSchema(fileName: form.fileName, columns: ["code"] + parent + names + form.further)
        }
    }
}

/// A data file as the page of data lists it. Made where the file is made, shown by the site.
package struct DataFile: Sendable {
    /// What a file is; each form has its words on the page.
    package enum Form: String, Sendable, Hashable, CaseIterable {
        case table, package, workbook, csvw, model, modelSchema, graph, iati, stratml
    }

    package let route: Route
    package let form: Form
    package let byteCount: Int
    /// SHA-256, in hexadecimal digits.
    package let digest: String

    package init(route: Route, form: Form, byteCount: Int, digest: String) {
        self.route = route
        self.form = form
        self.byteCount = byteCount
        self.digest = digest
    }
}

/// A sentence about the data in the languages that Plenary itself speaks; other languages read the English one.
package struct DataText: Sendable, Hashable {
    package let english: String
    package let chinese: String

    package init(english: String, chinese: String) {
        self.english = english
        self.chinese = chinese
    }

    package func text(in tag: String) -> String { tag.split(separator: "-").first == "zh" ? chinese : english }
}

/// A table as the page of data lists it.
package struct DataTableOutline: Sendable {
    package struct Column: Sendable {
        package let name: String
        package let title: DataText
        package let description: DataText
        /// `text`, `code`, `decimal`, `integer`, `date`, `flag`, `list`.
        package let kind: String
        package let isKey: Bool
        package let isRequired: Bool
        /// All values that it may have, where there are few.
        package let values: [String]
        /// The table and column that have every value of it.
        package let reference: (table: String, column: String)?

        package init(
            name: String, title: DataText, description: DataText, kind: String, isKey: Bool, isRequired: Bool, values: [String],
            reference: (table: String, column: String)?
        ) {
            self.name = name
            self.title = title
            self.description = description
            self.kind = kind
            self.isKey = isKey
            self.isRequired = isRequired
            self.values = values
            self.reference = reference
        }
    }

    package let name: String
    package let description: DataText
    package let rowCount: Int
    package let columns: [Column]
    package let file: DataFile

    package init(name: String, description: DataText, rowCount: Int, columns: [Column], file: DataFile) {
        self.name = name
        self.description = description
        self.rowCount = rowCount
        self.columns = columns
        self.file = file
    }
}

/// Everything that the page of data shows.
package struct DataListing: Sendable {
    package var tables: [DataTableOutline] = []
    /// The files besides the tables.
    package var files: [DataFile] = []
    /// The whole site as one file, if this build makes it.
    package var archive: Route?

    package init() {}
}

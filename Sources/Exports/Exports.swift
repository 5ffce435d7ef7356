// Exports: the workspace in formats that other programs read.
//
// 1. `Model/`: `model.json`, everything as one tree, and `model.schema.json`, which describes it. `JSONForm` declares both
//    at once: what a field is called, what it says, and how it is read.
// 2. `Graph/`: `graph.jsonld`, results and their figures as linked data with the IRIs of the United Nations for goals,
//    targets and indicators of the 2030 Agenda.
// 3. `Interchange/`: `iati.xml` (IATI 2.03 results) and `stratml.xml` (StratML Part 1, ISO 17469-1).
//
// Every figure is read from the value that the annexes and the site read; none is computed here.
// Input: the linked workspace, and what papers are numbered like. Output: files below `data/`. Pure; called by Pipeline.
package import Linking
package import Publication

/// A file below `data/`.
package struct ExportFile: Sendable {
    package let name: String
    package let form: DataFile.Form
    package let bytes: [UInt8]

    package init(name: String, form: DataFile.Form, bytes: [UInt8]) {
        self.name = name
        self.form = form
        self.bytes = bytes
    }
}

/// What makes the files, one maker a form. No form needs another, so they can be made side by side.
package let fileMakers: [@Sendable (Workspace, [PaperOutline]) -> [ExportFile]] = [
    { workspace, papers in [ExportFile(name: "model.json", form: .model, bytes: ModelDocument(workspace, papers: papers).json)] },
    { workspace, papers in
        [ExportFile(name: ModelDocument.schemaName, form: .modelSchema, bytes: ModelDocument(workspace, papers: papers).schema)]
    },
    { workspace, _ in [ExportFile(name: GraphDocument.name, form: .graph, bytes: GraphDocument(workspace).json)] },
    { workspace, _ in IATIDocument(workspace).xml.map { [ExportFile(name: "iati.xml", form: .iati, bytes: $0)] } ?? [] },
    { workspace, _ in StratMLDocument(workspace).files.map { ExportFile(name: $0.name, form: .stratml, bytes: $0.bytes) } },
]

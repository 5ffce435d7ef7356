import Bytes
import Linking
import Publication

/// `model.json`, the whole of a workspace as one tree, and the JSON Schema (draft 2020-12) that describes it.
struct ModelDocument {
    static let schemaName = "model.schema.json"
    private let forms: ModelForms

    init(_ workspace: Workspace, papers: [PaperOutline]) {
        forms = ModelForms(workspace, papers: papers)
    }

    var json: [UInt8] {
        var json = JSONWriter(layout: .pretty, capacity: 2 << 20)
        forms.root.form.write(forms.workspace, &json)
        return json.finish().bytes
    }

    var schema: [UInt8] {
        var json = JSONWriter(layout: .pretty, capacity: 64 << 10)
        let root = forms.root
        json.object { json in
            json.field("$schema", "https://json-schema.org/draft/2020-12/schema")
            json.field("title", "Plenary model")
            root.writeDefinition(&json)
            json.object("$defs") { json in
                for definition in forms.definitions { json.object(definition.name) { definition.write(&$0) } }
            }
        }
        return json.finish().bytes
    }
}

import Diagnostics
import TemplateEngine
import TestSupport
import Testing

@testable import SitePages

@Suite struct SiteTemplatesTests {
    @Test func theThemeFitsTheViewModels() throws {
        let set = TemplateSet.read(try SiteHelp.theme(), under: ContentPath("Templates"))
        #expect(set.diagnostics.map(\.message.en) == [])
        let checked = SiteTemplates.check(set.value)
        #expect(checked.diagnostics.map { "\($0.location.path) \($0.message.en)" } == [])
        #expect(checked.value != nil)
    }

    @Test func theLabelsAreComplete() throws {
        #expect(try SiteHelp.labels().diagnostics.map(\.message.en) == [])
    }

    @Test func everyModelHasATemplateOfItsOwn() {
        let names = SiteTemplates.models.map { $0.template }
        #expect(Set(names).count == names.count)
    }

    /// Takes away each field of each view model in turn: a template that uses it must say so, at the right place.
    @Test func noFieldCanGoUnnoticed() throws {
        let theme = Theme(try SiteHelp.theme())
        let kinds = SiteTemplates.models.map { Kind($0, theme) }
        var unnoticed: [String] = []
        for (owner, field) in ShapeWalk.fields(of: kinds.map(\.shape)) {
            let tag = owner.name == "labels" ? "labels.\(field)}}" : field
            let users = kinds.filter { $0.owners.contains(owner.identity) && theme.mentions(tag, in: $0.uses) }
            var isNoticed = users.isEmpty && owner.name == "labels"
            for kind in users where !isNoticed {
                let findings = theme.set.findings(kind.template, against: ShapeWalk.removing(field, from: owner, in: kind.shape))
                isNoticed = findings.contains { $0.code.id == "E0510" }
                for finding in findings { #expect(isAtAName(finding, theme.files), "\(owner.name).\(field)") }
            }
            if !isNoticed { unnoticed.append("\(owner.name).\(field)") }
        }
        #expect(unnoticed == [])
    }

    /// The templates with their texts.
    private struct Theme {
        let set: TemplateSet
        let files: [SourceFile]

        init(_ files: [SourceFile]) {
            self.files = files
            set = TemplateSet.read(files, under: ContentPath("Templates")).value
        }

        func uses<Model: PageModel>(_ model: Model.Type) -> [String] { set.check(Model.template, for: model).value?.uses ?? [] }

        func mentions(_ name: String, in templates: [String]) -> Bool {
            let paths = Set(templates.map { "Templates/\($0).mustache" })
            return files.contains { paths.contains($0.path.text) && $0.bytes.firstRange(of: Array(name.utf8)) != nil }
        }
    }

    /// A kind of page: its shape, the records in it, the templates that it uses.
    private struct Kind {
        let template: String
        let shape: RecordShape
        let owners: Set<ShapeIdentity>
        let uses: [String]

        init<Model: PageModel>(_ model: Model.Type, _ theme: Theme) {
            template = Model.template
            shape = Model.shape
            owners = Set(ShapeWalk.fields(of: [Model.shape]).map(\.0.identity))
            uses = theme.uses(model)
        }
    }

    /// Whether a finding stands at the name of a tag in a template.
    private func isAtAName(_ finding: Diagnostic, _ files: [SourceFile]) -> Bool {
        guard let file = files.first(where: { $0.path == finding.location.path }) else { return false }
        return !finding.location.span.range.isEmpty && !file.text(finding.location.span).isEmpty
    }
}

/// Takes shapes apart and puts them together again without a field.
private enum ShapeWalk {
    struct Owner: Hashable {
        let identity: ShapeIdentity
        let name: String
    }

    /// Every field of every record that can be reached.
    static func fields(of roots: [RecordShape]) -> [(Owner, String)] {
        var seen: Set<ShapeIdentity> = []
        var queue = roots
        var result: [(Owner, String)] = []
        while let shape = queue.popLast() {
            guard seen.insert(shape.identity).inserted else { continue }
            for field in shape.fields {
                result.append((Owner(identity: shape.identity, name: shape.name), field.name))
                if let record = record(in: field.shape) { queue.append(record.shape()) }
            }
        }
        return result
    }

    static func removing(_ field: String, from owner: Owner, in shape: RecordShape) -> RecordShape {
        let kept = shape.fields.filter { shape.identity != owner.identity || $0.name != field }
        return RecordShape(
            shape.identity, name: shape.name,
            fields: kept.map { RecordShape.Field($0.name, removing(field, from: owner, in: $0.shape)) })
    }

    private static func removing(_ field: String, from owner: Owner, in shape: ValueShape) -> ValueShape {
        switch shape {
        case .record(let reference):
            .record(RecordReference(reference.identity) { removing(field, from: owner, in: reference.shape()) })
        case .list(let item): .list(of: removing(field, from: owner, in: item))
        default: shape
        }
    }

    private static func record(in shape: ValueShape) -> RecordReference? {
        switch shape {
        case .record(let reference): reference
        case .list(let item): record(in: item)
        default: nil
        }
    }
}

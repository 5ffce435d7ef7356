package import Diagnostics
package import ResultsModel

/// What linking starts from.
package struct LinkInput: Sendable {
    package var configuration: Configuration
    package var drafts: [Draft]
    package var registers: [Register]
    /// Source files of which no draft came: what they were to define is not reported as missing.
    package var failed: [ContentPath]
    /// Files with an error in them: what is not defined may stand in the part that could not be read.
    package var faulty: [ContentPath]
    /// Whether objects with `draft: true` take part.
    package var includesDrafts: Bool

    package init(
        configuration: Configuration, drafts: [Draft], registers: [Register], failed: [ContentPath] = [],
        faulty: [ContentPath] = [], includesDrafts: Bool = false
    ) {
        self.configuration = configuration
        self.drafts = drafts
        self.registers = registers
        self.failed = failed
        self.faulty = faulty
        self.includesDrafts = includesDrafts
    }
}

/// Links drafts and registers to a workspace and runs the rules.
package func link(_ input: LinkInput) -> Findings<Workspace> {
    var assembly = Assembly(input)
    assembly.placeObjects()
    assembly.indexAll()
    assembly.workspace.places = PlaceIndex(assembly.workspace)
    let references = ReferenceCheck.resolve(assembly.workspace, failed: input.failed, faulty: input.faulty)
    assembly.workspace.backlinks = references.value
    let places = PlaceCheck.findings(assembly.workspace, failed: !input.failed.isEmpty || !input.faulty.isEmpty)
    let rules = Rules.check(assembly.workspace, failed: !input.failed.isEmpty || !input.faulty.isEmpty)
    return Findings(assembly.workspace, assembly.diagnostics + references.diagnostics + places + rules)
}

/// Puts drafts into the workspace, in the order of their codes, and gives each its key.
struct Assembly {
    private let input: LinkInput
    var workspace: Workspace
    var diagnostics: [Diagnostic] = []
    private var parts: [PaperPart] = []

    init(_ input: LinkInput) {
        self.input = input
        workspace = Workspace(configuration: input.configuration)
        workspace.registers = input.registers
    }

    mutating func placeObjects() {
        let scopes = ScopeTable(input.drafts)
        for draft in input.drafts {
            switch draft {
            case .programme(let object): place(object, \.programmes, scopes)
            case .impact(let object): place(object, \.impacts, scopes)
            case .outcome(let object): place(object, \.outcomes, scopes)
            case .output(let object): place(object, \.outputs, scopes)
            case .sdgLinks(let object): place(object, \.sdgLinks, scopes)
            case .risk(let object): place(object, \.risks, scopes)
            case .budget(let object): place(object, \.budgets, scopes)
            case .figure(let object): place(object, \.figures, scopes)
            case .strategy(let object): place(object, \.strategies, scopes)
            case .paper(let object): place(object, \.papers, scopes)
            case .part(let part): parts.append(part)
            }
        }
        joinParts()
        sort()
        workspace.indicators = IndicatorList.entries(of: workspace)
        workspace.family = Family(workspace)
    }

    private mutating func place<Object: LinkedObject>(
        _ object: Object, _ list: WritableKeyPath<Workspace, [Object]>, _ scopes: ScopeTable
    ) {
        guard input.includesDrafts || !object.header.isDraft else { return }
        var object = object
        object.header.scope = scopes.scope(of: object.header.path)
        workspace[keyPath: list].append(object)
    }

    /// Gives each part to the paper in whose folder, or a folder below it, the part's file stands.
    private mutating func joinParts() {
        for position in workspace.papers.indices {
            let folder = workspace.papers[position].header.path.folder.text + "/"
            workspace.papers[position].parts = parts.filter { $0.header.path.text.hasPrefix(folder) }
        }
    }

    private mutating func sort() {
        workspace.programmes.sort { ObjectOrder.precedes($1, $0) }
        workspace.impacts.sort(by: ObjectOrder.precedes)
        workspace.outcomes.sort(by: ObjectOrder.outcomePrecedes)
        workspace.outputs.sort(by: ObjectOrder.precedes)
        workspace.sdgLinks.sort(by: ObjectOrder.precedes)
        workspace.risks.sort(by: ObjectOrder.precedes)
        workspace.budgets.sort(by: ObjectOrder.precedes)
        workspace.figures.sort(by: ObjectOrder.precedes)
        workspace.strategies.sort(by: ObjectOrder.precedes)
        workspace.papers.sort(by: ObjectOrder.precedes)
    }
}

/// An object that stands in a file of its own.
protocol LinkedObject: Sendable {
    var header: ObjectHeader { get set }
}

extension Programme: LinkedObject {}
extension Impact: LinkedObject {}
extension Outcome: LinkedObject {}
extension Output: LinkedObject {}
extension SDGLinks: LinkedObject {}
extension Risk: LinkedObject {}
extension Budget: LinkedObject {}
extension Figure: LinkedObject {}
extension Strategy: LinkedObject {}
extension Paper: LinkedObject {}

enum ObjectOrder {
    /// By scope, then by code.
    static func precedes<Object: LinkedObject>(_ left: Object, _ right: Object) -> Bool {
        let (first, second) = (left.header, right.header)
        if first.scope != second.scope { return CodeOrder.precedes(first.scope, second.scope) }
        if first.code.value != second.code.value { return CodeOrder.precedes(first.code.value, second.code.value) }
        return first.path < second.path
    }

    /// Policy outcomes stand before enabling ones.
    static func outcomePrecedes(_ left: Outcome, _ right: Outcome) -> Bool {
        guard left.header.scope == right.header.scope, left.kind != right.kind else { return precedes(left, right) }
        return left.kind == .policy
    }
}

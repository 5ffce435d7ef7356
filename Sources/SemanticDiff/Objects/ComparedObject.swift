import Diagnostics
import Linking
import ResultsModel

/// An object of one side, as the comparison sees every kind: its identity, what it declares of its past, what it is called,
/// and itself.
struct ComparedObject {
    enum Payload {
        case programme(Programme, [SDGLinks])
        case impact(Impact)
        case outcome(Outcome)
        case output(Output)
        case indicator(IndicatorEntry)
        case strategy(Strategy)
        case pillar(Pillar)
        case phase(Phase)
        case risk(Risk)
        case budget(Budget)
        case figure(Figure)
        case paper(Paper)
        case entry(RegisterEntry)
        case region(Configuration.NamedID)
        case unit(Configuration.Unit)
    }

    let key: ObjectKey
    let parent: ObjectKey?
    let title: LocalizedText
    let path: ContentPath
    /// The keys that it says it had.
    let formerly: [ObjectKey]
    /// The keys that it takes the place of.
    let replaces: [ObjectKey]
    let payload: Payload

    /// The object as one of a programme or strategy, whose own file could not be read.
    func adopted(by owner: ObjectKey) -> ComparedObject {
        func adopted(_ key: ObjectKey) -> ObjectKey {
            key.kind.isScoped && key.scope.isEmpty ? ObjectKey(key.kind, key.code, in: owner.code) : key
        }
        return ComparedObject(
            key: adopted(key), parent: parent.map { adopted($0) } ?? owner, title: title, path: path, formerly: formerly.map(adopted),
            replaces: replaces.map(adopted), payload: payload)
    }
}

/// Lists every object of a side, each key once, in the order of the workspace.
struct ObjectList {
    private let workspace: Workspace
    private(set) var objects: [ComparedObject] = []
    private var seen: Set<ObjectKey> = []

    init(_ workspace: Workspace) {
        self.workspace = workspace
        addResults()
        addStrategies()
        addTables()
        addRegisters()
    }

    private mutating func addResults() {
        let links = Dictionary(grouping: workspace.sdgLinks, by: \.header.scope)
        for item in workspace.programmes {
            add(item.key, nil, item.title, item.header, .programme(item, links[item.header.code.value] ?? []))
        }
        for item in workspace.impacts { add(item.key, scopeKey(item.header), item.statement, item.header, .impact(item)) }
        for item in workspace.outcomes { add(item.key, scopeKey(item.header), item.title, item.header, .outcome(item)) }
        for item in workspace.outputs {
            let outcome = ObjectKey(.outcome, item.outcomeCode, in: item.header.scope)
            add(item.key, outcome, item.title, item.header, .output(item))
        }
        for entry in workspace.indicators {
            let past = Past(entry.indicator.formerly, entry.indicator.replaces, in: entry.key.scope)
            add(entry.key, parent(of: entry), entry.indicator.name, entry.path, past, .indicator(entry))
        }
    }

    /// Indicators of a strategy belong to the pillar that they stand in.
    private func parent(of entry: IndicatorEntry) -> ObjectKey {
        guard entry.level == .strategy, let strategy = workspace.strategy(entry.key.scope) else { return entry.parent }
        let pillar = strategy.pillars.first { $0.indicators.contains { $0.code.value == entry.key.code } }
        return pillar.map { ObjectKey(.pillar, $0.code.value, in: entry.key.scope) } ?? entry.parent
    }

    private mutating func addStrategies() {
        for item in workspace.strategies {
            add(item.key, nil, item.title, item.header, .strategy(item))
            let scope = item.header.code.value
            for pillar in item.pillars {
                let parent = pillar.parent.map { ObjectKey(.pillar, $0.value, in: scope) } ?? item.key
                let past = Past(pillar.formerly, pillar.replaces, in: scope)
                add(ObjectKey(.pillar, pillar.code.value, in: scope), parent, pillar.title, item.header.path, past, .pillar(pillar))
            }
            for phase in item.phases {
                add(ObjectKey(.phase, phase.code.value, in: scope), item.key, phase.title, item.header.path, Past(), .phase(phase))
            }
        }
    }

    private mutating func addTables() {
        for item in workspace.risks { add(item.key, scopeKey(item.header), item.event, item.header, .risk(item)) }
        for item in workspace.budgets { add(item.key, scopeKey(item.header), item.title, item.header, .budget(item)) }
        for item in workspace.figures { add(item.key, scopeKey(item.header), item.title, item.header, .figure(item)) }
        for item in workspace.papers { add(item.key, nil, item.title, item.header, .paper(item)) }
    }

    private mutating func addRegisters() {
        for register in workspace.registers {
            for entry in register.entries {
                add(ObjectKey(register.kind, entry.code.value), nil, entry.name, register.path, Past(), .entry(entry))
            }
        }
        let configuration = workspace.configuration
        for region in configuration.regions {
            add(ObjectKey(.region, region.id.value), nil, region.name, configuration.path, Past(), .region(region))
        }
        for unit in configuration.units { add(ObjectKey(.unit, unit.id.value), nil, unit.other, configuration.path, Past(), .unit(unit)) }
    }

    private func scopeKey(_ header: ObjectHeader) -> ObjectKey? {
        guard !header.scope.isEmpty else { return nil }
        let programme = ObjectKey(.programme, header.scope)
        return workspace.index[programme] == nil ? ObjectKey(.strategy, header.scope) : programme
    }

    private mutating func add(
        _ key: ObjectKey, _ parent: ObjectKey?, _ title: LocalizedText, _ header: ObjectHeader, _ payload: ComparedObject.Payload
    ) {
        add(key, parent, title, header.path, Past(header.formerly, header.replaces, in: key.scope), payload)
    }

    /// An id that two objects claim is an error of the content; the first keeps it.
    private mutating func add(
        _ key: ObjectKey, _ parent: ObjectKey?, _ title: LocalizedText, _ path: ContentPath, _ past: Past, _ payload: ComparedObject.Payload
    ) {
        guard seen.insert(key).inserted else { return }
        objects.append(
            ComparedObject(
                key: key, parent: parent, title: title, path: path, formerly: past.formerly, replaces: past.replaces, payload: payload))
    }

    /// What an object declares of its past.
    private struct Past {
        var formerly: [ObjectKey] = []
        var replaces: [ObjectKey] = []

        init() {}

        init(_ formerly: [Reference], _ replaces: [Reference], in scope: String) {
            self.formerly = formerly.map { $0.key(in: scope) }
            self.replaces = replaces.map { $0.key(in: scope) }
        }
    }
}

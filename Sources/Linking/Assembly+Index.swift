import Diagnostics
import ResultsModel

extension Assembly {
    /// Gives every object, indicator, register row, region and unit its key. A key that two claim is reported once, at
    /// the second, with the place of the first.
    mutating func indexAll() {
        for (position, item) in workspace.programmes.enumerated() { add(item.key, item.title, item.header, .object(position)) }
        for (position, item) in workspace.impacts.enumerated() { add(item.key, item.statement, item.header, .object(position)) }
        for (position, item) in workspace.outcomes.enumerated() { add(item.key, item.title, item.header, .object(position)) }
        for (position, item) in workspace.outputs.enumerated() { add(item.key, item.title, item.header, .object(position)) }
        for (position, item) in workspace.risks.enumerated() { add(item.key, item.event, item.header, .object(position)) }
        for (position, item) in workspace.budgets.enumerated() { add(item.key, item.title, item.header, .object(position)) }
        for (position, item) in workspace.figures.enumerated() { add(item.key, item.title, item.header, .object(position)) }
        for (position, item) in workspace.strategies.enumerated() {
            add(item.key, item.title, item.header, .object(position))
            for pillar in item.pillars {
                let key = ObjectKey(.pillar, pillar.code.value, in: item.header.code.value)
                add(key, pillar.title, Location(item.header.path, pillar.code.span), .part)
            }
            for phase in item.phases {
                let key = ObjectKey(.phase, phase.code.value, in: item.header.code.value)
                add(key, phase.title, Location(item.header.path, phase.code.span), .part)
            }
        }
        for (position, item) in workspace.papers.enumerated() { add(item.key, item.title, item.header, .object(position)) }
        for (position, entry) in workspace.indicators.enumerated() {
            add(entry.key, entry.indicator.name, Location(entry.path, entry.indicator.code.span), .object(position))
        }
        indexRegisters()
    }

    private mutating func indexRegisters() {
        for (register, table) in workspace.registers.enumerated() {
            for (row, entry) in table.entries.enumerated() {
                let key = ObjectKey(table.kind, entry.code.value)
                add(key, entry.name, Location(table.path, entry.code.span), .register(register, row))
            }
        }
        let configuration = workspace.configuration
        for region in configuration.regions {
            add(ObjectKey(.region, region.id.value), region.name, Location(configuration.path, region.id.span), .part)
        }
        for unit in configuration.units {
            add(ObjectKey(.unit, unit.id.value), unit.other, Location(configuration.path, unit.id.span), .part)
        }
    }

    private mutating func add(_ key: ObjectKey, _ title: LocalizedText, _ header: ObjectHeader, _ place: ObjectIndex.Place) {
        add(key, title, Location(header.path, header.code.span), place)
    }

    private mutating func add(_ key: ObjectKey, _ title: LocalizedText, _ location: Location, _ place: ObjectIndex.Place) {
        let entry = ObjectIndex.Entry(key: key, title: title, location: location, place: place)
        guard let first = workspace.index.add(entry) else { return }
        diagnostics.append(
            Diagnostic(
                .idTwice, .idTwice(key), at: location, notes: [.init(.firstDefinedHere, at: first.location)], help: .renameOne))
    }
}

extension Message {
    fileprivate static func idTwice(_ key: ObjectKey) -> Message {
        Message(
            en: "\(key.kind.englishName) `\(key.id)` is defined a second time", zh: "\(key.kind.chineseName) `\(key.id)` 被第二次定义")
    }
    fileprivate static let firstDefinedHere = Message(en: "it is defined here first", zh: "第一次定义在这里")
    fileprivate static let renameOne = Message(en: "give one of the two another code", zh: "请给其中一个换一个编号")
}

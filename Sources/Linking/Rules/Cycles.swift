import Diagnostics
import ResultsModel

extension Rule {
    /// Nothing stands above itself: parts of a strategy, lines of a budget, departments; nothing takes its own place.
    static let cycles = Rule([.cycles]) { input in
        let workspace = input.workspace
        var all = workspace.strategies.map(pillars) + workspace.budgets.map(lines) + workspace.registers.map(rows)
        all.append(predecessors(workspace, input.objects))
        return all.flatMap(\.cycles).map(diagnostic)
    }

    private static func pillars(_ strategy: Strategy) -> Arrows {
        var arrows = Arrows()
        for pillar in strategy.pillars {
            guard let parent = pillar.parent else { continue }
            arrows.add(from: pillar.code.value, to: parent.value, at: Location(strategy.header.path, parent.span))
        }
        return arrows
    }

    private static func lines(_ budget: Budget) -> Arrows {
        var arrows = Arrows()
        for line in budget.lines {
            guard let parent = line.parent else { continue }
            arrows.add(from: line.id.value, to: parent.value, at: Location(budget.header.path, parent.span))
        }
        return arrows
    }

    private static func rows(_ register: Register) -> Arrows {
        var arrows = Arrows()
        for entry in register.entries {
            guard let parent = entry.parent, parent.kind == register.kind else { continue }
            arrows.add(from: entry.code.value, to: parent.text, at: Location(register.path, parent.span))
        }
        return arrows
    }

    /// What an object was before, what it replaces, and the programme before a programme.
    private static func predecessors(_ workspace: Workspace, _ objects: [HeadedObject]) -> Arrows {
        var arrows = Arrows()
        for object in objects {
            for former in object.header.formerly + object.header.replaces {
                let key = former.key(in: object.key.scopeForReferences)
                guard key.kind == object.key.kind else { continue }
                arrows.add(from: name(object.key), to: name(key), at: Location(object.header.path, former.span))
            }
        }
        for programme in workspace.programmes {
            guard let former = programme.predecessor else { continue }
            arrows.add(from: name(programme.key), to: name(former.key(in: "")), at: Location(programme.header.path, former.span))
        }
        return arrows
    }

    private static func name(_ key: ObjectKey) -> String { "\(key.kind.englishName) \(key.id)" }

    private static func diagnostic(_ cycle: [Arrows.Arrow]) -> Diagnostic {
        let last = cycle[cycle.count - 1]
        let notes = cycle.dropLast().map { Diagnostic.Note(.step(from: $0.from, to: $0.to), at: $0.location) }
        return Diagnostic(.cycles, .cycle(cycle.map(\.from) + [last.to]), at: last.location, notes: notes, help: .breakCycle)
    }
}

extension DiagnosticCode {
    static let cycles = DiagnosticCode(
        "E0201", "cycles", .error,
        title: Message(en: "Something stands above itself", zh: "上下级或先后关系绕成了圈"),
        explanation: Message(
            en:
                "Parents of pillars, budget lines and departments, and what an object replaces or was formerly, lead up to a beginning. Following them must never come back to the start.",
            zh: "支柱、预算行和部门的上级，以及对象所取代的或从前的编号，总要追溯到一个起点，不能绕回自身。"),
        example: .init(wrong: "- {id: part-i, parent: part-ii}\n- {id: part-ii, parent: part-i}", right: "- {id: part-i}\n- {id: part-ii}"))
}

extension Message {
    fileprivate static func cycle(_ names: [String]) -> Message {
        let path = names.map { "`\($0)`" }.joined(separator: " → ")
        return Message(en: "this leads back to where it began: \(path)", zh: "这里绕回了起点：\(path)")
    }
    fileprivate static func step(from: String, to: String) -> Message {
        Message(en: "`\(from)` leads to `\(to)` here", zh: "`\(from)` 在这里指向 `\(to)`")
    }
    fileprivate static let breakCycle = Message(en: "change one of these steps", zh: "请改掉其中一步")
}

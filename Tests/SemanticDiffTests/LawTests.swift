import DiffSamples
import Linking
import TestSupport
import Testing

@testable import SemanticDiff

/// The laws of a comparison, on workspaces made from seeds.
@Suite struct LawTests {
    private func side(_ workspace: Workspace) -> ComparedSide { Sides.side(workspace) }

    @Test(arguments: 0..<10) func laws(_ batch: Int) {
        for seed in batch * 6..<batch * 6 + 6 {
            var generator = SeededGenerator(seed: UInt64(seed))
            let before = GeneratedProgramme(&generator)
            let after = before.changed(generator.number(in: 1...6), &generator)
            let (a, b) = (side(Sides.workspace(before.files)), side(Sides.workspace(after.files)))
            let changes = compare(a, b)
            let name: Comment = "seed \(seed)"
            for same in [a, b] {
                let none = compare(same, same)
                #expect(none.isEmpty && none.tables.isEmpty && none.languageStates.isEmpty, name)
            }
            #expect(changes.reversed == compare(b, a), name)
            #expect(changes.reversed.reversed == changes, name)
            #expect(TableLog.apply(changes.tables, to: a.tables) == b.tables, name)
            #expect(TableLog.apply(changes.reversed.tables, to: b.tables) == a.tables, name)
            #expect(
                compare(side(Sides.workspace(before.files, isTurned: true)), side(Sides.workspace(after.files, isTurned: true))) == changes,
                name)
            // What the tables show, the typed list says.
            #expect(changes.tables.allSatisfy(\.isNoise) || !changes.objects.isEmpty || !changes.texts.isEmpty, name)
            #expect(changes.texts.allSatisfy { holdsBothTexts($0) }, name)
        }
    }

    /// Both texts can be read from the blocks of a change, each in its order.
    private func holdsBothTexts(_ change: TextChange) -> Bool {
        let old = change.blocks.compactMap(\.old).map(\.position)
        let new = change.blocks.compactMap(\.new).map(\.position)
        return old.sorted() == Array(0..<old.count) && new == Array(0..<new.count)
    }

    @Test func aLogHoldsColumnsThatCameAndWent() {
        let old = KeyedTable(
            name: "t",
            columns: [.init(name: "code", isKey: true), .init(name: "title_en", language: "en"), .init(name: "n", isNumber: true)],
            rows: [["1", "One", "-5"], ["1", "Again", ""], ["2", "Two", "7"]])
        let new = KeyedTable(
            name: "t",
            columns: [
                .init(name: "code", isKey: true), .init(name: "title_en", language: "en"),
                .init(name: "title_zh_hans", language: "zh-Hans"),
            ], rows: [["1", "One", "一"], ["10", "Ten", "十"]])
        let changes = TableLog.changes(from: [old], to: [new])
        #expect(TableLog.apply(changes, to: [old]) == [new])
        #expect(TableLog.apply(changes.map(\.reversed), to: [new]) == [old])
        #expect(TableLog.changes(from: [new], to: [old]) == changes.map(\.reversed))
        #expect(TableLog.changes(from: [old], to: [old]) == [])
    }
}

/// The generator of the laws makes what they are about: most copies differ in the typed list, many in the text.
@Suite struct GeneratorTests {
    @Test func mostCopiesDiffer() {
        var counts = (objects: 0, texts: 0, late: 0, split: 0, similar: 0)
        for seed in 0..<40 {
            var generator = SeededGenerator(seed: UInt64(seed))
            let before = GeneratedProgramme(&generator)
            let after = before.changed(5, &generator)
            let changes = compare(Sides.side(Sides.workspace(before.files)), Sides.side(Sides.workspace(after.files)))
            if !changes.objects.isEmpty { counts.objects += 1 }
            if !changes.texts.isEmpty { counts.texts += 1 }
            if !changes.languageStates.isEmpty { counts.late += 1 }
            if changes.objects.contains(where: { !$0.origins.isEmpty || !$0.successors.isEmpty }) { counts.split += 1 }
            if changes.objects.contains(where: { if case .similarity? = $0.match { true } else { false } }) { counts.similar += 1 }
        }
        #expect(counts.objects > 35 && counts.texts > 5 && counts.late > 5 && counts.split > 0 && counts.similar > 0, "\(counts)")
    }
}

/// Large workspaces: time grows with their size, not with its square.
@Suite struct SizeTests {
    @Test func aThousandFilesAreComparedFast() {
        var generator = SeededGenerator(seed: 1)
        var old = ["p/programme.md": Sample.programme(), "p/outcome.md": Sample.outcome("1", "Jobs")]
        var new = old
        for number in 1...1_000 {
            let body = (0..<6).map { _ in GeneratedProgramme.text(&generator, 40) }
            let title = GeneratedProgramme.text(&generator, 6)
            old["p/1.\(number).md"] = Sample.output("1.\(number)", title, body: body.joined(separator: "\n\n") + "\n")
            // One in ten gets another number, one in five another paragraph.
            let code = number % 10 == 0 ? number + 5_000 : number
            let changed = number % 5 == 0 ? [body[1], body[0] + " and pay"] + body[2...] : body
            new["p/1.\(code).md"] = Sample.output("1.\(code)", title, body: changed.joined(separator: "\n\n") + "\n")
        }
        let sides = Sides(old, new)
        let clock = ContinuousClock()
        var changes = ChangeSet()
        let time = clock.measure { changes = compare(ComparedSide(workspace: sides.old), ComparedSide(workspace: sides.new)) }
        #expect(changes.objects.count == 100)
        #expect(changes.objects.allSatisfy { $0.events == [.renumbered] })
        #expect(changes.texts.count == 200)
        // Without optimisation; optimised it is about twenty times as fast.
        #expect(time < .seconds(20), "\(time)")
    }
}

package import TestSupport

/// A programme made from a seed, as a value that can be changed and written out as files.
package struct GeneratedProgramme: Sendable {
    struct Indicator {
        var code: Int
        var name: String
        var regions: [Int]
        var baseline: Int
        var former: String?
    }

    struct Output {
        var code: Int
        var title: String
        var chinese: String
        var paragraphs: [String]
        var indicators: [Indicator]
        var former: [String] = []
        var replaces: [String] = []
    }

    var outcomes: [(title: String, outputs: [Output])] = []
    var risks: [(event: String, outcome: Int)] = []
    var lines: [(id: String, parent: String?, amount: Int)] = []
    var links: [(target: String, outcomes: [Int])] = []

    private static let words = [
        "decent", "work", "jobs", "social", "dialogue", "skills", "for all", "rural", "youth", "protection", "data", "law",
    ]
    private static let characters = ["就业", "社会", "保护", "对话", "技能", "青年", "农村", "数据", "法律", "体面", "劳动"]
    private static let targets = ["8.5", "8.6", "8.7", "1.1", "4.4"]

    /// So many words, each with a number, so that texts differ.
    package static func text(_ generator: inout SeededGenerator, _ count: Int) -> String {
        (0..<count).map { _ in generator.pick(words) + String(generator.number(in: 1...400)) }.joined(separator: " ")
    }

    static func phrase(_ generator: inout SeededGenerator, _ count: Int) -> String {
        (0..<count).map { _ in generator.pick(words) }.joined(separator: " ")
    }

    static func chinese(_ generator: inout SeededGenerator, _ count: Int) -> String {
        (0..<count).map { _ in generator.pick(characters) }.joined()
    }

    // MARK: Making

    package init(_ generator: inout SeededGenerator) {
        for _ in 0..<generator.number(in: 1...3) {
            let outputs = (0..<generator.number(in: 0...4)).map { Self.output($0 + 1, &generator) }
            outcomes.append((Self.phrase(&generator, 4), outputs))
        }
        for _ in 0..<generator.number(in: 0...3) {
            risks.append((Self.phrase(&generator, 6), generator.number(in: 1...outcomes.count)))
        }
        for place in 0..<generator.number(in: 1...4) {
            lines.append(("line-\(place)", place > 0 && generator.chance(50) ? "line-0" : nil, generator.number(in: -50...5_000)))
        }
        for target in Self.targets where generator.chance(60) { links.append((target, [generator.number(in: 1...outcomes.count)])) }
    }

    private static func output(_ code: Int, _ generator: inout SeededGenerator) -> Output {
        let paragraphs = (0..<generator.number(in: 0...5)).map { _ in phrase(&generator, 8) }
        let indicators = (0..<generator.number(in: 0...3)).map { indicator($0 + 1, &generator) }
        return Output(
            code: code, title: phrase(&generator, 4), chinese: chinese(&generator, 4), paragraphs: paragraphs, indicators: indicators)
    }

    private static func indicator(_ code: Int, _ generator: inout SeededGenerator) -> Indicator {
        let regions = [generator.number(in: 0...9), generator.number(in: 0...9)]
        return Indicator(code: code, name: phrase(&generator, 5), regions: regions, baseline: generator.number(in: 0...40))
    }

    // MARK: Changing

    /// A copy with up to so many changes.
    package func changed(_ count: Int, _ generator: inout SeededGenerator) -> GeneratedProgramme {
        var copy = self
        for _ in 0..<count { copy.change(&generator) }
        return copy
    }

    private mutating func change(_ generator: inout SeededGenerator) {
        let outcome = generator.number(in: 0...outcomes.count - 1)
        switch generator.number(in: 0...6) {
        case 0: outcomes[outcome].title = Self.phrase(&generator, 4)
        case 1: outcomes[outcome].outputs.append(Self.output(outcomes[outcome].outputs.count + 1, &generator))
        case 2: lines[generator.number(in: 0...lines.count - 1)].amount += generator.number(in: 1...9)
        case 3: if !risks.isEmpty { risks[0].event = Self.phrase(&generator, 6) }
        case 4: links.append((generator.pick(["5.1", "5.2", "10.2"]), [outcome + 1]))
        case 5 where lines.count > 1: lines[1].parent = lines[1].parent == nil ? "line-0" : nil
        default: outcomes[outcome].outputs = Self.changed(outcomes[outcome].outputs, outcome + 1, &generator)
        }
    }

    private static func changed(_ old: [Output], _ outcome: Int, _ generator: inout SeededGenerator) -> [Output] {
        var outputs = old
        guard !outputs.isEmpty else { return outputs }
        let place = generator.number(in: 0...outputs.count - 1)
        switch generator.number(in: 0...8) {
        case 0: outputs.remove(at: place)
        case 1: outputs[place].title = phrase(&generator, 4)
        case 2: outputs = renumbered(outputs, place, outcome, &generator)
        case 3: outputs[place].paragraphs.shuffle(using: &generator)
        case 4: outputs[place].paragraphs.append(Self.phrase(&generator, 8))
        case 5: if !outputs[place].paragraphs.isEmpty { outputs[place].paragraphs[0] += " and pay" }
        case 6: outputs[place].chinese = Self.chinese(&generator, 4)
        case 7: if !outputs[place].indicators.isEmpty { outputs[place].indicators[0].regions[0] += 1 }
        default:
            outputs[place].indicators.append(Self.indicator(outputs[place].indicators.count + 1, &generator))
            // The first output goes into this one.
            if generator.chance(50), place > 0 {
                outputs[place].replaces = ["\(outcome).\(outputs[0].code)"]
                outputs.removeFirst()
            }
        }
        return outputs
    }

    /// Gives an output the number 9, said or not said; or makes a part of it one with that number.
    private static func renumbered(_ old: [Output], _ place: Int, _ outcome: Int, _ generator: inout SeededGenerator) -> [Output] {
        var outputs = old
        var output = outputs[place]
        if generator.chance(60) { output.former = ["\(outcome).\(output.code)"] }
        if generator.chance(70) { outputs.remove(at: place) }
        outputs.removeAll { $0.code == 9 }
        output.code = 9
        return outputs + [output]
    }

    // MARK: Writing

    package var files: [String: String] {
        var files = ["p/programme.md": Sample.programme()]
        for (place, outcome) in outcomes.enumerated() {
            files["p/\(place + 1)/outcome.md"] = Sample.outcome("\(place + 1)", outcome.title)
            for output in outcome.outputs { write(output, place + 1, to: &files) }
        }
        for (place, risk) in risks.enumerated() {
            files["p/risks/\(place + 1).md"] =
                "---\ntype: risk\nnumber: \(place + 1)\nevent: \(risk.event)\nconsequence: Delay\noutcomes: [\(risk.outcome)]\n---\n"
        }
        let rows = lines.map { line in
            "  - {id: \(line.id), kind: line, label: \(line.id)\(line.parent.map { ", parent: \($0)" } ?? "")}"
        }
        files["p/budget.md"] =
            "---\ntype: budget\nid: b\ntitle: Budget\ncolumns:\n  - {id: usd, kind: money, label: USD}\nlines:\n"
            + rows.joined(separator: "\n") + "\n---\n"
        files["p/budget.csv"] = "line,column,amount,status\r\n" + lines.map { "\($0.id),usd,\($0.amount),\r\n" }.joined()
        let linkRows = links.map { "  - {target: \"\($0.target)\", outcomes: [\($0.outcomes[0])], relation: direct}" }
        files["p/links.md"] =
            "---\ntype: sdg-links\ntitle: Links\nlinks:\(linkRows.isEmpty ? " []" : "")\n"
            + linkRows.joined(separator: "\n") + "\n---\n"
        return files
    }

    private func write(_ output: Output, _ outcome: Int, to files: inout [String: String]) {
        let code = "\(outcome).\(output.code)"
        let indicators = output.indicators.map { indicator in
            """
              - code: \(code).\(indicator.code)
                name: \(indicator.name)
                kind: count
                unit: countries
                baseline: [{period: 2019, value: \(indicator.baseline)}]
                target: [{period: 2022/2023, total: \(indicator.regions.reduce(0, +)), africa: \(indicator.regions[0]), americas: \(indicator.regions[1])}]
            """
        }
        var fields = indicators.isEmpty ? "" : "indicators:\n" + indicators.joined(separator: "\n") + "\n"
        if !output.former.isEmpty { fields += "formerly: [\(output.former.map { "\"\($0)\"" }.joined(separator: ", "))]\n" }
        if !output.replaces.isEmpty { fields += "replaces: [\(output.replaces.map { "\"\($0)\"" }.joined(separator: ", "))]\n" }
        files["p/\(outcome)/\(code).md"] = Sample.output(
            code, output.title, fields, body: output.paragraphs.joined(separator: "\n\n") + "\n")
        files["p/\(outcome)/\(code).zh.md"] = "---\nsource: \"000000000000\"\ntitle: \(output.chinese)\n---\n"
    }
}

import Foundation
import TestSupport

/// The figures of `model.json` as text, by the id of the indicator or by table, line and column.
struct ModelFigures {
    private(set) var targets: [String: [String]] = [:]
    private(set) var baselines: [String: [String]] = [:]
    private(set) var amounts: [String: String] = [:]

    init(_ model: [String: Any]) {
        walk(model)
    }

    private mutating func walk(_ value: Any) {
        if let list = value as? [Any] { for item in list { walk(item) } }
        guard let object = value as? [String: Any] else { return }
        if let id = object["id"] as? String, let measures = object["measures"] as? [[String: Any]] {
            targets[id] = measures.flatMap { Self.figures($0["targets"], without: ["between", "change"]) }
            baselines[id] = measures.flatMap { Self.figures($0["baseline"], without: []) }
        }
        if let table = object["table"] as? String, let lines = object["lines"] as? [[String: Any]] {
            for line in lines {
                for (column, amount) in line["amounts"] as? [String: Any] ?? [:] {
                    amounts["\(table) \(line["line"] as? String ?? "") \(column)"] = Self.text(amount)
                }
            }
        }
        for key in object.keys { walk(object[key] as Any) }
    }

    /// The values of targets or observations, each followed by those of its regions.
    private static func figures(_ list: Any?, without kinds: Set<String>) -> [String] {
        (list as? [[String: Any]] ?? []).flatMap { figure -> [String] in
            if let kind = figure["kind"] as? String, kinds.contains(kind) { return [] }
            let regions = figure["regions"] as? [[String: Any]] ?? []
            return ([figure["value"]] + regions.map { $0["value"] }).compactMap { $0.map(text) }
        }
    }

    /// A number with its decimals: `NSDecimalNumber` keeps what is written but for zeros at the end.
    private static func text(_ value: Any) -> String {
        guard let number = value as? NSNumber else { return "\(value)" }
        return number.stringValue
    }
}

/// The figures of `iati.xml`, by the id of the indicator.
struct IATIFigures {
    private(set) var targets: [String: [String]] = [:]
    private(set) var baselines: [String: [String]] = [:]

    init(_ root: XMLTree) {
        for indicator in root.all("indicator") {
            guard let code = indicator.all("reference").first(where: { $0["vocabulary"] == "99" })?["code"] else { continue }
            // An indicator with several measures has the id of the measure behind its own.
            let id = code.split(separator: "/").prefix(2).joined(separator: "/")
            targets[id, default: []] += indicator.all("target").compactMap { $0["value"] }
            baselines[id, default: []] += indicator.all("baseline").compactMap { $0["value"] }
        }
    }
}

import Foundation

/// The checks themselves: a file in, what is wrong with it out.
enum RuleChecks {
    static let cModules: Set<String> = ["CSpawn", "CCmark", "CYaml", "CZip", "CXlsxWriter", "CMicrohttpd", "CLinux"]

    /// Targets that may touch the machine: the edge and the shell.
    static let edge: Set<String> = ["FileStore", "ChildProcess", "GitReader", "Packaging", "Preview", "Pipeline", "Commands", "plenary"]

    static func machineImports(_ file: SourceTree.File) -> [String] {
        guard !edge.contains(file.target) else { return [] }
        return file.imports.intersection(["Foundation", "FoundationEssentials", "Glibc", "Dispatch"]).sorted()
    }

    static func prints(_ file: SourceTree.File) -> [String] {
        code(file).filter { $0.text.contains("print(") && !$0.text.contains("func print") }.map { "line \($0.number)" }
    }

    /// Words that end a program or silence the compiler.
    static let forbidden = ["try!", "as!", "fatalError", "@unchecked Sendable", "nonisolated(unsafe)", "preconditionFailure"]

    static func forbiddenWords(_ file: SourceTree.File, except allowed: [String]) -> [String] {
        code(file).flatMap { line in
            forbidden.filter { line.text.contains($0) && !allowed.contains($0) }.map { "line \(line.number): \($0)" }
        }
    }

    /// Functions with more lines than `limit`, found by the indentation that `swift format` keeps.
    static func longFunctions(_ file: SourceTree.File, limit: Int) -> [String] {
        var found: [String] = []
        var start: (line: Int, indent: Int, text: String)?
        for (number, line) in file.lines.enumerated() {
            let indent = line.prefix { $0 == " " }.count
            if let open = start, line.hasPrefix(String(repeating: " ", count: open.indent) + "}") {
                if number - open.line + 1 > limit { found.append("\(open.text) has \(number - open.line + 1) lines") }
                start = nil
            } else if start == nil,
                line.contains("func ") || line.drop(while: { $0 == " " }).contains(/^(package |private |fileprivate )?init[?(<]/),
                !line.contains("//"), !line.contains("}")
            {
                start = (number, indent, String(line.drop { $0 == " " }))
            }
        }
        return found
    }

    /// The names in the list of rules: `.regionSplit`.
    static func registeredRules(_ text: String) -> [String] {
        guard let list = text.range(of: "all: [Rule] = ["), let end = text[list.upperBound...].firstIndex(of: "]") else { return [] }
        return text[list.upperBound..<end].split { ", \n".contains($0) }.filter { $0.hasPrefix(".") }.map { String($0.dropFirst()) }
    }

    /// A diagnostic code as it is declared: `static let regionSplit = DiagnosticCode("E0231", ...)`.
    struct DeclaredCode: Hashable {
        let id: String
        let name: String
    }

    static func declaredCodes(_ file: SourceTree.File) -> [DeclaredCode] {
        let pattern = /static let (\w+) = DiagnosticCode\(\s*"([EWH][0-9]{4})"/
        return file.text.matches(of: pattern).map { DeclaredCode(id: String($0.2), name: String($0.1)) }
    }

    /// Lines that are code, not comments.
    private static func code(_ file: SourceTree.File) -> [(number: Int, text: Substring)] {
        file.lines.enumerated().compactMap { number, line in
            line.drop { $0 == " " }.hasPrefix("//") ? nil : (number + 1, line)
        }
    }
}

/// Where a forbidden word is right, and why.
enum AllowedExceptions {
    private static let list: [(path: String, word: String, reason: String)] = []

    static func of(_ path: String) -> [String] { list.filter { $0.path == path }.map(\.word) }
}

/// The layers of Package.swift, read from its text: the arrays of targets in order, and what each target depends on.
struct Manifest {
    /// The names of the layers' arrays, from the lowest up, and the targets in each.
    let layers: [(name: String, targets: [(name: String, dependencies: [String])])]

    init(_ text: String) {
        let names = ["systemLibraries", "base", "formats", "meaning", "products", "edge", "shell"]
        layers = names.dropFirst().map { name in
            guard let start = text.range(of: "let \(name): [Target] = ["), let end = text[start.upperBound...].range(of: "\n]") else {
                return (name, [])
            }
            let body = String(text[start.upperBound..<end.lowerBound])
            let calls = body.matches(of: /module\(([^)]*)\)/).map { match in
                match.1.split { ", \n\"".contains($0) }.map(String.init)
            }
            return (name, calls.filter { !$0.isEmpty }.map { ($0[0], Array($0.dropFirst())) })
        }
    }

    /// Dependencies on a layer above. Products do not know each other, `Publication` and `Charts` aside, which they share;
    /// the edge stands beside the products and knows none of them.
    var upwardArrows: [String] {
        let levels = Dictionary(
            uniqueKeysWithValues: layers.enumerated().flatMap { level, layer in layer.targets.map { ($0.name, level) } })
        let shared: Set<String> = ["Publication", "Charts", "ChildProcess", "FileStore"]
        return layers.enumerated().flatMap { level, layer in
            layer.targets.flatMap { target in
                target.dependencies.compactMap { dependency -> String? in
                    guard let other = levels[dependency] else { return nil }
                    let isSibling = other == level && ["products", "edge"].contains(layer.name) && !shared.contains(dependency)
                    let edgeKnowsMeaning = layer.name == "edge" && other >= 2 && other < level
                    return other > level || isSibling || edgeKnowsMeaning ? "\(target.name) -> \(dependency)" : nil
                }
            }
        }
    }
}

import Foundation
import Glibc
import TestSupport
import Testing

/// A workspace with one thing wrong: what is done to the sample workspace, and what the program then says, word for word.
///
/// Each is a file in `Goldens/BrokenWorkspaceTests`. It begins with a line that says what is wrong; then come steps:
///
///     edit PATH          the lines after `- ` (which stand there once) become those after `+ `
///     file PATH          is written with the lines after `+ `
///     add PATH           the lines after `+ ` are put at its end
///     remove PATH
///     link PATH TARGET   a symbolic link
///     pipe PATH          a named pipe
///     run ARGUMENTS      instead of `check`
///
/// In paths and after `+ `, `«B2»` is a byte, `«U+202E»` a character, `«4001×[»` a text repeated, in which `¶` ends a line; `¬`
/// at the end of the last line leaves its line end out. From the first line that begins with `$ ` on, the file is
/// recorded (`PLENARY_RECORD=1`).
struct BrokenWorkspace: Sendable, CustomTestStringConvertible {
    let name: String
    /// The part that is written by hand.
    let script: String
    private let steps: [Step]

    var testDescription: String { name }

    /// Every file of the folder, sorted by name.
    static let all: [BrokenWorkspace] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".txt") }.sorted().map { BrokenWorkspace($0) }
    }()

    static var folder: URL {
        URL(fileURLWithPath: #filePath, isDirectory: false).deletingLastPathComponent()
            .appendingPathComponent("Goldens/BrokenWorkspaceTests", isDirectory: true)
    }

    private init(_ file: String) {
        name = String(file.dropLast(4))
        let text = (try? String(contentsOf: Self.folder.appendingPathComponent(file, isDirectory: false), encoding: .utf8)) ?? ""
        let written = text.components(separatedBy: "\n").prefix { !$0.hasPrefix("$ ") }
        script = written.joined(separator: "\n").trimmingCharacters(in: .newlines) + "\n"
        steps = Step.read(script)
    }

    /// The arguments of the program.
    var arguments: [String] { steps.first { $0.verb == "run" }?.words ?? ["check"] }

    /// Does to a workspace what the steps say.
    func apply(to folder: TemporaryFolder) throws {
        guard !steps.isEmpty else { throw TestSupportFault("\(name).txt has no step") }
        for step in steps { try step.apply(to: folder) }
    }
}

/// One step of a broken workspace.
private struct Step: Sendable {
    let verb: String
    let words: [String]
    var old: [String] = []
    var new: [String] = []

    /// The steps of a script; its first line is for people.
    static func read(_ script: String) -> [Step] {
        var steps: [Step] = []
        for line in script.components(separatedBy: "\n").dropFirst() where !line.isEmpty {
            switch (line.first, steps.isEmpty) {
            case ("-", false): steps[steps.count - 1].old.append(String(line.dropFirst(2)))
            case ("+", false): steps[steps.count - 1].new.append(String(line.dropFirst(2)))
            default:
                let words = line.split(separator: " ").map(String.init)
                steps.append(Step(verb: words[0], words: words.dropFirst().map { String(decoding: bytes($0), as: UTF8.self) }))
            }
        }
        return steps
    }

    func apply(to folder: TemporaryFolder) throws {
        let path = words.first ?? ""
        switch verb {
        case "edit":
            let text = try folder.text(path)
            let wanted = old.joined(separator: "\n")
            let parts = text.components(separatedBy: wanted)
            guard parts.count == 2 else { throw TestSupportFault("`\(wanted)` stands \(parts.count - 1) times in \(path)") }
            let bytes = Array(parts[0].utf8) + Self.bytes(new.joined(separator: "\n")) + Array(parts[1].utf8)
            try folder.write { TextFile(path, bytes: bytes) }
        case "file": try folder.write { TextFile(path, bytes: lines) }
        case "add":
            let bytes = try folder.bytes(path) + lines
            try folder.write { TextFile(path, bytes: bytes) }
        case "remove": try folder.remove(path)
        case "link": try folder.write { SymbolicLink(path, to: words[1]) }
        case "pipe":
            guard unsafe mkfifo(folder.path(path), 0o600) == 0 else { throw TestSupportFault("mkfifo: errno \(errno)") }
        case "run": break
        default: throw TestSupportFault("`\(verb)` is no step")
        }
    }

    private var lines: [UInt8] {
        let text = new.map { $0 + "\n" }.joined()
        return Self.bytes(text.hasSuffix("¬\n") ? String(text.dropLast(2)) : text)
    }

    /// A text with its `«...»` written out.
    private static func bytes(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        for (position, part) in text.components(separatedBy: "«").enumerated() {
            guard position > 0, let end = part.firstIndex(of: "»") else {
                bytes += Array(part.utf8)
                continue
            }
            bytes += special(String(part[..<end])) + Array(part[part.index(after: end)...].utf8)
        }
        return bytes
    }

    private static func special(_ text: String) -> [UInt8] {
        if text.hasPrefix("U+"), let scalar = UInt32(text.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init) {
            return Array(String(scalar).utf8)
        }
        if let byte = UInt8(text, radix: 16) { return [byte] }
        let parts = text.components(separatedBy: "×")
        let repeated = Array(parts.dropFirst().joined(separator: "×").replacing("¶", with: "\n").utf8)
        return (0..<(Int(parts[0]) ?? 0)).flatMap { _ in repeated }
    }
}

import Foundation

// Writes a Swift file that holds the texts of other files. Called by the build: OUTPUT ROOT PATH...

let arguments = CommandLine.arguments.dropFirst()
let output = arguments.first ?? ""
let root = arguments.dropFirst().first ?? ""
var lines = [
    "/// The files of a new workspace; made by the build.", "enum EmbeddedFiles {",
    "    static let all: [(path: String, text: String)] = [",
]
for path in arguments.dropFirst(2) {
    let text = try String(contentsOf: URL(fileURLWithPath: root + "/" + path, isDirectory: false), encoding: .utf8)
    // In a workspace the starter's files stand at the top, all others where they stand here.
    let place = path.hasPrefix("Starter/") ? String(path.dropFirst(8)) : path
    lines.append("        (\(place.debugDescription), \(text.debugDescription)),")
}
lines += ["    ]", "}", ""]
try Data(lines.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: output, isDirectory: false))

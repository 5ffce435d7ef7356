package import Bytes
import Foundation
package import Testing

/// Expects `text` to be what the file `Goldens/<TestFile>/<name>` beside the test says.
///
/// With `PLENARY_RECORD=1` in the environment the file is written instead; look at `git diff` afterwards.
package func expectGolden(
    _ text: String, _ name: String, filePath: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
) {
    expectGolden(Array(text.utf8), name, filePath: filePath, sourceLocation: sourceLocation)
}

/// The same for what a writer has written.
package func expectGolden(
    _ buffer: ByteBuffer, _ name: String, filePath: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
) {
    expectGolden(buffer.bytes, name, filePath: filePath, sourceLocation: sourceLocation)
}

/// The same for bytes.
package func expectGolden(
    _ bytes: [UInt8], _ name: String, filePath: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
) {
    let test = URL(fileURLWithPath: filePath, isDirectory: false)
    let golden = test.deletingLastPathComponent()
        .appendingPathComponent("Goldens", isDirectory: true)
        .appendingPathComponent(test.deletingPathExtension().lastPathComponent, isDirectory: true)
        .appendingPathComponent(name, isDirectory: false)
    let recorded = (try? Data(contentsOf: golden)).map { Array($0) }
    guard recorded != bytes else { return }
    if ProcessInfo.processInfo.environment["PLENARY_RECORD"] == "1" {
        record(bytes, at: golden, sourceLocation)
    } else if let recorded {
        let difference = LineDifference.text(from: recorded, to: bytes)
        Issue.record("\(name) differs from its golden (- recorded, + now):\n\(difference)", sourceLocation: sourceLocation)
    } else {
        let text = String(decoding: bytes.prefix(4_000), as: UTF8.self)
        Issue.record("there is no golden \(golden.path); record it with PLENARY_RECORD=1:\n\(text)", sourceLocation: sourceLocation)
    }
}

private func record(_ bytes: [UInt8], at golden: URL, _ sourceLocation: SourceLocation) {
    do {
        try FileManager.default.createDirectory(at: golden.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: golden)
    } catch {
        Issue.record("cannot record \(golden.path): \(error)", sourceLocation: sourceLocation)
    }
}

/// The lines in which two texts differ, with three lines around, as `diff -u` shows them.
package enum LineDifference {
    private enum Line {
        case same(ArraySlice<UInt8>)
        case removed(ArraySlice<UInt8>)
        case added(ArraySlice<UInt8>)

        var isSame: Bool { if case .same = self { true } else { false } }

        var text: String {
            switch self {
            case .same(let bytes): "  " + visible(bytes)
            case .removed(let bytes): "- " + visible(bytes)
            case .added(let bytes): "+ " + visible(bytes)
            }
        }
    }

    /// At most `limit` lines of difference between two texts.
    package static func text(from old: [UInt8], to new: [UInt8], limit: Int = 80) -> String {
        let lines = merged(split(old), split(new))
        let changed = lines.indices.filter { !lines[$0].isSame }
        var shown: [String] = []
        var next = 0
        for index in lines.indices {
            while next < changed.count, changed[next] + 3 < index { next += 1 }
            guard next < changed.count, changed[next] - 3 <= index else {
                if shown.last != "  ..." { shown.append("  ...") }
                continue
            }
            shown.append(lines[index].text)
        }
        let rest = shown.count - limit
        return shown.prefix(limit).joined(separator: "\n") + (rest > 0 ? "\n... and \(rest) more lines" : "")
    }

    private static func split(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    }

    private static func merged(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [Line] {
        let difference = new.difference(from: old)
        var removed = Set<Int>()
        var added = Set<Int>()
        for case .remove(let offset, _, _) in difference { removed.insert(offset) }
        for case .insert(let offset, _, _) in difference { added.insert(offset) }
        var lines: [Line] = []
        var oldIndex = 0
        for newIndex in 0...new.count {
            while removed.contains(oldIndex) {
                lines.append(.removed(old[oldIndex]))
                oldIndex += 1
            }
            guard newIndex < new.count else { break }
            if added.contains(newIndex) {
                lines.append(.added(new[newIndex]))
            } else {
                lines.append(.same(new[newIndex]))
                oldIndex += 1
            }
        }
        return lines
    }

    /// A line with its control characters in view, so that a stray CR or tab can be seen.
    private static func visible(_ bytes: ArraySlice<UInt8>) -> String {
        var text = ""
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format: text += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}

import ChildProcess
package import Diagnostics

/// What git has under the name of an object.
package enum GitContent: Sendable, Hashable {
    case bytes([UInt8])
    /// Larger than was asked for; not read.
    case tooLarge(Int)
}

extension GitRepository {
    /// Bytes that are asked for in one run.
    private static let batchSize = 64 * 1024 * 1024

    /// Reads objects, each once, in as few runs as memory allows: the sizes first. Throws where one is missing or damaged.
    /// - Parameter limit: the most bytes that an object may have.
    package func contents(of objects: [GitObject], limit: Int) throws(MachineFault) -> [GitObject: GitContent] {
        var contents: [GitObject: GitContent] = [:]
        var batch: [GitObject] = []
        var size = 0
        for (object, length) in try sizes(of: objects) {
            guard length <= limit else {
                contents[object] = .tooLarge(length)
                continue
            }
            if size + length > Self.batchSize {
                try read(batch, into: &contents)
                (batch, size) = ([], 0)
            }
            batch.append(object)
            size += length
        }
        try read(batch, into: &contents)
        return contents
    }

    /// `587be6b4… blob 12`, a line an object; `587be6b4… missing` where it is not there.
    private func sizes(of objects: [GitObject]) throws(MachineFault) -> [(object: GitObject, size: Int)] {
        guard !objects.isEmpty else { return [] }
        var seen: Set<GitObject> = []
        let wanted = objects.filter { seen.insert($0).inserted }
        let result = try program.run(["cat-file", "--batch-check"], input: Self.lines(wanted))
        var found: [(object: GitObject, size: Int)] = []
        for line in result.lines {
            let words = line.split(separator: " ")
            guard words.count == 3, words[1] == "blob", let size = Int(words[2]) else { continue }
            found.append((GitObject(name: String(words[0])), size))
        }
        guard result.isSuccess, found.count == wanted.count else {
            throw try missing(wanted.count - found.count, first: wanted.first { object in !found.contains { $0.object == object } })
        }
        return found
    }

    /// `587be6b4… blob 12`, the bytes, a line end: for each object.
    private func read(_ objects: [GitObject], into contents: inout [GitObject: GitContent]) throws(MachineFault) {
        guard !objects.isEmpty else { return }
        let result = try program.run(["cat-file", "--batch"], input: Self.lines(objects))
        var rest = result.output[...]
        for object in objects {
            guard let end = rest.firstIndex(of: UInt8(ascii: "\n")),
                let size = rest[..<end].split(separator: UInt8(ascii: " ")).last.flatMap({ Int(String(decoding: $0, as: UTF8.self)) }),
                rest.endIndex - end > size + 1
            else { throw .damagedObject(object, result) }
            contents[object] = .bytes(Array(rest[(end + 1)..<(end + 1 + size)]))
            rest = rest[(end + size + 2)...]
        }
    }

    /// Why objects are not there: a partial clone, or damage.
    func missing(_ count: Int, first: GitObject?) throws(MachineFault) -> MachineFault {
        let isPartial = try program.run(["config", "--get-regexp", #"^remote\..*\.promisor$"#]).isSuccess
        return .missingObjects(count, first: first, isPartial: isPartial)
    }

    private static func lines(_ objects: [GitObject]) -> [UInt8] {
        var bytes: [UInt8] = []
        for object in objects {
            bytes += object.name.utf8
            bytes.append(UInt8(ascii: "\n"))
        }
        return bytes
    }
}

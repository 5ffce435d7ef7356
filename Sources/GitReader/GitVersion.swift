import ChildProcess
package import Diagnostics

/// The name of an object, 40 or 64 hexadecimal digits.
package struct GitObject: Sendable, Hashable {
    package let name: String

    /// Enough of it for people.
    package var short: String { String(name.prefix(10)) }
}

/// A version that git knows.
package struct GitVersion: Sendable, Hashable {
    /// As somebody wrote it: `v1.0`, `HEAD~3`.
    package let written: String
    /// Nil where a tree was named and no commit.
    package let commit: GitObject?
    let tree: GitObject
}

extension GitRepository {
    /// The version that somebody names in any way that git understands. It is never taken for an option.
    /// Refuses what there is not, and says what is like it.
    package func version(_ written: String) throws(MachineFault) -> GitVersion {
        guard let object = try object(written) else { throw try refusal(of: written) }
        let peeled = try peeled(object)
        guard let tree = peeled.tree else {
            // A clone without trees (`--filter=tree:0`) has the commit only.
            if let commit = peeled.commit { throw try missing(1, first: commit) }
            throw try refusal(of: written)
        }
        return GitVersion(written: written, commit: peeled.commit, tree: tree)
    }

    /// Where the histories of two versions parted: what `A...B` compares B with.
    package func mergeBase(_ first: GitVersion, _ second: GitVersion) throws(MachineFault) -> GitVersion {
        guard let one = first.commit, let other = second.commit else { throw .noCommonAncestor(first, second, isShallow: false) }
        let result = try program.run(["merge-base", one.name, other.name])
        guard result.isSuccess, let name = result.lines.first else {
            throw .noCommonAncestor(first, second, isShallow: isShallow)
        }
        return try version(name)
    }

    /// The day of a commit as its committer's clock had it, `2024-05-31`; nil where there is none.
    package func date(of version: GitVersion) throws(MachineFault) -> String? {
        guard let commit = version.commit else { return nil }
        let text = String(decoding: try program.output(["cat-file", "commit", commit.name]), as: UTF8.self)
        guard let line = text.split(separator: "\n").first(where: { $0.hasPrefix("committer ") }) else { return nil }
        let words = line.split(separator: " ")
        guard words.count > 2, let seconds = Int(words[words.count - 2]), let zone = Int(words[words.count - 1]) else { return nil }
        return CivilDay(seconds: seconds + (zone / 100 * 60 + zone % 100) * 60).text
    }

    /// The commits that changed a file of the workspace, newest first, at most `limit`.
    package func commits(changing path: ContentPath, limit: Int) throws(MachineFault) -> [GitVersion] {
        let result = try program.run(["rev-list", "--max-count=\(limit)", "HEAD", "--", path.text])
        guard result.isSuccess else { return [] }
        var versions: [GitVersion] = []
        for name in result.lines { versions.append(try version(name)) }
        return versions
    }

    /// The object of a name; nil where there is none. It may not be there all the same: a full number is never looked up.
    private func object(_ written: String) throws(MachineFault) -> GitObject? {
        // Neither can be part of a name, and the first cannot be handed to a program.
        guard !written.isEmpty, !written.utf8.contains(where: { $0 == 0 || $0 == UInt8(ascii: "\n") }) else { return nil }
        let result = try program.run(["rev-parse", "--verify", "--quiet", "--end-of-options", written])
        guard result.isSuccess, let name = result.lines.last, name.utf8.allSatisfy(isHexadecimalDigit) else { return nil }
        return GitObject(name: name)
    }

    /// The commit and the tree that an object stands for, tags taken off.
    private func peeled(_ object: GitObject) throws(MachineFault) -> (commit: GitObject?, tree: GitObject?) {
        let input = Array("\(object.name)^{commit}\n\(object.name)^{tree}\n".utf8)
        let found = try program.run(["cat-file", "--batch-check"], input: input).lines.map { line in
            let words = line.split(separator: " ")
            return words.count == 3 ? GitObject(name: String(words[0])) : nil
        }
        // git stops at an object that it would have to fetch.
        return (found.first ?? nil, found.count == 2 ? found[1] : nil)
    }

    /// Why a version cannot be had: no commit at all, a cut-off history, or a slip of the pen.
    private func refusal(of written: String) throws(MachineFault) -> MachineFault {
        let references = try program.output([
            "for-each-ref", "--format=%(refname:short)", "refs/heads", "refs/tags", "refs/remotes",
        ])
        let names = references.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
        if names.isEmpty, try object("HEAD") == nil { return .noCommitYet }
        let near = NearMiss.suggestion(for: written, in: names)
        return .unknownRevision(written, near: near, known: names, isShallow: isShallow)
    }
}

private func isHexadecimalDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
}

/// A day of the proleptic Gregorian calendar from seconds since 1970, after Howard Hinnant's `civil_from_days`.
struct CivilDay {
    let text: String

    init(seconds: Int) {
        let days = (seconds >= 0 ? seconds : seconds - 86_399) / 86_400 + 719_468
        let era = (days >= 0 ? days : days - 146_096) / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shifted + 2) / 5 + 1
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
        text = "\(year)-\(two(month))-\(two(day))"
    }
}

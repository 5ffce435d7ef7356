import Bytes

/// Names findings so that a later run can tell which are new: by path, code and English message, never by line numbers,
/// which change with every edit above. Equal findings of one file are told apart by their order.
struct Fingerprints {
    private var counts: [SHA256.Digest: Int] = [:]

    /// 64 hexadecimal digits for the next finding of a report.
    mutating func next(_ diagnostic: Diagnostic) -> String {
        let digest = Self.digest([diagnostic.location.path.text, diagnostic.code.id, diagnostic.message.en])
        let before = counts[digest, default: 0]
        counts[digest] = before + 1
        return before == 0 ? digest.hex : Self.digest([digest.hex, String(before)]).hex
    }

    private static func digest(_ parts: [String]) -> SHA256.Digest {
        var hash = SHA256()
        for part in parts {
            hash.update(part)
            hash.update([0])
        }
        return hash.finish()
    }
}

/// The namespaces and types of relationship of the Transitional class (ISO/IEC 29500-4) and of packaging (29500-2).
enum Namespaces {
    static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    static let packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships"
    static let contentTypes = "http://schemas.openxmlformats.org/package/2006/content-types"
    static let coreProperties = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    static let extendedProperties = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    static let wordDrawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
    static let picture = "http://schemas.openxmlformats.org/drawingml/2006/picture"
}

/// The relationships of one part: what its `r:id` values stand for.
struct Relationships {
    struct Relationship: Hashable {
        var type: String
        var target: String
        var isExternal: Bool
    }

    private(set) var all: [Relationship] = []
    private var ids: [Relationship: Int] = [:]

    var isEmpty: Bool { all.isEmpty }

    /// The id of a relationship, which is added if it is new. `type` is the last word of the type's address.
    mutating func id(_ type: String, _ target: String, isExternal: Bool = false) -> String {
        id(Relationship(type: Namespaces.relationships + "/" + type, target: target, isExternal: isExternal))
    }

    mutating func id(_ relationship: Relationship) -> String {
        if let known = ids[relationship] { return "rId\(known)" }
        all.append(relationship)
        ids[relationship] = all.count
        return "rId\(all.count)"
    }

    /// The bytes of the part that lists them.
    var part: [UInt8] {
        var xml = XMLWriter()
        xml.open("Relationships", ["xmlns": Namespaces.packageRelationships])
        for (index, relationship) in all.enumerated() {
            let id = "rId\(index + 1)"
            if relationship.isExternal {
                xml.empty("Relationship", ["Id": id, "Type": relationship.type, "Target": relationship.target, "TargetMode": "External"])
            } else {
                xml.empty("Relationship", ["Id": id, "Type": relationship.type, "Target": relationship.target])
            }
        }
        xml.close("Relationships")
        return xml.bytes
    }
}

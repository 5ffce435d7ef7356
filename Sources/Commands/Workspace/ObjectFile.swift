import Diagnostics
import Linking
import ResultsModel

/// An object that stands in files of its own: what all of them have, whatever their type.
struct ObjectFile: Sendable {
    let key: ObjectKey
    let title: LocalizedText
    let header: ObjectHeader
}

extension Workspace {
    /// Every object that stands in files of its own, in the order of the files.
    var objectFiles: [ObjectFile] {
        var files: [ObjectFile] = []
        files += programmes.map { ObjectFile(key: $0.key, title: $0.title, header: $0.header) }
        files += impacts.map { ObjectFile(key: $0.key, title: $0.statement, header: $0.header) }
        files += outcomes.map { ObjectFile(key: $0.key, title: $0.title, header: $0.header) }
        files += outputs.map { ObjectFile(key: $0.key, title: $0.title, header: $0.header) }
        files += sdgLinks.map { ObjectFile(key: ObjectKey(.programme, $0.header.scope), title: $0.title, header: $0.header) }
        files += risks.map { ObjectFile(key: $0.key, title: $0.event, header: $0.header) }
        files += budgets.map { ObjectFile(key: $0.key, title: $0.title, header: $0.header) }
        files += figures.map { ObjectFile(key: $0.key, title: $0.title, header: $0.header) }
        files += strategies.map { ObjectFile(key: $0.key, title: $0.title, header: $0.header) }
        for paper in papers {
            files.append(ObjectFile(key: paper.key, title: paper.title, header: paper.header))
            files += paper.parts.map { ObjectFile(key: paper.key, title: paper.title, header: $0.header) }
        }
        return files.sorted { $0.header.path < $1.header.path }
    }
}

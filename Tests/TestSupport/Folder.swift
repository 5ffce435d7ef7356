package import Diagnostics
import Foundation

/// Something in a described tree: a file, a symbolic link, or a folder with more.
package indirect enum FolderItem: Sendable {
    case file(name: String, bytes: [UInt8])
    case link(name: String, target: String)
    case folder(name: String, items: [FolderItem])
}

/// What a folder builder accepts.
package protocol FolderContent {
    var item: FolderItem { get }
}

/// A small tree of files, shown whole beside the expectation:
///
///     Folder("Content") {
///         TextFile("a.md", "text")
///         Folder("outcomes") { TextFile("1.md", "...") }
///     }
package struct Folder: FolderContent, Sendable {
    package let name: String
    package let items: [FolderItem]

    package init(_ name: String = "", @FolderBuilder _ content: () -> [FolderItem]) {
        self.name = name
        items = content()
    }

    package var item: FolderItem { .folder(name: name, items: items) }

    /// Writes the tree below the folder `path`, which may exist; the name of the outermost folder is added to it
    /// unless it is empty.
    package func write(to path: String) throws {
        try Self.write(item, to: path)
    }

    /// The files as values with paths relative to the outermost folder's parent, in the order written.
    package var sourceFiles: [SourceFile] {
        Self.files(item, below: ContentPath(""))
    }

    private static func write(_ item: FolderItem, to path: String) throws {
        let files = FileManager.default
        switch item {
        case .file(let name, let bytes):
            let url = URL(fileURLWithPath: "\(path)/\(name)", isDirectory: false)
            try files.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: url)
        case .link(let name, let target):
            try files.createSymbolicLink(atPath: "\(path)/\(name)", withDestinationPath: target)
        case .folder(let name, let items):
            let inner = name.isEmpty ? path : "\(path)/\(name)"
            try files.createDirectory(atPath: inner, withIntermediateDirectories: true)
            for item in items { try write(item, to: inner) }
        }
    }

    private static func files(_ item: FolderItem, below path: ContentPath) -> [SourceFile] {
        switch item {
        case .file(let name, let bytes): [SourceFile(path: path.appending(name), bytes: bytes)]
        case .link: []
        case .folder(let name, let items):
            items.flatMap { files($0, below: name.isEmpty ? path : path.appending(name)) }
        }
    }
}

/// A file of a described tree; its name may hold folders (`outcomes/1/1.1.md`).
package struct TextFile: FolderContent, Sendable {
    package let item: FolderItem

    package init(_ name: String, _ text: String = "") {
        item = .file(name: name, bytes: Array(text.utf8))
    }

    package init(_ name: String, bytes: [UInt8]) {
        item = .file(name: name, bytes: bytes)
    }
}

/// A symbolic link of a described tree.
package struct SymbolicLink: FolderContent, Sendable {
    package let item: FolderItem

    package init(_ name: String, to target: String) {
        item = .link(name: name, target: target)
    }
}

@resultBuilder
package enum FolderBuilder {
    package static func buildExpression(_ content: some FolderContent) -> [FolderItem] { [content.item] }
    package static func buildExpression(_ contents: [some FolderContent]) -> [FolderItem] { contents.map(\.item) }
    package static func buildBlock(_ parts: [FolderItem]...) -> [FolderItem] { parts.flatMap { $0 } }
    package static func buildOptional(_ part: [FolderItem]?) -> [FolderItem] { part ?? [] }
    package static func buildEither(first part: [FolderItem]) -> [FolderItem] { part }
    package static func buildEither(second part: [FolderItem]) -> [FolderItem] { part }
    package static func buildArray(_ parts: [[FolderItem]]) -> [FolderItem] { parts.flatMap { $0 } }
}

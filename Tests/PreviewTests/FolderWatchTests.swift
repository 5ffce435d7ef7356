import Diagnostics
import FileStore
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Preview

@Suite(.temporaryFolder) struct FolderWatchTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder.current
        try folder.write {
            TextFile("plenary.yml", "title: a")
            TextFile("Content/a.md", "a")
            TextFile("Content/deep/er/b.md", "b")
            TextFile("Templates/base.mustache", "t")
            TextFile("Output/index.html", "o")
        }
    }

    private static let places = [ContentPath("Content"), ContentPath("Templates"), ContentPath("plenary.yml")]

    private func watch(limit: Int = .max) -> FolderWatch {
        FolderWatch(root: folder.path, places: Self.places, limit: limit, rests: (.seconds(600), .milliseconds(200)))
    }

    /// Whether a change is told; the watch does not ask by itself for longer than that.
    private func tells(_ watch: FolderWatch, within patience: Duration = .seconds(60), _ change: () throws -> Void) async throws -> Bool {
        try change()
        return await withTaskGroup(of: Bool.self) { group in
            group.addTask {
                for await _ in watch.changes { return true }
                return false
            }
            group.addTask {
                try? await Task.sleep(for: patience)
                return false
            }
            defer { group.cancelAll() }
            return await group.next() ?? false
        }
    }

    private func move(_ from: String, _ to: String) throws {
        try FileManager.default.moveItem(atPath: folder.path(from), toPath: folder.path(to))
    }

    private func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: folder.path(path)) }

    @Test(arguments: [
        "Content/a.md", "Content/new.md", "Content/deep/er/b.md", "Content/new/folder/c.md", "Templates/base.mustache", "plenary.yml",
    ])
    func tellsOfAWrittenFile(path: String) async throws {
        #expect(try await tells(watch()) { try folder.write { TextFile(path, "new") } })
    }

    @Test func tellsOfRemovedAndMovedThings() async throws {
        #expect(try await tells(watch()) { try remove("Content/a.md") })
        #expect(try await tells(watch()) { try move("Content/deep", "Content/other") })
        #expect(try await tells(watch()) { try remove("Content") })
    }

    /// Editors write a new file beside the old one and give it the old name.
    @Test func tellsOfASaveByRename() async throws {
        #expect(
            try await tells(watch()) {
                try folder.write { TextFile("Content/.a.md.swp", "new") }
                _ = unsafe rename(folder.path("Content/.a.md.swp"), folder.path("Content/a.md"))
            })
    }

    /// A folder that went away and came back is watched again, with what is in it.
    @Test func watchesWhatComesBack() async throws {
        let watch = watch()
        #expect(try await tells(watch) { try remove("Content") })
        #expect(try await tells(watch) { try folder.write { TextFile("Content/deep/c.md", "c") } })
        #expect(try await tells(watch) { try folder.write { TextFile("Content/deep/c.md", "again") } })
    }

    @Test func sleepsWhereNothingOfInterestHappens() async throws {
        let told = try await tells(watch(), within: .milliseconds(700)) {
            try folder.write {
                TextFile("Output/index.html", "new")
                TextFile("README.md", "new")
                TextFile("Content/.a.md.swp", "half")
            }
        }
        #expect(!told)
    }

    /// A thousand files at once are one change, or a few.
    @Test func manyChangesAreToldOnce() async throws {
        let watch = watch()
        let count = Counter()
        let listener = Task { for await _ in watch.changes { count.add() } }
        for number in 0..<1_000 { try folder.write { TextFile("Content/many/\(number).md", "x") } }
        try await Task.sleep(for: .milliseconds(600))
        listener.cancel()
        #expect((1...12).contains(count.value), "told \(count.value) times")
    }

    /// Where the system lets no more folders be watched, it asks to look now and then.
    @Test func asksWhereItCannotWatch() async throws {
        let watch = watch(limit: 1)
        #expect(!watch.isWhole)
        #expect(try await tells(watch) { try folder.write { TextFile("Content/deep/er/b.md", "new") } })
    }

    @Test func listsTheFoldersToWatch() throws {
        try folder.write {
            TextFile("Content/.git/config", "x")
            SymbolicLink("Content/link", to: "deep")
        }
        let found = WatchedFolders().list(
            root: folder.path, places: [ContentPath("Content"), ContentPath("a/b/c"), ContentPath("plenary.yml")])
        #expect(
            Set(found) == [
                WatchedFolder(path: ContentPath(""), names: ["Content", "a", "plenary.yml"]),
                WatchedFolder(path: ContentPath("a"), names: ["b"]), WatchedFolder(path: ContentPath("a/b"), names: ["c"]),
                WatchedFolder(path: ContentPath("Content"), names: nil), WatchedFolder(path: ContentPath("Content/deep"), names: nil),
                WatchedFolder(path: ContentPath("Content/deep/er"), names: nil),
            ])
    }

    @Test func readsEventsOfTheKernel() {
        let bytes: [UInt8] =
            [3, 0, 0, 0, 0x08, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0] + Array("a.md".utf8) + [0, 0, 0, 0]
            + [0xFF, 0xFF, 0xFF, 0xFF, 0, 0x40, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
        let events = FolderEvent.all(in: bytes[...])
        #expect(events == [FolderEvent(watch: 3, mask: 0x08, name: Array("a.md".utf8)), FolderEvent(watch: -1, mask: 0x4000)])
        #expect(events.map(\.isOverflow) == [false, true])
        #expect(events.map(\.changesFolders) == [false, true])
        #expect(FolderEvent.all(in: bytes[..<20]) == [])
    }
}

private final class Counter: Sendable {
    private let number = Mutex(0)

    var value: Int { number.withLock { $0 } }

    func add() { number.withLock { $0 += 1 } }
}

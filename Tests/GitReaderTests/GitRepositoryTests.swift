import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import GitReader

/// Repositories of every kind, read through git's plumbing.
@Suite(.temporaryFolder) struct GitRepositoryTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder.current }

    private func environment(_ extra: [String: String] = [:]) -> GitEnvironment {
        let variables = ["HOME": "/nonexistent", "PATH": "/usr/local/bin:/usr/bin:/bin"].merging(extra) { $1 }
        return GitEnvironment({ variables[$0] }, folder: folder.path)
    }

    private func repository(_ path: String, _ extra: [String: String] = [:]) throws -> GitRepository {
        try #require(try GitRepository.find(folder.path(path), environment(extra)))
    }

    /// A repository with two commits of `docs/a.md`, the first of them tagged.
    private func sample() async throws -> GitFolder {
        try folder.write { TextFile("r/docs/a.md", "one\n") }
        let git = try await GitFolder.make(folder.path("r"))
        try await git.commit()
        try await git.git("tag", "v1")
        try folder.write {
            TextFile("r/docs/a.md", "two\n")
            TextFile("r/docs/图.md", "three")
        }
        try await git.commit()
        return git
    }

    private func texts(_ repository: GitRepository, _ revision: String, in prefix: String = "docs/") throws -> [String: String] {
        let entries = try #require(try repository.entries(of: repository.version(revision), in: prefix))
        let contents = try repository.contents(of: entries.map(\.object), limit: 100)
        var texts: [String: String] = [:]
        for entry in entries {
            if case .bytes(let bytes)? = contents[entry.object] {
                texts[String(decoding: entry.path, as: UTF8.self)] = String(decoding: bytes, as: UTF8.self)
            }
        }
        return texts
    }

    private func fault(_ body: () throws -> Void) -> MachineFault? {
        do { try body() } catch { return error as? MachineFault }
        return nil
    }

    @Test(arguments: [[], ["--object-format=sha256"], ["--separate-git-dir=elsewhere.git"]])
    func readsRevisions(_ options: [String]) async throws {
        let options = options.map { $0.replacing("elsewhere.git", with: folder.path("elsewhere.git")) }
        let path = folder.path("r")
        try folder.write { TextFile("r/docs/a.md", "one\n") }
        _ = try await ProcessRun.run("/usr/bin/git", ["init", "-q", "-b", "main"] + options + [path], environment: GitFolder.environment)
        try await GitFolder(path).commit()
        let repository = try repository("r/docs")
        #expect(repository.prefix == "docs/")
        #expect(try texts(repository, "HEAD") == ["a.md": "one\n"])
        #expect(try repository.date(of: repository.version("main")) == "2024-05-01")
    }

    @Test func readsEveryWayToNameARevision() async throws {
        let git = try await sample()
        try await git.git("tag", "-a", "-m", "m", "annotated", "v1")
        let repository = try repository("r")
        for name in ["v1", "annotated", "HEAD~1", "HEAD^", "main~1", "v1^{tree}"] {
            #expect(try texts(repository, name) == ["a.md": "one\n"], "\(name)")
        }
        #expect(try texts(repository, "HEAD:docs", in: "") == ["a.md": "two\n", "图.md": "three"])
        #expect(try repository.version("HEAD:docs").commit == nil)
        #expect(try repository.entries(of: repository.version("v1"), in: "other/") == nil)
    }

    @Test(arguments: ["--output=x", "-v", "", "a\nb", "a\0b", "HEAD~99", "mian", "main..v1", "@{-1}", "^main"])
    func refusesWhatIsNoRevision(_ name: String) async throws {
        _ = try await sample()
        let repository = try repository("r")
        let fault = try #require(fault { _ = try repository.version(name) })
        #expect(fault.code == .revisionUnknown)
        #expect(!folder.exists("r/x"))
        if name == "mian" { #expect(fault.help?.en == "did you mean `main`?") }
        if name == "HEAD~99" { #expect(fault.help?.en == "branches and tags here: main, v1") }
    }

    @Test func saysThatThereIsNoRepositoryOrNoCommit() async throws {
        #expect(try GitRepository.find(folder.path, environment()) == nil)
        _ = try await GitFolder.make(folder.path("empty"))
        let empty = try repository("empty")
        #expect(fault { _ = try empty.version("HEAD") }?.code == .noCommitYet)
        #expect(try empty.indexEntries() == [])
    }

    @Test func readsTheIndex() async throws {
        let git = try await sample()
        try folder.write { TextFile("r/docs/b.md", "staged") }
        try await git.git("add", "--all")
        try folder.write { TextFile("r/docs/b.md", "not staged") }
        let repository = try repository("r/docs")
        let entries = try repository.indexEntries()
        #expect(entries.map { String(decoding: $0.path, as: UTF8.self) } == ["a.md", "b.md", "图.md"])
        #expect(try repository.contents(of: [entries[1].object], limit: 100) == [entries[1].object: .bytes(Array("staged".utf8))])
    }

    @Test func readsTheIndexThatAHookNames() async throws {
        let git = try await sample()
        try FileManager.default.copyItem(atPath: folder.path("r/.git/index"), toPath: folder.path("r/.git/next-index"))
        try await git.git("rm", "--quiet", "--cached", "docs/a.md")
        let named = try repository("r", ["GIT_INDEX_FILE": folder.path("r/.git/next-index")])
        #expect(try named.indexEntries().count == 2)
        let elsewhere = try repository("r", ["GIT_INDEX_FILE": folder.path("other")])
        #expect(try elsewhere.indexEntries().count == 1)
    }

    @Test func seesMergeConflictsLinksAndSubmodules() async throws {
        let git = try await sample()
        try await git.git("checkout", "--quiet", "-b", "side", "v1")
        try folder.write {
            TextFile("r/docs/a.md", "other\n")
            SymbolicLink("r/docs/link.md", to: "a.md")
        }
        try await git.commit()
        _ = try? await git.git("merge", "--quiet", "main")
        let head = try await git.git("rev-parse", "HEAD").dropLast()
        try await git.git("update-index", "--add", "--cacheinfo", "160000,\(head),docs/sub")
        let kinds = Dictionary(
            uniqueKeysWithValues: try repository("r/docs").indexEntries().map { (String(decoding: $0.path, as: UTF8.self), $0.kind) })
        #expect(kinds == ["a.md": .unmerged, "link.md": .link, "sub": .submodule, "图.md": .file])
    }

    @Test func readsBareAndLinkedAndSparseAndBorrowedRepositories() async throws {
        let git = try await sample()
        try await git.git("clone", "--quiet", "--bare", ".", folder.path("bare.git"))
        try await git.git("worktree", "add", "--quiet", folder.path("tree"), "v1")
        try await git.git("clone", "--quiet", "--shared", ".", folder.path("shared"))
        try await git.git("clone", "--quiet", "--sparse", ".", folder.path("sparse"))
        for (path, prefix) in [("bare.git", ""), ("tree/docs", "docs/"), ("shared/docs", "docs/"), ("sparse", "")] {
            let repository = try repository(path)
            #expect(repository.prefix == prefix)
            #expect(try texts(repository, "v1") == ["a.md": "one\n"], "\(path)")
        }
        #expect(!folder.exists("sparse/docs"))
        let bare = try repository("bare.git")
        #expect(bare.isBare)
        #expect(fault { _ = try bare.indexEntries() }?.code == .noIndex)
    }

    @Test func saysThatAHistoryIsCutOff() async throws {
        let git = try await sample()
        try await git.git("clone", "--quiet", "--depth=1", "file://\(git.path)", folder.path("shallow"))
        let shallow = try repository("shallow")
        #expect(try texts(shallow, "HEAD")["a.md"] == "two\n")
        let fault = try #require(fault { _ = try shallow.version("HEAD~1") })
        #expect(fault.code == .revisionUnknown)
        #expect(fault.help?.en.contains("git fetch --unshallow") == true)
    }

    @Test func findsWhereHistoriesParted() async throws {
        let git = try await sample()
        try await git.git("checkout", "--quiet", "-b", "side", "v1")
        try await git.commit("another")
        let repository = try repository("r")
        let base = try repository.mergeBase(repository.version("main"), repository.version("side"))
        #expect(try base.commit == repository.version("v1").commit)
        try await git.git("checkout", "--quiet", "--orphan", "alone")
        try await git.commit("alone")
        let fault = fault { _ = try repository.mergeBase(repository.version("main"), repository.version("alone")) }
        #expect(fault?.code == .noCommonAncestor)
    }

    @Test func neverFetchesWhatAPartialCloneLacks() async throws {
        let git = try await sample()
        try await git.git("config", "uploadpack.allowFilter", "true")
        try await git.git("clone", "--quiet", "--filter=blob:none", "file://\(git.path)", folder.path("partial"))
        let partial = try repository("partial")
        #expect(try texts(partial, "HEAD")["a.md"] == "two\n")
        let fault = try #require(fault { _ = try texts(partial, "v1") })
        #expect(fault.code == .objectsMissing)
        #expect(fault.help?.en.contains("git fetch --refetch --no-filter") == true)
        try await git.git("clone", "--quiet", "--bare", "--filter=tree:0", "file://\(git.path)", folder.path("treeless"))
        let treeless = try repository("treeless")
        #expect(self.fault { _ = try treeless.version("v1") }?.code == .objectsMissing)
        try await GitFolder(folder.path("partial")).git("fetch", "--quiet", "--refetch", "--no-filter")
        #expect(try texts(partial, "v1") == ["a.md": "one\n"])
    }

    @Test func namesADamagedObject() async throws {
        let git = try await sample()
        let name = try await git.git("rev-parse", "v1:docs/a.md").dropLast()
        let path = folder.path("r/.git/objects/\(name.prefix(2))/\(name.dropFirst(2))")
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
        try Data("damage".utf8).write(to: URL(fileURLWithPath: path, isDirectory: false))
        let repository = try repository("r")
        let fault = try #require(fault { _ = try texts(repository, "v1") })
        #expect([.objectDamaged, .objectsMissing, .gitFailed].contains(fault.code), "\(fault)")
    }

    @Test func takesNothingOverFromAHook() async throws {
        _ = try await sample()
        let hostile = [
            "GIT_DIR": folder.path("nowhere"), "GIT_WORK_TREE": "/", "GIT_EXTERNAL_DIFF": "false", "GIT_CONFIG_COUNT": "1",
            "GIT_CONFIG_KEY_0": "core.bare", "GIT_CONFIG_VALUE_0": "true", "GIT_OBJECT_DIRECTORY": "/nonexistent",
        ]
        let repository = try repository("r/docs", hostile)
        #expect(!repository.isBare)
        #expect(try texts(repository, "HEAD")["a.md"] == "two\n")
    }

    @Test func runsNoProgramOfTheConfiguration() async throws {
        let git = try await sample()
        let mark = folder.path("ran")
        try folder.write { TextFile("program", "#!/bin/sh\ntouch \(mark)\n") }
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path("program"))
        for name in ["core.fsmonitor", "core.pager", "diff.external", "core.sshCommand", "core.alternateRefsCommand"] {
            try await git.git("config", name, folder.path("program"))
        }
        let repository = try repository("r")
        _ = try repository.indexEntries()
        _ = try texts(repository, "v1")
        #expect(!folder.exists("ran"))
    }

    @Test func saysThatAnotherUserOwnsTheRepository() async throws {
        guard getuid() == 0 else { return }
        let git = try await sample()
        try FileManager.default.setAttributes([.ownerAccountID: 12345], ofItemAtPath: git.path)
        try FileManager.default.setAttributes([.ownerAccountID: 12345], ofItemAtPath: git.path + "/.git")
        let fault = try #require(fault { _ = try repository("r") })
        #expect(fault.code == .gitFailed)
        #expect(fault.help?.en == "if you trust whoever owns it: git config --global --add safe.directory \(git.path)")
    }

    @Test func saysThatGitIsMissing() throws {
        let fault = fault { _ = try repository("", ["PATH": "/nonexistent"]) }
        #expect(fault?.code.id == "E0930")
        #expect(fault?.help?.en == "install it with: apt-get install git")
    }

    @Test func readsNamesOfAnyBytesAndLargeFiles() async throws {
        let git = try await sample()
        let object = try await git.git("rev-parse", "HEAD:docs/a.md").dropLast()
        let big = String(repeating: "x", count: 101)
        try folder.write { TextFile("r/docs/big.md", big) }
        try await git.commit()
        let tree = "100644 blob \(object)\tb\u{1}\n.md\0100644 blob \(object)\tc\u{FF}.md\0"
        let bytes = Array(tree.utf8).split(separator: 0xC3).reduce(into: [UInt8]()) { $0 += $1 }
        let made = try await ProcessRun.run(
            "/usr/bin/git", ["mktree", "-z"], workingFolder: git.path, environment: GitFolder.environment, stdin: bytes)
        let repository = try repository("r")
        let entries = try #require(try repository.entries(of: repository.version(String(made.output.dropLast())), in: ""))
        #expect(entries.map(\.path) == [Array("b\u{1}\n.md".utf8), [0x63, 0xBF, 0x2E, 0x6D, 0x64]])
        let listed = try #require(try repository.entries(of: repository.version("HEAD"), in: "docs/"))
        let large = try #require(listed.first { $0.path == Array("big.md".utf8) })
        let contents = try repository.contents(of: [large.object], limit: 100)
        #expect(Array(contents.values) == [.tooLarge(101)])
    }

    /// Two versions of a thousand files in well under a second; the time is only looked at where it is hopeless.
    @Test func readsAThousandFilesAtOnce() async throws {
        try folder.write {
            for number in 0..<1000 { TextFile("r/docs/\(number).md", "text \(number)\n") }
        }
        let git = try await GitFolder.make(folder.path("r"))
        try await git.commit()
        let repository = try repository("r")
        let start = ContinuousClock.now
        #expect(try texts(repository, "HEAD").count == 1000)
        #expect(ContinuousClock.now - start < .seconds(5))
    }
}

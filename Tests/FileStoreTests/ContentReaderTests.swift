import Diagnostics
import FileStore
import Foundation
import Glibc
import Testing

@Suite struct ContentReaderTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("Content/a.md", "# 标题\r\n")
        try folder.write("Content/b.md", "")
    }

    private func read(
        _ paths: String..., limit: Int = ContentReader.standardLimit, files: FileSystem = .linux
    ) throws -> (texts: [String], findings: [String]) {
        let found = try ContentReader(root: folder.path, limit: limit, files: files).read(paths.map { ContentPath($0) })
        return (found.value.map { String(decoding: $0.bytes, as: UTF8.self) }, found.diagnostics.map { "\($0.code.id) \($0.message.en)" })
    }

    @Test func bytesComeAsTheyStandAndInOrder() throws {
        let (texts, findings) = try read("Content/b.md", "Content/a.md")
        #expect(texts == ["", "# 标题\r\n"])
        #expect(findings == [])
    }

    @Test func whatCannotBeReadIsNamedAndTheRestIsRead() throws {
        try folder.makeFolder("Content/sub")
        #expect(unsafe mkfifo(folder.path + "/Content/pipe", 0o644) == 0)
        try folder.link("Content/out.md", to: "/etc/hostname")
        try folder.link("Content/loop.md", to: "loop.md")
        let (texts, findings) = try read(
            "Content/a.md\u{0}x", "Content/../.env", "Content/none.md", "Content/sub", "Content/pipe", "Content/out.md", "Content/loop.md",
            "/etc/hostname", "../x", "Content/a.md")
        #expect(texts == ["# 标题\r\n"])
        #expect(
            findings == [
                "E0028 the name Content/a.md\\u{0}x holds characters that cannot be used",
                "E0022 Content/../.env leads out of the workspace or into a hidden folder",
                "E0032 Content/none.md vanished during the build",
                "W0025 Content/sub is not a file or folder; skipped",
                "W0025 Content/pipe is not a file or folder; skipped",
                "E0022 Content/out.md leads out of the workspace or into a hidden folder",
                "E0023 Content/loop.md is a link that leads in a circle",
                "E0022 /etc/hostname leads out of the workspace or into a hidden folder",
                "E0022 ../x leads out of the workspace or into a hidden folder",
            ])
    }

    @Test func linksInsideTheWorkspaceAreRead() throws {
        try folder.link("Content/relative.md", to: "a.md")
        try folder.link("Content/absolute.md", to: folder.path + "/Content/a.md")
        try folder.link("dir", to: "Content")
        #expect(try read("Content/relative.md", "Content/absolute.md", "dir/a.md").texts.count == 3)
    }

    /// Kernels before 5.6, and some containers, lack the one call that does it all.
    @Test(arguments: [ENOSYS, EPERM]) func olderKernelsTakeTheLongerWay(_ code: Int32) throws {
        try folder.link("Content/out.md", to: "/etc/hostname")
        let plan = FaultPlan(.fails(code), at: 2) { $0 == .open }
        #expect(try read("Content/a.md", files: plan.files).texts == ["# 标题\r\n"])
        let other = FaultPlan(.fails(code), at: 2) { $0 == .open }
        #expect(try read("Content/out.md", files: other.files).findings.map { $0.prefix(5) } == ["E0022"])
    }

    @Test func aFileMayHaveSoManyBytesAndNoMore() throws {
        try folder.write("Content/4.md", "1234")
        try folder.write("Content/5.md", "12345")
        let plan = FaultPlan(.fails(EIO), at: 0) { $0 == .read }
        let (texts, findings) = try read("Content/4.md", "Content/5.md", limit: 4, files: plan.files)
        #expect(texts == ["1234"])
        #expect(findings == ["E0030 Content/5.md has 5 bytes; at most 4 are read"])
        // Of the first file, its bytes and its end; nothing of the second.
        #expect(plan.count == 2)
    }

    @Test func aFileThatChangesWhileItIsReadIsAnError() throws {
        let path = folder.path + "/Content/a.md"
        let files = FileSystem { call in
            if call == .read { try? Data("longer than before".utf8).write(to: URL(fileURLWithPath: path, isDirectory: false), options: []) }
            return 0
        }
        let (texts, findings) = try read("Content/a.md", files: files)
        #expect(texts == [])
        #expect(findings == ["E0031 Content/a.md changed while the build was reading it"])
    }

    @Test func changesAfterReadingAreFound() throws {
        try folder.link("Content/link.md", to: "a.md")
        let reader = ContentReader(root: folder.path)
        let known = try reader.read(["Content/a.md", "Content/b.md", "Content/link.md"].map { ContentPath($0) }).value.map {
            ($0.path, $0.status)
        }
        #expect(try reader.changes(since: known) == [])
        try folder.write("Content/a.md", "# other")
        try folder.remove("Content/b.md")
        #expect(
            try reader.changes(since: known).map { "\($0.code.id) \($0.message.zh)" } == [
                "E0031 构建读取 Content/a.md 时它被修改了", "E0032 构建期间 Content/b.md 消失了", "E0031 构建读取 Content/link.md 时它被修改了",
            ])
    }

    @Test func anErrorOfTheDiskIsSaidInPlainWords() throws {
        let plan = FaultPlan(.fails(EIO), at: 1) { $0 == .read }
        let (texts, findings) = try read("Content/a.md", "Content/b.md", files: plan.files)
        #expect(texts == [""])
        #expect(findings == ["E0021 cannot read Content/a.md: the disk reported an error"])
    }

    @Test func runningOutOfDescriptorsStopsTheReading() throws {
        let plan = FaultPlan(.fails(EMFILE), at: 3) { $0 == .open }
        let fault = fault { () throws(MachineFault) in
            _ = try ContentReader(root: folder.path, files: plan.files).read(["Content/a.md", "Content/b.md"].map { ContentPath($0) })
        }
        #expect(fault?.code == .tooManyOpenFiles)
        #expect(fault?.message.en == "cannot read Content/b.md: too many files are open")
        #expect(fault?.help?.zh == "请用 ulimit -n 1024 提高限制")
    }
}

import Diagnostics
import FileStore
import Foundation
import Testing

/// What is never written over, and what is said about it.
@Suite struct OutputLocationTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("Content/deep/a.md", "# A")
        try folder.write("plenary.yml", "title: T")
    }

    private func refusal(_ output: String, home: String? = nil) throws -> MachineFault {
        let before = folder.names()
        let fault = try #require(
            fault { () throws(MachineFault) in _ = try OutputCommitter().commit(["a": "1"].files, to: folder.request(output, home: home)) })
        #expect(fault.isRefusal)
        #expect(folder.names() == before)
        return fault
    }

    @Test(arguments: ["/", "//", "/.", "/tmp/.."])
    func theRootIsRefused(_ output: String) throws {
        #expect(try refusal(output).code == .outputIsProtected)
    }

    @Test func theHomeFolderAndThoseAboveItAreRefused() throws {
        try folder.makeFolder("homes/ada")
        let home = folder.path + "/homes/ada"
        #expect(try refusal("homes/ada", home: home).code == .outputIsProtected)
        let fault = try refusal("homes", home: home)
        #expect(fault.message.en == "the output folder homes is the root of the disk, your home folder or above it")
        #expect(folder.names("homes/ada") == [])
    }

    @Test(arguments: [".", "", "./", "..", "Content", "Content/", "Content/deep/..", "Content/../Content"])
    func theWorkspaceTheSourcesAndThoseAboveThemAreRefused(_ output: String) throws {
        let fault = try refusal(output)
        #expect(fault.code == .outputHoldsSources)
        #expect(fault.help?.en == "choose a folder of its own with --output, such as Output")
    }

    @Test func aFolderInsideTheSourcesIsAllowed() throws {
        try folder.commit(["a": "1"], to: "Content/out")
        #expect(folder.tree("Content/out") == ["a": "1"])
    }

    @Test(arguments: ["link", "link/", "link//"])
    func aSymbolicLinkIsRefused(_ output: String) throws {
        try folder.makeFolder("real")
        try folder.link("link", to: "real")
        let fault = try refusal(output)
        #expect(fault.code == .outputIsLink)
        #expect(fault.message.zh == "输出文件夹 \(output) 是符号链接")
        #expect(folder.names("real") == [])
    }

    @Test func aLinkOnTheWayIsFollowed() throws {
        try folder.makeFolder("real")
        try folder.link("link", to: "real")
        try folder.commit(["a": "1"], to: "link/site")
        #expect(folder.tree("real/site") == ["a": "1"])
    }

    @Test func aFileIsRefused() throws {
        try folder.write("site", "mine")
        #expect(try refusal("site").code == .outputIsNoFolder)
        #expect(try refusal("a\u{0}b").code == .outputIsNoFolder)
        #expect(folder.text("site") == "mine")
    }

    @Test func aFolderThatIsNotOursIsRefusedWithThreeExamples() throws {
        for name in ["d.txt", "b.txt", "a.txt", "c\n.txt", ".hidden"] { try folder.write("Output/" + name, name) }
        let fault = try refusal("Output")
        #expect(fault.code == .outputNotOurs)
        #expect(fault.message.en == "Output is not empty and was not made by Plenary; it holds .hidden, a.txt, b.txt and 2 more")
        #expect(fault.message.zh == "Output 不是空的，也不是 Plenary 创建的；其中有 .hidden、a.txt、b.txt 等，另有 2 个")
        #expect(folder.names("Output") == [".hidden", "a.txt", "b.txt", "c\n.txt", "d.txt"])
    }

    @Test func anEmptyFolderBecomesOurs() throws {
        try folder.makeFolder("Output")
        try folder.commit(["a": "1"])
        #expect(folder.tree() == ["a": "1"])
    }

    @Test func aMarkThatIsALinkIsNoMark() throws {
        try folder.makeFolder("Output")
        try folder.link("Output/.plenary-output", to: "../plenary.yml")
        #expect(try refusal("Output").code == .outputNotOurs)
    }

    @Test func foreignFilesAreRefusedWithThreeExamplesAndNothingIsChanged() throws {
        try folder.commit(Version.old)
        for name in ["en/notes.docx", "b.docx", "c.docx", "d.docx"] { try folder.write("Output/" + name, "mine") }
        let before = folder.tree()
        let fault = try refusal("Output")
        #expect(fault.code == .outputForeignFiles)
        #expect(fault.message.en == "Output holds files that Plenary did not make: b.docx, c.docx, d.docx and 1 more")
        #expect(fault.message.zh == "Output 中有不是 Plenary 生成的文件：b.docx、c.docx、d.docx 等，另有 1 个")
        #expect(folder.tree() == before)
        #expect(folder.leftovers == [])
    }

    @Test(arguments: ["en/link", "en", "new"])
    func aLinkInTheOutputIsForeign(_ name: String) throws {
        try folder.write("secret/1.html", "secret")
        try folder.write("Output/.plenary-output", "")
        if name == "en/link" { try folder.makeFolder("Output/en") }
        try folder.link("Output/" + name, to: folder.path + "/secret")
        let fault = try #require(
            fault { () throws(MachineFault) in try folder.commit(["en/1.html": "1", "new/1.html": "1"]) })
        #expect(fault.code == .outputForeignFiles)
        #expect(fault.message.en == "Output holds files that Plenary did not make: \(name)")
        #expect(folder.names("secret") == ["1.html"])
        #expect(folder.text("secret/1.html") == "secret")
    }

    @Test func aLinkUnderAHiddenNameIsNotFollowed() throws {
        try folder.makeFolder("secret")
        try folder.write("Output/.plenary-output", "")
        try folder.link("Output/.well-known", to: folder.path + "/secret")
        let fault = fault { () throws(MachineFault) in try folder.commit([".well-known/x": "1"]) }
        #expect(fault?.code == .pathBlocked)
        #expect(folder.names("secret") == [])
        #expect(folder.leftovers == [])
    }

    @Test func namesThatAreNotTextAreForeignAndShownEscaped() throws {
        try folder.commit(["a": "1"])
        #expect(unsafe creat(folder.path + "/Output/ok", 0o644) >= 0)
        let bytes: [CChar] = (folder.path + "/Output/b").utf8.map { CChar(bitPattern: $0) } + [-1, 0x1B, 0]
        #expect(unsafe creat(bytes, 0o644) >= 0)
        let fault = fault { () throws(MachineFault) in try folder.commit(["a": "1", "ok": ""]) }
        #expect(fault?.message.en == "Output holds files that Plenary did not make: b\\xFF\\u{1B}")
    }
}

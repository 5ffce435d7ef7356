import Bytes
import ChildProcess
import Diagnostics
import Foundation
import Packaging
import TestSupport
import Testing

@Suite(.temporaryFolder) struct PDFTests {
    private static let root = URL(fileURLWithPath: #filePath, isDirectory: false)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
    private static let engine = PDFEngine.find(in: root)
    /// `make test` makes `.venv`; without it there is nothing to try.
    private static let hasEngine = FileManager.default.isExecutableFile(atPath: root + "/.venv/bin/python")

    private func golden(_ name: String) throws -> [UInt8] {
        let path = Self.root + "/Tests/GoverningBodyPapersTests/Goldens/PaperTypstTests/" + name
        return Array(try Data(contentsOf: URL(fileURLWithPath: path, isDirectory: false)))
    }

    /// The text of a PDF, a line a line.
    private func text(of pdf: [UInt8], _ options: [String] = []) async throws -> String {
        let path = try TemporaryFolder.current.path("a.pdf")
        try Data(pdf).write(to: URL(fileURLWithPath: path, isDirectory: false))
        return try await ProcessRun.run("/usr/bin/pdftotext", options + ["-enc", "UTF-8", path, "-"]).output
    }

    private func source(_ body: String) -> [UInt8] { Array("#set document(title: \"T\", date: none)\n\(body)\n".utf8) }

    private func fault(_ engine: PDFEngine, _ source: [UInt8], limits: ProgramLimits = PDFCompiler.usualLimits) -> MachineFault? {
        do {
            _ = try PDFCompiler(engine, limits: limits).compile(source, name: "GB.1 (en)")
            return nil
        } catch {
            return error
        }
    }

    @Test("a paper prints what authors wrote, and the same bytes twice", .enabled(if: hasEngine))
    func english() async throws {
        let paper = try golden("sample.en.typ")
        let pdf = try PDFCompiler(Self.engine).compile(paper, name: "a")
        #expect(try PDFCompiler(Self.engine).compile(paper, name: "a") == pdf)
        let text = try await text(of: pdf, ["-layout"])
        #expect(text.contains(##"1. #read("/etc/passwd") *b* $x$ @x <y> // \ " {} end"##.dropFirst(3)))
        #expect(text.contains("(b)") && text.contains("(c)") && text.contains("(i)") && text.contains("……………"))
        #expect(String(decoding: pdf, as: UTF8.self).contains("pdfuaid:part"))
    }

    @Test("notes stand on the page of their call, heads of tables on every page", .enabled(if: hasEngine))
    func pages() async throws {
        let pdf = try PDFCompiler(Self.engine).compile(try golden("sample.zh.typ"), name: "a")
        let pages = try await text(of: pdf).split(separator: "\u{C}").map(String.init)
        let call = try #require(pages.firstIndex { $0.contains("导言") })
        #expect(pages[call].contains("标题的注。"))
        #expect(pages.count { $0.contains("名称") } >= 2)
        #expect(pages.dropFirst().allSatisfy { $0.contains("GB.347/PFA/4") })
        #expect(!pages.joined().contains("\u{FFFD}"))
    }

    @Test(.enabled(if: hasEngine), arguments: ["sample.ar.typ", "long.zh.typ"]) func accepted(_ name: String) async throws {
        let pdf = try PDFCompiler(Self.engine).compile(try golden(name), name: "a")
        #expect(pdf.starts(with: Array("%PDF-1.7".utf8)))
        if name == "long.zh.typ" { #expect(try await text(of: pdf).contains("目录")) }
    }

    @Test(
        "a source can read no file and no package", .enabled(if: hasEngine),
        arguments: [
            "#read(\"/etc/passwd\")", "#image(\"../../etc/passwd\")", "#import \"@preview/a:1.0.0\": b", "#unknown()",
        ])
    func confined(_ body: String) {
        let found = fault(Self.engine, source(body))
        #expect(found?.code == .pdfRefused)
        #expect(found?.message.en.hasPrefix("GB.1 (en): Typst made no PDF: ") ?? false)
    }

    @Test("what no font has is refused, with the character", .enabled(if: hasEngine)) func missingCharacter() {
        let found = fault(Self.engine, source("") + [0xEF, 0xB7, 0x90])
        #expect(found?.code == .pdfRefused && found?.message.en.contains("fdd0") ?? false)
    }

    @Test(.enabled(if: hasEngine)) func missingFont() {
        let found = fault(Self.engine, source("#set text(font: \"No Such Font\")\na"))
        #expect(found?.code == .fontMissing)
        #expect(found?.message.en == "PDF files cannot be made: missing fonts: no such font")
        #expect(found?.help?.en.contains("fonts-noto-cjk") ?? false)
    }

    @Test("a source that never ends is stopped", .enabled(if: hasEngine)) func endless() {
        let limits = ProgramLimits(time: .seconds(2), memory: 3 << 30, output: 1 << 20)
        let found = fault(
            Self.engine, source("#{ let f(n) = range(100000000).map(x => x * n).sum(); for i in range(1000) { f(i) } }"), limits: limits)
        #expect(found != nil)
    }

    @Test func missingPython() {
        let found = fault(PDFEngine(python: "/nowhere/python3", identity: ""), [])
        #expect(found?.code.id == "E0930" && found?.help?.en.contains("pip install typst") ?? false)
    }

    @Test("a Python without the package") func missingPackage() throws {
        let folder = try TemporaryFolder.current
        try folder.write { TextFile("python", "#!/bin/sh\nprintf 'missing\\tno typst\\n' >&2\nexit 3\n") }
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path("python"))
        let found = fault(PDFEngine(python: folder.path("python"), identity: ""), [])
        #expect(found?.code == .typstMissing && found?.help?.en.contains("make site") ?? false)
    }

    @Test("half a PDF is none", arguments: ["printf '%%PDF-1.7 half'", "kill -9 $$", "exit 1"]) func broken(_ script: String) throws {
        let folder = try TemporaryFolder.current
        try folder.write { TextFile("python", "#!/bin/sh\n\(script)\n") }
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path("python"))
        #expect(fault(PDFEngine(python: folder.path("python"), identity: ""), [])?.code == .pdfRefused)
    }

    @Test("an unchanged source is not set again; a spoilt cache is") func cache() throws {
        let folder = try TemporaryFolder.current
        try folder.write { TextFile("python", "#!/bin/sh\necho x >> \(folder.path)/runs\nprintf '%%PDF-1.7 %%%%EOF\\n'\n") }
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path("python"))
        let compiler = PDFCompiler(PDFEngine(python: folder.path("python"), identity: "1"), cache: PDFCache(root: folder.path))
        func runs() throws -> Int { try folder.text("runs").count { $0 == "x" } }
        let pdf = try compiler.compile([1], name: "a")
        #expect(try compiler.compile([1], name: "a") == pdf)
        #expect(try runs() == 1)
        let file = folder.path(".plenary/cache/pdf/" + compiler.key(of: [1]))
        try Data(Array(try folder.bytes(".plenary/cache/pdf/" + compiler.key(of: [1])).dropLast())).write(to: URL(fileURLWithPath: file))
        #expect(try compiler.compile([1], name: "a") == pdf)
        #expect(try runs() == 2)
        _ = try compiler.compile([2], name: "b")
        PDFCache(root: folder.path).removeAll(except: [compiler.key(of: [2])])
        #expect(try folder.list().contains { $0.hasSuffix(compiler.key(of: [2])) })
        #expect(try !folder.list().contains { $0.hasSuffix(compiler.key(of: [1])) })
        let other = PDFCompiler(PDFEngine(python: folder.path("python"), identity: "2"))
        #expect(other.key(of: [1]) != compiler.key(of: [1]))
    }
}

import Diagnostics
import TestSupport
import Testing

@testable import Packaging

@Suite struct ZipContainerTests {
    private let parts = [
        ZipContainer.Part(name: "[Content_Types].xml", bytes: Array(String(repeating: "<a/>", count: 500).utf8)),
        ZipContainer.Part(name: "word/document.xml", bytes: Array("text".utf8)),
        ZipContainer.Part(name: "word/media/image1.png", bytes: [0, 1, 2, 255], isCompressed: false),
        ZipContainer.Part(name: "empty", bytes: []),
    ]

    @Test func theSamePartsGiveTheSameBytes() throws {
        let bytes = try ZipContainer.bytes(parts, purpose: "a.docx")
        #expect(bytes == (try ZipContainer.bytes(parts, purpose: "b.docx")))
        #expect(bytes.prefix(4) == [0x50, 0x4B, 3, 4])
        #expect(bytes.count < 1_000)
    }

    @Test(.temporaryFolder) func anotherProgramFindsTheParts() async throws {
        let folder = try TemporaryFolder.current
        let bytes = try ZipContainer.bytes(parts, purpose: "a.docx")
        try folder.write { TextFile("a.docx", bytes: bytes) }
        let script = """
            import zipfile
            archive = zipfile.ZipFile("a.docx")
            print(archive.testzip())
            for part in archive.infolist():
                print(part.filename, part.date_time, part.compress_type, oct(part.external_attr >> 16), archive.read(part)[:4].hex(), part.file_size)
            """
        let run = try await ProcessRun.run("/usr/bin/env", ["python3", "-c", script], workingFolder: folder.path)
        #expect(
            run.output == """
                None
                [Content_Types].xml (1980, 1, 1, 0, 0, 0) 8 0o100644 3c612f3e 2000
                word/document.xml (1980, 1, 1, 0, 0, 0) 8 0o100644 74657874 4
                word/media/image1.png (1980, 1, 1, 0, 0, 0) 0 0o100644 000102ff 4
                empty (1980, 1, 1, 0, 0, 0) 8 0o100644  0

                """)
    }

    @Test func aNameTwiceIsAFault() {
        #expect {
            try ZipContainer.bytes([parts[0], parts[0]], purpose: "a.docx")
        } throws: { error in
            let fault = error as? MachineFault
            return fault?.code == .containerNotMade && fault?.message.en.hasPrefix("cannot pack a.docx: ") == true
        }
    }
}

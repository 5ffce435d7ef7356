import Diagnostics
import FileStore
import Glibc
import Testing

/// Reading, call by call: whatever kernel call fails, the run ends with a fault or a finding that names the file, never with
/// a crash or with part of a file.
@Suite struct ReadFaultTests {
    private static let paths = ["Content/1.md", "Content/2.md", "Content/deep/3.md", "Content/link.md"].map { ContentPath($0) }

    private func workspace() throws -> TemporaryFolder {
        let folder = try TemporaryFolder(inMemory: true)
        for path in Self.paths.dropLast() { try folder.write(path.text, "text of \(path)") }
        try folder.link("Content/link.md", to: "1.md")
        return folder
    }

    /// What a scan and a read of everything that it found give when one call fails.
    private func outcome(_ folder: TemporaryFolder, _ plan: FaultPlan) -> (
        files: [ContentFile], findings: [Diagnostic], fault: MachineFault?
    ) {
        var files: [ContentFile] = []
        var findings: [Diagnostic] = []
        let fault = fault { () throws(MachineFault) in
            let scan = try ContentScanner(files: plan.files).scan(root: folder.path, places: [ContentPath("Content")])
            findings += scan.diagnostics
            let read = try ContentReader(root: folder.path, files: plan.files).read(scan.value)
            files = read.value
            findings += read.diagnostics
        }
        return (files, findings, fault)
    }

    @Test(arguments: [EIO, EACCES, EMFILE, ENFILE, ENOMEM, ENOENT, ESTALE, ENOTDIR, ELOOP, ENOSYS, EINVAL, EXDEV, ENXIO])
    func theNthCallFails(_ code: Int32) throws {
        let folder = try workspace()
        let whole = outcome(folder, .counting())
        #expect(whole.files.map(\.path) == Self.paths)
        #expect(whole.findings == [])
        var number = 1
        while true {
            let plan = FaultPlan(.fails(code), at: number)
            let (files, findings, fault) = outcome(folder, plan)
            if plan.count < number { break }
            // A kernel without openat2, and links by absolute path, are read the longer way; a failed close loses nothing.
            let isComplete = files == whole.files
            #expect(isComplete || fault != nil || !findings.isEmpty, "call \(number) failed and nobody said so")
            for file in files { #expect(whole.files.contains(file), "call \(number): \(file.path)") }
            if [EMFILE, ENFILE, ENOMEM].contains(code), !isComplete { #expect(fault != nil, "call \(number)") }
            number += 1
        }
        #expect(number > 25)
    }

    @Test(arguments: [EIO, ENOENT, EACCES, EMFILE]) func askingForChangesSurvivesToo(_ code: Int32) throws {
        let folder = try workspace()
        let read = try ContentReader(root: folder.path).read(Self.paths)
        let known = read.value.map { (path: $0.path, status: $0.status) }
        var number = 1
        while true {
            let plan = FaultPlan(.fails(code), at: number)
            var changes: [Diagnostic] = []
            let fault = fault { () throws(MachineFault) in
                changes = try ContentReader(root: folder.path, files: plan.files).changes(since: known)
            }
            if plan.count < number { break }
            #expect(fault != nil || changes.count <= 1)
            number += 1
        }
        #expect(number > 4)
        #expect(try ContentReader(root: folder.path).changes(since: known) == [])
    }
}

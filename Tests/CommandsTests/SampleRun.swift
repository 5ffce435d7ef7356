import TestSupport

@testable import Commands

/// A host that has run one command on the sample workspace in the folder of the test, and how that ended.
struct SampleRun {
    let status: Int32
    let host: TestHost

    var output: String { host.output }
    var errors: String { host.errors }

    init(_ arguments: String..., language: String = "en", terminals: Set<StandardStream> = [], columns: Int? = nil) async throws {
        let folder = try TemporaryFolder.current
        if !folder.exists("plenary.yml") { try SampleWorkspace.write(to: folder) }
        host = TestHost(terminals: terminals, columns: columns, folder: folder.path)
        status = await Program.run(arguments + ["--workspace", folder.path, "--lang", language], host.host)
    }
}

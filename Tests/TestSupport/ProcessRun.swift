import Foundation
package import Glibc

/// What a program that was run to its end has left: output, exit status or signal.
package struct ProcessRun: Sendable {
    package let stdout: [UInt8]
    package let stderr: [UInt8]
    /// The exit status; nil if a signal ended the program.
    package let exit: Int32?
    /// The signal that ended the program, if one did.
    package let signal: Int32?
    /// Whether it was killed because it ran longer than allowed.
    package let timedOut: Bool

    package var output: String { String(decoding: stdout, as: UTF8.self) }
    package var errors: String { String(decoding: stderr, as: UTF8.self) }

    /// Runs the built `plenary` and waits for its end. The environment is exactly `environment` and a `PATH`.
    package static func plenary(
        _ arguments: [String], in folder: TemporaryFolder? = nil, environment: [String: String] = [:], stdin: [UInt8] = [],
        timeout: Duration = .seconds(60)
    ) async throws -> ProcessRun {
        try await run(
            plenaryPath(), arguments, workingFolder: folder?.path, environment: environment, stdin: stdin, timeout: timeout)
    }

    /// Runs any program and waits for its end; it is killed with its children after `timeout`.
    package static func run(
        _ program: String, _ arguments: [String], workingFolder: String? = nil, environment: [String: String] = [:],
        stdin: [UInt8] = [], timeout: Duration = .seconds(60)
    ) async throws -> ProcessRun {
        let running = try RunningProcess(
            program, arguments, workingFolder: workingFolder, environment: environment, stdin: stdin)
        return try await running.wait(timeout: timeout)
    }

    /// Where the build put `plenary`: beside the test bundle, in `.build/<configuration>`.
    package static func plenaryPath() throws -> String {
        let bundle = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let path = URL(fileURLWithPath: bundle, isDirectory: false).deletingLastPathComponent().path + "/plenary"
        guard FileManager.default.isExecutableFile(atPath: path) else {
            throw TestSupportFault("there is no program \(path)")
        }
        return path
    }
}

/// A program that runs, for tests that interrupt it. Its output goes to anonymous files, so that no pipe can fill up;
/// pass `stdoutPath` to send it elsewhere (`/dev/full`).
package struct RunningProcess: Sendable {
    package let pid: pid_t
    private let stdout: Int32
    private let stderr: Int32

    package init(
        _ program: String, _ arguments: [String], workingFolder: String? = nil, environment: [String: String] = [:],
        stdin: [UInt8] = [], stdoutPath: String? = nil
    ) throws {
        let input = try Self.anonymousFile(stdin)
        defer { close(input) }
        stdout = try Self.anonymousFile([])
        stderr = try Self.anonymousFile([])
        var given = environment
        given["PATH"] = given["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
        let entries = given.map { "\($0.key)=\($0.value)" }.sorted()
        // `env -C` changes the folder and then becomes the program; posix_spawn's own way is hidden from Swift.
        let place = workingFolder.map { ["/usr/bin/env", "-C", $0] } ?? []
        pid = try Self.spawn(place + [program] + arguments, entries, descriptors: [input, stdout, stderr], stdoutPath)
    }

    /// What the program has written to standard error so far.
    package var errorsSoFar: String { String(decoding: Self.contents(stderr), as: UTF8.self) }

    /// Sends a signal to the program and its children.
    package func send(_ signal: Int32) {
        kill(-pid, signal)
    }

    /// Waits for the end, and takes the output.
    package func wait(timeout: Duration = .seconds(60)) async throws -> ProcessRun {
        defer {
            close(stdout)
            close(stderr)
        }
        let deadline = ContinuousClock.now + timeout
        var timedOut = false
        var status: Int32 = 0
        while unsafe waitpid(pid, &status, WNOHANG) == 0 {
            if !timedOut, ContinuousClock.now > deadline {
                timedOut = true
                send(SIGKILL)
            }
            try? await Task.sleep(for: .milliseconds(2))
        }
        let signal = status & 0x7F
        return ProcessRun(
            stdout: Self.contents(stdout), stderr: Self.contents(stderr),
            exit: signal == 0 ? (status >> 8) & 0xFF : nil, signal: signal == 0 ? nil : signal, timedOut: timedOut)
    }

    private static func anonymousFile(_ bytes: [UInt8]) throws -> Int32 {
        var template = Array("/tmp/plenary-test-XXXXXX".utf8CString)
        let descriptor = unsafe mkstemp(&template)
        guard descriptor >= 0 else { throw TestSupportFault("mkstemp: errno \(errno)") }
        unsafe unlink(template)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        var written = 0
        while written < bytes.count {
            let count = unsafe bytes[written...].withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { throw TestSupportFault("write: errno \(errno)") }
            written += count
        }
        lseek(descriptor, 0, SEEK_SET)
        return descriptor
    }

    private static func contents(_ descriptor: Int32) -> [UInt8] {
        let size = max(0, Int(lseek(descriptor, 0, SEEK_END)))
        return unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = unsafe max(0, pread(descriptor, buffer.baseAddress, size, 0))
        }
    }

    private static func spawn(
        _ arguments: [String], _ environment: [String], descriptors: [Int32], _ stdoutPath: String?
    ) throws -> pid_t {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        for (target, descriptor) in descriptors.enumerated() {
            unsafe posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(target))
        }
        if let stdoutPath { unsafe posix_spawn_file_actions_addopen(&actions, 1, stdoutPath, O_WRONLY, 0) }
        var attributes = posix_spawnattr_t()
        unsafe posix_spawnattr_init(&attributes)
        defer { unsafe posix_spawnattr_destroy(&attributes) }
        // A process group of its own, so that a kill reaches the children too; every signal as on a fresh terminal,
        // because a test run in the background of a shell ignores interrupts and would hand that down.
        var signals = sigset_t()
        unsafe sigfillset(&signals)
        unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
        unsafe sigemptyset(&signals)
        unsafe posix_spawnattr_setsigmask(&attributes, &signals)
        let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
        unsafe posix_spawnattr_setflags(&attributes, Int16(flags))
        let argv = unsafe cStrings(arguments)
        let envp = unsafe cStrings(environment)
        defer { unsafe (argv + envp).forEach { unsafe free($0) } }
        var pid: pid_t = 0
        let fault = unsafe posix_spawn(&pid, arguments[0], &actions, &attributes, argv, envp)
        guard fault == 0 else { throw TestSupportFault("cannot run \(arguments[0]): errno \(fault)") }
        return pid
    }

    private static func cStrings(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
        unsafe texts.map { unsafe strdup($0) } + [nil]
    }
}

import CSpawn
package import Diagnostics
import Glibc

extension ProgramRequest {
    /// Runs the program to its end and returns what it wrote. Blocks this thread meanwhile.
    ///
    /// Throws when the program is missing or cannot be started, when it takes too long or writes too much: then it has
    /// been killed, with all that it had started. A program that ends badly is no fault but a result.
    package func run() throws(MachineFault) -> ProgramResult {
        let path = try findProgram()
        var files = RunFiles()
        defer { files.closeAll() }
        if let code = files.open(input: input) { throw .notStarted(self, code) }
        let call = SpawnCall(
            path: path, arguments: [program] + arguments, environment: environment.map { "\($0.key)=\($0.value)" }.sorted(),
            folder: folder, input: files.input, output: files.outputEnd, messages: files.messagesEnd)
        let process: pid_t
        switch call.start() {
        case .success(let number): process = number
        case .failure(let failure): throw .notStarted(self, failure.code)
        }
        RunningPrograms.add(process)
        if let memory = limits.memory { plenary_limit_memory(process, UInt(max(memory, 0))) }
        files.closeOurCopies()
        return try follow(process, files)
    }

    /// Reads what the program writes and waits for its end.
    private func follow(_ process: pid_t, _ files: RunFiles) throws(MachineFault) -> ProgramResult {
        let deadline = ContinuousClock.now + limits.time
        var collector = OutputCollector(output: files.output, messages: files.messages, deadline: deadline, limit: limits.output)
        var outcome = collector.collect { hasEnded(process) }
        // A program may close its pipes and go on.
        while case .complete = outcome, !hasEnded(process) {
            if ContinuousClock.now >= deadline { outcome = .tooLate } else { usleep(1_000) }
        }
        RunningPrograms.end(process)
        let ending = reap(process)
        switch outcome {
        case .complete: return ProgramResult(ending: ending, output: collector.contents[0], messages: collector.contents[1])
        case .tooLate: throw .tooSlow(self)
        case .tooMuch: throw .tooTalkative(self)
        case .failed(let code): throw .notStarted(self, code)
        }
    }

    /// Whether the process has ended; it stays to be waited for, so that its number cannot become another's.
    private func hasEnded(_ process: pid_t) -> Bool {
        var record = unsafe siginfo_t()
        let result = unsafe waitid(P_PID, id_t(process), &record, WEXITED | WNOWAIT | WNOHANG)
        return unsafe result != 0 || record.si_signo == SIGCHLD
    }

    private func reap(_ process: pid_t) -> ProgramResult.Ending {
        var status: Int32 = 0
        while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7F
        return signal == 0 ? .exited((status >> 8) & 0xFF) : .signalled(signal)
    }
}

// MARK: - Finding the program

extension ProgramRequest {
    private func findProgram() throws(MachineFault) -> String {
        if program.utf8.contains(0) || program.isEmpty { throw .missing(self) }
        if program.utf8.contains(UInt8(ascii: "/")) {
            if !isProgram(program) { throw .missing(self) }
            return program
        }
        let folders = environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
        for folder in folders.utf8.split(separator: UInt8(ascii: ":")) where folder.first == UInt8(ascii: "/") {
            let path = "\(Substring(folder))/\(program)"
            if isProgram(path) { return path }
        }
        throw .missing(self)
    }

    private func isProgram(_ path: String) -> Bool {
        var record = stat()
        return unsafe stat(path, &record) == 0 && record.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
    }
}

/// The open files of one run; -1 is closed.
private struct RunFiles {
    /// What the program reads from, in memory.
    var input: Int32 = -1
    /// What we read from.
    var output: Int32 = -1
    var messages: Int32 = -1
    /// The program's ends of the pipes.
    var outputEnd: Int32 = -1
    var messagesEnd: Int32 = -1

    /// Opens all; the system's error number if that fails.
    mutating func open(input bytes: [UInt8]) -> Int32? {
        input = unsafe memfd_create("input", UInt32(PLENARY_MFD_CLOEXEC))
        if input < 0 || !write(bytes) { return errno }
        guard let (output, outputEnd) = pipe() else { return errno }
        (self.output, self.outputEnd) = (output, outputEnd)
        guard let (messages, messagesEnd) = pipe() else { return errno }
        (self.messages, self.messagesEnd) = (messages, messagesEnd)
        return nil
    }

    /// Closes what only the program is to hold: the pipes end when it does.
    mutating func closeOurCopies() {
        for file in [input, outputEnd, messagesEnd] { close(file) }
        (input, outputEnd, messagesEnd) = (-1, -1, -1)
    }

    func closeAll() {
        for file in [input, output, messages, outputEnd, messagesEnd] where file >= 0 { close(file) }
    }

    private func write(_ bytes: [UInt8]) -> Bool {
        var offset = 0
        while offset < bytes.count {
            let length = unsafe bytes.withUnsafeBytes { buffer in
                unsafe Glibc.write(input, buffer.baseAddress.map { unsafe $0 + offset }, buffer.count - offset)
            }
            if length < 0 { return false }
            offset += length
        }
        return lseek(input, 0, SEEK_SET) == 0
    }

    /// A pipe of which we read the first end without blocking.
    private func pipe() -> (Int32, Int32)? {
        var ends: [Int32] = [-1, -1]
        guard unsafe pipe2(&ends, O_CLOEXEC) == 0 else { return nil }
        _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
        return (ends[0], ends[1])
    }
}

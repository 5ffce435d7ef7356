import CSpawn
import Glibc

/// Starts a program: the one place where C strings and `posix_spawn` are handled.
struct SpawnCall {
    let path: String
    /// With the program's own name first.
    let arguments: [String]
    /// `NAME=value`, sorted.
    let environment: [String]
    let folder: String?
    let input: Int32
    let output: Int32
    let messages: Int32

    /// Starts it as the first of a process group of its own, with default signals and nothing open but the three
    /// files, and returns its number; or the system's error number.
    func start() -> Result<pid_t, SpawnFailure> {
        if (arguments + environment + [path, folder ?? ""]).contains(where: { $0.utf8.contains(0) }) {
            return .failure(SpawnFailure(code: EINVAL))
        }
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        for (number, standard) in [(input, STDIN_FILENO), (output, STDOUT_FILENO), (messages, STDERR_FILENO)] {
            unsafe posix_spawn_file_actions_adddup2(&actions, number, standard)
        }
        unsafe posix_spawn_file_actions_addclosefrom_np(&actions, 3)
        if let folder { unsafe posix_spawn_file_actions_addchdir_np(&actions, folder) }
        var attributes = posix_spawnattr_t()
        unsafe posix_spawnattr_init(&attributes)
        defer { unsafe posix_spawnattr_destroy(&attributes) }
        setSignals(&attributes)
        var process: pid_t = 0
        var code: Int32 = 0
        // A program that was written a moment ago may still be open in a child of another thread that is about to become
        // another program; then it is busy for some milliseconds.
        for _ in 0..<20 {
            code = unsafe withCStrings(arguments) { arguments in
                unsafe withCStrings(environment) { environment in
                    unsafe posix_spawn(&process, path, &actions, &attributes, arguments, environment)
                }
            }
            guard code == ETXTBSY else { break }
            usleep(5000)
        }
        return code == 0 ? .success(process) : .failure(SpawnFailure(code: code))
    }

    /// A group of its own, and every signal as a fresh program expects it, whatever Plenary does with them.
    private func setSignals(_ attributes: inout posix_spawnattr_t) {
        var signals = sigset_t()
        unsafe sigemptyset(&signals)
        unsafe posix_spawnattr_setsigmask(&attributes, &signals)
        unsafe sigfillset(&signals)
        unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
        unsafe posix_spawnattr_setpgroup(&attributes, 0)
        let flags = Int32(POSIX_SPAWN_SETPGROUP) | Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK)
        unsafe posix_spawnattr_setflags(&attributes, Int16(flags))
    }

    /// Lends the texts as the array that C programs begin with; freed afterwards.
    private func withCStrings<Value>(
        _ texts: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Value
    ) -> Value {
        var pointers = unsafe texts.map { unsafe strdup($0) } + [nil]
        defer { unsafe pointers.forEach { unsafe free($0) } }
        return unsafe body(&pointers)
    }
}

/// The system's number for why a program was not started.
struct SpawnFailure: Error {
    let code: Int32
}

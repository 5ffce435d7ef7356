import Glibc

/// One of the two streams that a program writes to.
enum StandardStream: Int32, Sendable {
    case output = 1
    case errors = 2
}

/// The process that a command runs in, as a value: a test gives its own.
struct Host: Sendable {
    /// A variable of the environment.
    var variable: @Sendable (String) -> String?
    /// Writes bytes to a stream, all of them; gives 0, or the error number of the system.
    var write: @Sendable (StandardStream, [UInt8]) -> Int32
    var isTerminal: @Sendable (StandardStream) -> Bool
    /// The width of the terminal, where there is one.
    var columns: @Sendable () -> Int?
    /// The absolute path of the folder that the process runs in.
    var workingFolder: @Sendable () -> String
    /// Processor cores that are at hand.
    var processors: Int

    init(
        variable: @escaping @Sendable (String) -> String?, write: @escaping @Sendable (StandardStream, [UInt8]) -> Int32,
        isTerminal: @escaping @Sendable (StandardStream) -> Bool = { _ in false }, columns: @escaping @Sendable () -> Int? = { nil },
        workingFolder: @escaping @Sendable () -> String = { "/" }, processors: Int = 1
    ) {
        self.variable = variable
        self.write = write
        self.isTerminal = isTerminal
        self.columns = columns
        self.workingFolder = workingFolder
        self.processors = processors
    }

    /// This process.
    static var process: Host {
        Host(
            variable: { name in unsafe getenv(name).map { unsafe String(cString: $0) } },
            write: { stream, bytes in writeAll(bytes, to: stream.rawValue) },
            isTerminal: { stream in isatty(stream.rawValue) == 1 },
            columns: terminalColumns,
            workingFolder: currentFolder,
            processors: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    }

    private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
        var offset = 0
        while offset < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                unsafe Glibc.write(descriptor, buffer.baseAddress.map { unsafe $0 + offset }, buffer.count - offset)
            }
            if count < 0 {
                if errno == EINTR { continue }
                return errno
            }
            offset += count
        }
        return 0
    }

    /// The width that the terminal of either stream reports.
    private static func terminalColumns() -> Int? {
        for stream in [StandardStream.errors, .output] {
            var size = winsize()
            if unsafe ioctl(stream.rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
        }
        return nil
    }

    private static func currentFolder() -> String {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
        guard unsafe getcwd(&buffer, buffer.count) != nil else { return "/" }
        return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}

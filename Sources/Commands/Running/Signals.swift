import Diagnostics
import Glibc

/// What signals do to a run.
///
/// An interrupt ends the process at once with 128 + its number: whatever a build was doing, the published tree is whole
/// or made whole by the next one, so there is nothing to wait for. A fault of the program (a trap, a bad access) ends it
/// with status 4 and a message that says how to report it, in place of a stack trace. The handlers run where nothing may
/// be allocated or locked: they write constant bytes and leave.
enum Signals {
    static func install(_ language: MessageLanguage) {
        for number in [SIGINT, SIGTERM] { handle(number, interrupted) }
        giveHandlersAStack()
        let handler = language == .chinese ? faultedInChinese : faultedInEnglish
        for number in [SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGBUS, SIGSEGV] { handle(number, handler) }
    }

    private typealias Handler = @convention(c) (Int32) -> Void

    private static let interrupted: Handler = { number in
        if isatty(STDERR_FILENO) == 1 { writeConstant("\r\u{1B}[K") }
        _exit(128 + number)
    }

    private static let faultedInEnglish: Handler = { _ in
        writeConstant(
            """
            plenary: error[E0990]: Plenary itself has failed; nothing half-written stands in the output
               = help: please report it, with the command and the file that it was working on: `plenary explain E0990`

            """)
        _exit(ExitStatus.internalFault.rawValue)
    }

    private static let faultedInChinese: Handler = { _ in
        writeConstant(
            """
            plenary: 错误[E0990]: Plenary 程序自身出错；输出中没有写了一半的文件
               = 帮助：请报告此问题，并附上所用命令和当时处理的文件：`plenary explain E0990`

            """)
        _exit(ExitStatus.internalFault.rawValue)
    }

    private static func handle(_ number: Int32, _ handler: Handler) {
        var action = sigaction()
        unsafe action.__sigaction_handler.sa_handler = handler
        action.sa_flags = SA_ONSTACK
        _ = unsafe sigaction(number, &action, nil)
    }

    /// A stack for the handlers of this thread, for the fault may be that its own is full. It stays until the process ends.
    private static func giveHandlersAStack() {
        let size = 64 * 1024
        var stack = unsafe stack_t()
        unsafe stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
        unsafe stack.ss_size = size
        _ = unsafe sigaltstack(&stack, nil)
    }

    private static func writeConstant(_ text: StaticString) {
        _ = unsafe write(STDERR_FILENO, text.utf8Start, text.utf8CodeUnitCount)
    }
}

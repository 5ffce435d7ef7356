package import Diagnostics
import Glibc

// The codes of faults with other programs: E0930-E0939. Exit status 3.

extension DiagnosticCode {
    /// Every code of a program that could not do its work, for `plenary explain`.
    package static let childProcessCodes: [DiagnosticCode] = [
        programMissing, programTooSlow, programTooTalkative, programNotStarted,
    ]

    package static let programMissing = DiagnosticCode(
        "E0930", "program-missing", .error,
        title: Message(en: "a program is missing", zh: "缺少程序"),
        explanation: Message(
            en: "Plenary uses other programs for some of its work (git, Typst). The message names the one that is not installed.",
            zh: "Plenary 的部分工作使用其他程序（git、Typst）。消息中写明了尚未安装的程序。"))

    package static let programTooSlow = DiagnosticCode(
        "E0931", "program-too-slow", .error,
        title: Message(en: "a program took too long", zh: "程序运行时间过长"),
        explanation: Message(
            en: "The program did not end within its time and was stopped, with everything that it had started.",
            zh: "程序未在规定时间内结束，已连同它启动的所有进程一起停止。"))

    package static let programTooTalkative = DiagnosticCode(
        "E0932", "program-too-talkative", .error,
        title: Message(en: "a program wrote too much", zh: "程序输出过多"),
        explanation: Message(
            en: "The program wrote more than it is allowed to and was stopped, so that it could not fill the memory.",
            zh: "程序的输出超过允许的数量，已被停止，以免占满内存。"))

    package static let programNotStarted = DiagnosticCode(
        "E0933", "program-not-started", .error,
        title: Message(en: "a program could not be started", zh: "无法启动程序"),
        explanation: Message(
            en: "The program is there, but the system refused to start it or to talk to it; the message says why.",
            zh: "程序存在，但系统拒绝启动它或与它通信，原因见消息。"))
}

extension MachineFault {
    static func missing(_ request: ProgramRequest) -> MachineFault {
        MachineFault(
            .programMissing,
            Message(en: "the program \(request.program) is not installed", zh: "未安装程序 \(request.program)"),
            help: request.installation)
    }

    static func tooSlow(_ request: ProgramRequest) -> MachineFault {
        let seconds = request.limits.time.components.seconds
        return MachineFault(
            .programTooSlow,
            Message(
                en: "\(request.program) did not end within \(seconds) s and was stopped",
                zh: "\(request.program) 未在 \(seconds) 秒内结束，已被停止"))
    }

    static func tooTalkative(_ request: ProgramRequest) -> MachineFault {
        MachineFault(
            .programTooTalkative,
            Message(
                en: "\(request.program) wrote more than \(request.limits.output) bytes and was stopped",
                zh: "\(request.program) 的输出超过 \(request.limits.output) 字节，已被停止"))
    }

    /// - Parameter number: the system's error number.
    static func notStarted(_ request: ProgramRequest, _ number: Int32) -> MachineFault {
        let reason =
            switch number {
            case EACCES, EPERM: Message(en: "permission is denied", zh: "没有权限")
            case ENOENT: Message(en: "its folder, or the program that runs it, does not exist", zh: "其工作文件夹或运行它的程序不存在")
            case ENOEXEC: Message(en: "it is not a program for this machine", zh: "它不是适用于本机的程序")
            case E2BIG: Message(en: "its arguments are too long", zh: "参数过长")
            case EINVAL: Message(en: "an argument holds a NUL character", zh: "参数中含有 NUL 字符")
            case EMFILE, ENFILE: Message(en: "too many files are open", zh: "打开的文件过多")
            case EAGAIN, ENOMEM: Message(en: "there is not enough memory or there are too many processes", zh: "内存不足或进程过多")
            default: Message(en: "system error \(number)", zh: "系统错误 \(number)")
            }
        return MachineFault(
            .programNotStarted,
            Message(en: "cannot run \(request.program): \(reason.en)", zh: "无法运行 \(request.program)：\(reason.zh)"))
    }
}

package import Diagnostics

// The codes of the preview's faults: E0960-E0969. Exit status 3.

extension DiagnosticCode {
    /// Every code of this module, for `plenary explain`.
    package static let previewCodes: [DiagnosticCode] = [portBusy, portForbidden, previewNotStarted]

    package static let portBusy = DiagnosticCode(
        "E0960", "port-busy", .error,
        title: Message(en: "the port of the preview is in use", zh: "预览端口已被占用"),
        explanation: Message(
            en: """
                Another program, perhaps another preview, listens on this port. Choose another with `--port`, or end that \
                program. Without `--port` the preview takes 8080 or the next free one.
                """,
            zh: "另一个程序（可能是另一个预览）正在监听该端口。请用 `--port` 另选端口，或结束那个程序。不写 `--port` 时使用 8080 或其后第一个空闲端口。"))

    package static let portForbidden = DiagnosticCode(
        "E0961", "port-forbidden", .error,
        title: Message(en: "the port of the preview may not be used", zh: "不允许使用该预览端口"),
        explanation: Message(
            en: "Ports below 1024 are for programs of the system. Choose one from 1024 to 65535.",
            zh: "1024 以下的端口留给系统程序。请在 1024 到 65535 之间选择。"))

    package static let previewNotStarted = DiagnosticCode(
        "E0962", "preview-not-started", .error,
        title: Message(en: "the preview could not be started", zh: "预览无法启动"),
        explanation: Message(
            en: "The system refused the preview a connection on this machine, or a way to watch files. The message says why.",
            zh: "系统拒绝了预览在本机的连接或监视文件的请求，原因见消息。"))
}

extension MachineFault {
    static func portBusy(_ port: Int) -> MachineFault {
        MachineFault(
            .portBusy, Message(en: "port \(port) is in use by another program", zh: "端口 \(port) 正被其他程序使用"),
            help: Message(
                en: "choose another one with --port, or leave --port out to take a free one",
                zh: "请用 --port 另选端口，或不写 --port 以使用空闲端口"))
    }

    static func portForbidden(_ port: Int) -> MachineFault {
        MachineFault(
            .portForbidden, Message(en: "port \(port) may not be used by you", zh: "您无权使用端口 \(port)"),
            help: Message(en: "choose a port from 1024 on with --port", zh: "请用 --port 选择 1024 及以上的端口"))
    }

    static func notStarted(_ reason: Message) -> MachineFault {
        MachineFault(
            .previewNotStarted,
            Message(en: "the preview cannot be started: \(reason.en)", zh: "无法启动预览：\(reason.zh)"))
    }
}

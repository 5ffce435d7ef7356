package import Diagnostics

// The codes of the machine's faults that this module meets: E0901-E0919. Exit status 3.

extension DiagnosticCode {
    /// Every code of a fault of disk or system, for `plenary explain`.
    package static let machineCodes: [DiagnosticCode] = [
        diskFull, permissionDenied, readOnlyFileSystem, anotherBuild, deviceError, tooManyOpenFiles, nameTooLong,
        pathGone, pathBlocked, outOfMemory, unsupportedFileSystem, otherSystemError,
    ]

    package static let diskFull = DiagnosticCode(
        "E0901", "disk-full", .error,
        title: Message(en: "the disk is full", zh: "磁盘已满"),
        explanation: Message(
            en: """
                The new files did not fit. What was published before is untouched, and the part that was written has been \
                removed. Free some space and build again.
                """,
            zh: "新文件放不下。之前发布的内容没有改动，已写入的部分也已删除。请腾出空间后重新构建。"))

    package static let permissionDenied = DiagnosticCode(
        "E0902", "permission-denied", .error,
        title: Message(en: "permission is denied", zh: "没有权限"),
        explanation: Message(
            en: """
                The system does not let this user do what the message says. Change the owner or the rights of that file or \
                folder, or choose another.
                """,
            zh: "系统不允许当前用户执行消息中的操作。请修改该文件或文件夹的所有者或权限，或另选位置。"))

    package static let readOnlyFileSystem = DiagnosticCode(
        "E0903", "read-only", .error,
        title: Message(en: "the file system is read-only", zh: "文件系统是只读的"),
        explanation: Message(
            en: "Nothing can be written there. Choose another folder with `--output`, or mount the file system for writing.",
            zh: "该处不能写入。请用 `--output` 选择其他文件夹，或以可写方式挂载文件系统。"))

    package static let anotherBuild = DiagnosticCode(
        "E0904", "another-build", .error,
        title: Message(en: "another build is running", zh: "另一个构建正在进行"),
        explanation: Message(
            en: """
                Two builds must not write the same folder at once. This one waited ten seconds and stopped. The message names \
                the process and since when it has run; when it ends, however it ends, the lock is free.
                """,
            zh: "两个构建不能同时写入同一个文件夹。本次构建等待十秒后停止。消息中写明了另一个进程及其开始时间；它一结束，无论如何结束，锁就会释放。"))

    package static let deviceError = DiagnosticCode(
        "E0905", "device-error", .error,
        title: Message(en: "the disk reported an error", zh: "磁盘读写出错"),
        explanation: Message(
            en: """
                The drive, or the network behind it, could not read or write. What was published is untouched. Check the drive \
                before you try again.
                """,
            zh: "磁盘或其网络连接无法读写。已发布的内容没有改动。请先检查磁盘再重试。"))

    package static let tooManyOpenFiles = DiagnosticCode(
        "E0906", "too-many-open-files", .error,
        title: Message(en: "too many files are open", zh: "打开的文件过多"),
        explanation: Message(
            en: "The system allows no further open file. Raise the limit (`ulimit -n 1024`) or close other programs.",
            zh: "系统不允许再打开文件。请提高限制（`ulimit -n 1024`），或关闭其他程序。"))

    package static let nameTooLong = DiagnosticCode(
        "E0907", "name-too-long", .error,
        title: Message(en: "a file name is too long", zh: "文件名过长"),
        explanation: Message(
            en: "A name may have at most 255 bytes (85 Chinese characters), a whole path 4,095. Shorten the id that it is made from.",
            zh: "名称最多 255 字节（85 个汉字），整个路径最多 4,095 字节。请缩短生成该名称的标识。"))

    package static let pathGone = DiagnosticCode(
        "E0908", "path-gone", .error,
        title: Message(en: "a file or folder is gone", zh: "文件或文件夹不见了"),
        explanation: Message(
            en: "Something that was needed does not exist, or was removed by another program while the build ran.",
            zh: "需要的文件或文件夹不存在，或在构建期间被其他程序删除。"))

    package static let pathBlocked = DiagnosticCode(
        "E0909", "path-blocked", .error,
        title: Message(en: "something else stands in the way", zh: "路径被其他项目占用"),
        explanation: Message(
            en: "Where a folder is needed there is a file, a link, or the other way round. Move it away and build again.",
            zh: "需要文件夹的地方有文件或链接，或者相反。请将其移走后重新构建。"))

    package static let outOfMemory = DiagnosticCode(
        "E0910", "out-of-memory", .error,
        title: Message(en: "there is not enough memory", zh: "内存不足"),
        explanation: Message(
            en: "The system refused memory for the operation. Close other programs or raise the memory limit.",
            zh: "系统拒绝为该操作分配内存。请关闭其他程序，或提高内存限制。"))

    package static let unsupportedFileSystem = DiagnosticCode(
        "E0911", "unsupported-file-system", .error,
        title: Message(en: "the file system cannot do this", zh: "文件系统不支持此操作"),
        explanation: Message(
            en: "Some network and shared drives lack locks or renames. Choose a folder on a local disk.",
            zh: "某些网络盘和共享盘不支持加锁或重命名。请选择本地磁盘上的文件夹。"))

    package static let otherSystemError = DiagnosticCode(
        "E0919", "system-error", .error,
        title: Message(en: "the system reported an error", zh: "系统报告错误"),
        explanation: Message(
            en: "An operation failed for a reason that Plenary has no words for; the number is the system's (`errno`).",
            zh: "操作因 Plenary 未能说明的原因失败，编号是系统的错误号（`errno`）。"))
}

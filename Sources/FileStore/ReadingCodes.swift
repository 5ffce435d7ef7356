package import Diagnostics

// The codes of what can be wrong with the author's files before anybody reads their text: E0020-E0039.

extension DiagnosticCode {
    /// Every code of scanning and reading, for `plenary explain`.
    package static let readingCodes: [DiagnosticCode] = [
        contentMissing, fileUnreadable, linkOutside, linkLoop, linkBroken, notAFile, foldersTooDeep, tooManyFiles,
        fileNameUnusable, fileNamesCollide, fileTooLarge, fileChanged, fileVanished, submoduleLeftOut, mergeUnderWay,
    ]

    package static let contentMissing = DiagnosticCode(
        "E0020", "content-missing", .error,
        title: Message(en: "a configured folder or file does not exist", zh: "配置中的文件夹或文件不存在"),
        explanation: Message(
            en: "`plenary.yml` names a folder or file that is not in the workspace. Create it, or correct its name there.",
            zh: "`plenary.yml` 中写的文件夹或文件在工作区里找不到。请创建它，或者改正其中的名称。"))

    package static let fileUnreadable = DiagnosticCode(
        "E0021", "file-unreadable", .error,
        title: Message(en: "a file or folder cannot be read", zh: "文件或文件夹无法读取"),
        explanation: Message(
            en: "The system refused to open or read it; the message says why. The other files were still read.",
            zh: "系统拒绝打开或读取它，原因见消息。其他文件仍已读取。"))

    package static let linkOutside = DiagnosticCode(
        "E0022", "link-outside", .error,
        title: Message(en: "a symbolic link leads out of the workspace", zh: "符号链接指向工作区之外"),
        explanation: Message(
            en: """
                Content is only read from the workspace, and never from its hidden folders, so that nobody's private files \
                are published by a link. Copy the file into the workspace instead.
                """,
            zh: "内容只从工作区读取，也不读取其中的隐藏文件夹，以免链接把私人文件发布出去。请改为把文件复制到工作区中。"))

    package static let linkLoop = DiagnosticCode(
        "E0023", "link-loop", .error,
        title: Message(en: "symbolic links lead in a circle", zh: "符号链接形成循环"),
        explanation: Message(
            en: "Following the link comes back to where it began. Remove the link or point it to a file.",
            zh: "沿着这个链接会回到起点。请删除它，或让它指向一个文件。"))

    package static let linkBroken = DiagnosticCode(
        "E0024", "link-broken", .error,
        title: Message(en: "a symbolic link leads to nothing", zh: "符号链接指向的文件不存在"),
        explanation: Message(
            en: "The file or folder that the link names is not there. Restore it or remove the link.",
            zh: "链接所指的文件或文件夹不在了。请恢复它，或删除这个链接。"))

    package static let notAFile = DiagnosticCode(
        "W0025", "not-a-file", .warning,
        title: Message(en: "a pipe, socket or device stands among the content", zh: "内容中有管道、套接字或设备"),
        explanation: Message(
            en: "Only ordinary files hold content; this was left out. Remove it if it is not meant to be there.",
            zh: "只有普通文件才能存放内容，因此跳过了它。如果不需要，请删除。"))

    package static let foldersTooDeep = DiagnosticCode(
        "E0026", "folders-too-deep", .error,
        title: Message(en: "folders are nested too deeply", zh: "文件夹嵌套过深"),
        explanation: Message(
            en: "Content may lie at most \(ScanLimits.standard.depth) folders deep. Move the files up.",
            zh: "内容最多可以嵌套 \(ScanLimits.standard.depth) 层文件夹。请把文件移到上层。"))

    package static let tooManyFiles = DiagnosticCode(
        "E0027", "too-many-files", .error,
        title: Message(en: "there are too many files", zh: "文件过多"),
        explanation: Message(
            en: """
                A workspace may hold at most \(ScanLimits.standard.entries) files and folders. Split it, or move what is not \
                content away.
                """,
            zh: "一个工作区最多可以有 \(ScanLimits.standard.entries) 个文件和文件夹。请拆分工作区，或移走不属于内容的文件。"))

    package static let fileNameUnusable = DiagnosticCode(
        "E0028", "file-name-unusable", .error,
        title: Message(en: "a file name holds characters that cannot be used", zh: "文件名含有不能使用的字符"),
        explanation: Message(
            en: """
                File names must be valid UTF-8 without line breaks, control characters or characters that change the writing \
                direction. The message shows the name with these written as codes. Rename the file.
                """,
            zh: "文件名必须是有效的 UTF-8，不能含换行、控制字符或改变书写方向的字符。消息中用代码写出了这些字符。请重命名文件。"))

    package static let fileNamesCollide = DiagnosticCode(
        "E0029", "file-names-collide", .error,
        title: Message(en: "two names differ only in case or accents", zh: "两个名称只有大小写或重音编码不同"),
        explanation: Message(
            en: """
                On macOS and Windows the two names are one file, so one of them would be lost there. The same holds for an \
                accented letter written as one character or as two. Rename one of them.
                """,
            zh: "在 macOS 和 Windows 上这两个名称是同一个文件，其中一个会丢失。带重音的字母写成一个或两个字符时也是如此。请重命名其中一个。"))

    package static let fileTooLarge = DiagnosticCode(
        "E0030", "file-too-large", .error,
        title: Message(en: "a file is too large", zh: "文件过大"),
        explanation: Message(
            en: "A content file may have at most 4 MB (4,194,304 bytes), which is checked before it is read. Split it.",
            zh: "内容文件最大为 4 MB（4,194,304 字节），读取之前就会检查。请拆分文件。"))

    package static let fileChanged = DiagnosticCode(
        "E0031", "file-changed", .error,
        title: Message(en: "a file changed during the build", zh: "构建期间文件被修改"),
        explanation: Message(
            en: "Somebody or some program wrote to the file while it was being read. Nothing was published; build again.",
            zh: "读取时有人或程序改写了这个文件。没有发布任何内容，请重新构建。"))

    package static let fileVanished = DiagnosticCode(
        "E0032", "file-vanished", .error,
        title: Message(en: "a file vanished during the build", zh: "构建期间文件消失"),
        explanation: Message(
            en: "The file was there when the build began and is gone now. Nothing was published; build again.",
            zh: "构建开始时文件还在，现在不见了。没有发布任何内容，请重新构建。"))

    package static let submoduleLeftOut = DiagnosticCode(
        "W0033", "submodule-left-out", .warning,
        title: Message(en: "a submodule stands among the content of a revision", zh: "版本的内容中有子模块"),
        explanation: Message(
            en: """
                A revision only says which revision of another repository belongs there; the files are not in this one, so they are \
                left out where an earlier version is read. In the work tree they are content like any other.
                """,
            zh: "版本中只记录了另一个仓库的版本号，文件不在本仓库中，因此读取以前的版本时不包括这些文件。在工作树中，它们与其他内容一样。"))

    package static let mergeUnderWay = DiagnosticCode(
        "E0034", "merge-under-way", .error,
        title: Message(en: "a file of the index has a merge conflict", zh: "暂存区中的文件有合并冲突"),
        explanation: Message(
            en: """
                A merge is under way and has left several versions of the file, so nobody can say what the next commit will hold. \
                Resolve the conflict and stage the file with `git add`.
                """,
            zh: "合并尚未完成，该文件有多个版本，无法确定下一次提交的内容。请解决冲突，并用 `git add` 暂存该文件。"))
}

package import Diagnostics

// The codes of a refusal to write where the user asked: E0850-E0869. Nothing is wrong with the machine, so the exit
// status is 2 (see `MachineFault.isRefusal`), and nothing has been changed.

extension DiagnosticCode {
    /// Every code of a refused output folder, for `plenary explain`.
    package static let outputCodes: [DiagnosticCode] = [
        outputIsProtected, outputHoldsSources, outputIsLink, outputIsNoFolder, outputNotOurs, outputForeignFiles,
        outputPathUnusable,
    ]

    package static let outputIsProtected = DiagnosticCode(
        "E0850", "output-is-protected", .error,
        title: Message(en: "the output folder is the root, a home folder or above it", zh: "输出文件夹是根目录、主目录或其上级"),
        explanation: Message(
            en: "A build replaces everything in its output folder, so it never takes `/`, your home folder or a folder above that.",
            zh: "构建会替换输出文件夹中的所有内容，因此绝不使用 `/`、您的主目录或其上级文件夹。"))

    package static let outputHoldsSources = DiagnosticCode(
        "E0851", "output-holds-sources", .error,
        title: Message(en: "the output folder holds the workspace or its sources", zh: "输出文件夹包含工作区或其源文件"),
        explanation: Message(
            en: """
                A build replaces everything in its output folder, which would remove what it is built from. Choose a folder of \
                its own, such as `Output`.
                """,
            zh: "构建会替换输出文件夹中的所有内容，这会删除用来构建的源文件。请另选一个专用文件夹，例如 `Output`。"))

    package static let outputIsLink = DiagnosticCode(
        "E0852", "output-is-link", .error,
        title: Message(en: "the output folder is a symbolic link", zh: "输出文件夹是符号链接"),
        explanation: Message(
            en: "A link can come to point elsewhere, and then the wrong folder would be replaced. Name the folder itself.",
            zh: "链接可能被改为指向别处，那时就会替换错误的文件夹。请直接写出文件夹本身。"))

    package static let outputIsNoFolder = DiagnosticCode(
        "E0853", "output-is-no-folder", .error,
        title: Message(en: "the output is a file", zh: "输出位置是一个文件"),
        explanation: Message(
            en: "A file stands where the output folder should be. Move it away or choose another folder.",
            zh: "输出文件夹的位置上有一个文件。请将其移走，或另选文件夹。"))

    package static let outputNotOurs = DiagnosticCode(
        "E0854", "output-not-ours", .error,
        title: Message(en: "the output folder holds files and was not made by Plenary", zh: "输出文件夹中有文件，且不是 Plenary 创建的"),
        explanation: Message(
            en: """
                Only an empty folder, or one with the mark `.plenary-output`, is written to, so that no other folder is \
                replaced by a slip of the keyboard. Choose another folder, or empty this one.
                """,
            zh: "只写入空文件夹或带有 `.plenary-output` 标记的文件夹，以免因输入错误而替换其他文件夹。请另选文件夹，或清空这个文件夹。"))

    package static let outputForeignFiles = DiagnosticCode(
        "E0855", "output-foreign-files", .error,
        title: Message(en: "the output folder holds files that Plenary did not make", zh: "输出文件夹中有不是 Plenary 生成的文件"),
        explanation: Message(
            en: """
                A build removes what it no longer produces, but never what somebody else put there: that could be a person's \
                only copy. Move the files away. (Hidden files, whose names begin with a dot, are left alone.)
                """,
            zh: "构建会删除不再生成的文件，但绝不删除他人放入的文件，那可能是唯一的一份。请把这些文件移走。（名称以点开头的隐藏文件不受影响。）"))

    package static let outputPathUnusable = DiagnosticCode(
        "E0856", "output-path-unusable", .error,
        title: Message(en: "a file cannot be published under its path", zh: "文件无法以其路径发布"),
        explanation: Message(
            en: """
                The path leads out of the output folder, holds control characters, is one of Plenary's own names, or is wanted \
                by two files, or as a file and as a folder. Change the id that it is made from.
                """,
            zh: "该路径超出输出文件夹、含控制字符、是 Plenary 自用的名称，或被两个文件同时使用，或既作文件又作文件夹。请修改生成该路径的标识。"))
}

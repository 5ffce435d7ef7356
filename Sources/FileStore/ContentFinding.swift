package import Diagnostics
import Glibc

/// What can be wrong with a file of the author's before its text is read.
enum ContentFinding {
    case missing(ContentPath)
    case outside(ContentPath)
    case loop(ContentPath)
    case broken(ContentPath)
    case special(ContentPath)
    case tooDeep(ContentPath, Int)
    case tooMany(Int)
    case unusableName(ContentPath)
    case collision(ContentPath, ContentPath)
    case tooLarge(ContentPath, size: Int, limit: Int)
    case changed(ContentPath)
    case vanished(ContentPath)
    case elsewhere(ContentPath)
    case unmerged(ContentPath)

    func diagnostic(at path: ContentPath) -> Diagnostic {
        let location = Location(path, .fileStart)
        if case .collision(_, let other) = self {
            return Diagnostic(code, message, at: location, notes: [.init(.theOther(other), at: Location(other, .fileStart))], help: help)
        }
        return Diagnostic(code, message, at: location, help: help)
    }

    private var code: DiagnosticCode {
        switch self {
        case .missing: .contentMissing
        case .outside: .linkOutside
        case .loop: .linkLoop
        case .broken: .linkBroken
        case .special: .notAFile
        case .tooDeep: .foldersTooDeep
        case .tooMany: .tooManyFiles
        case .unusableName: .fileNameUnusable
        case .collision: .fileNamesCollide
        case .tooLarge: .fileTooLarge
        case .changed: .fileChanged
        case .vanished: .fileVanished
        case .elsewhere: .submoduleLeftOut
        case .unmerged: .mergeUnderWay
        }
    }

    private var message: Message {
        switch self {
        case .missing(let path): Message(en: "\(path) does not exist", zh: "\(path) 不存在")
        case .outside(let path):
            Message(en: "\(path) leads out of the workspace or into a hidden folder", zh: "\(path) 指向工作区之外或隐藏文件夹")
        case .loop(let path): Message(en: "\(path) is a link that leads in a circle", zh: "\(path) 是一个形成循环的链接")
        case .broken(let path): Message(en: "\(path) is a link to something that does not exist", zh: "\(path) 链接到不存在的文件")
        case .special(let path): Message(en: "\(path) is not a file or folder; skipped", zh: "\(path) 不是文件也不是文件夹，已跳过")
        case .tooDeep(let path, let limit):
            Message(en: "\(path) lies more than \(limit) folders deep", zh: "\(path) 的嵌套超过 \(limit) 层文件夹")
        case .tooMany(let limit): Message(en: "there are more than \(limit) files and folders", zh: "文件和文件夹超过 \(limit) 个")
        case .unusableName(let path):
            Message(en: "the name \(path) holds characters that cannot be used", zh: "名称 \(path) 含有不能使用的字符")
        case .collision(let path, let other):
            Message(en: "\(path) and \(other) are one file on other systems", zh: "\(path) 与 \(other) 在其他系统上是同一个文件")
        case .tooLarge(let path, let size, let limit):
            Message(en: "\(path) has \(size) bytes; at most \(limit) are read", zh: "\(path) 有 \(size) 字节，最多读取 \(limit) 字节")
        case .changed(let path): Message(en: "\(path) changed while the build was reading it", zh: "构建读取 \(path) 时它被修改了")
        case .vanished(let path): Message(en: "\(path) vanished during the build", zh: "构建期间 \(path) 消失了")
        case .elsewhere(let path):
            Message(en: "\(path) is a submodule: its files are in another repository", zh: "\(path) 是子模块，其文件在另一个仓库中")
        case .unmerged(let path):
            Message(en: "\(path) has a merge conflict that is not resolved", zh: "\(path) 有尚未解决的合并冲突")
        }
    }

    private var help: Message? {
        switch self {
        case .missing: Message(en: "create it, or correct the name in plenary.yml", zh: "请创建它，或改正 plenary.yml 中的名称")
        case .outside: Message(en: "copy the file into the workspace", zh: "请把文件复制到工作区中")
        case .loop, .broken: Message(en: "remove the link, or point it to a file of the workspace", zh: "请删除链接，或让它指向工作区中的文件")
        case .special: nil
        case .tooDeep: Message(en: "move the files up", zh: "请把文件移到上层")
        case .tooMany: Message(en: "move what is not content out of the content folder", zh: "请把不属于内容的文件移出内容文件夹")
        case .unusableName, .collision: Message(en: "rename it", zh: "请重命名")
        case .tooLarge:
            Message(
                en: "split the file, or raise `file-bytes` below `limits` in plenary.yml",
                zh: "请拆分文件，或在 plenary.yml 的 `limits` 下调高 `file-bytes`")
        case .elsewhere: Message(en: "what it holds is left out of this version", zh: "该版本不包括其中的内容")
        case .unmerged: Message(en: "resolve the conflict and stage the file: `git add`", zh: "请解决冲突并用 `git add` 暂存该文件")
        case .changed, .vanished: Message(en: "build again when nobody is writing to it", zh: "请在没有程序写入它时重新构建")
        }
    }
}

extension Message {
    fileprivate static func theOther(_ path: ContentPath) -> Message {
        Message(en: "the other one is \(path)", zh: "另一个是 \(path)")
    }

    fileprivate static func unreadable(_ path: ContentPath, _ reason: Message) -> Message {
        Message(en: "cannot read \(path): \(reason.en)", zh: "无法读取 \(path)：\(reason.zh)")
    }
}

extension Diagnostic {
    /// What a failed call means for the author. Throws when it says nothing about this file but that the machine
    /// has run out of something, and every further file would fail alike.
    init(reading path: ContentPath, _ error: SystemError) throws(MachineFault) {
        switch error.code {
        case EMFILE, ENFILE, ENOMEM: throw MachineFault(error, .read, path.text)
        case ENOENT: self = ContentFinding.vanished(path).diagnostic(at: path)
        case ELOOP: self = ContentFinding.loop(path).diagnostic(at: path)
        case EXDEV: self = ContentFinding.outside(path).diagnostic(at: path)
        case ENXIO: self = ContentFinding.special(path).diagnostic(at: path)
        default:
            self = Diagnostic(
                .fileUnreadable, .unreadable(path, error.reason), at: Location(path, .fileStart),
                help: Message(en: "give yourself the right to read it, or move it away", zh: "请为自己加上读取权限，或将它移走"))
        }
    }
}

extension SystemError {
    /// Nothing stands under the name.
    var isAbsence: Bool { code == ENOENT }

    /// A symbolic link where none is followed, or links in a circle.
    var isLoop: Bool { code == ELOOP }
}

// For files that are read from elsewhere than the disk, by the same rules.
extension Diagnostic {
    /// A file with more bytes than are read.
    package static func tooLarge(_ path: ContentPath, size: Int) -> Diagnostic {
        ContentFinding.tooLarge(path, size: size, limit: ContentReader.standardLimit).diagnostic(at: path)
    }

    /// A file that was named and is not there.
    package static func vanished(_ path: ContentPath) -> Diagnostic { ContentFinding.vanished(path).diagnostic(at: path) }
}

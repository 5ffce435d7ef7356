package import Diagnostics
import Glibc

/// What was being done to a file or folder when the machine failed: the verb of the message.
package enum FileAction: Sendable, Hashable {
    case read, write, flush, createFolder, replace, remove, lock

    fileprivate var words: Message {
        switch self {
        case .read: Message(en: "read", zh: "读取")
        case .write: Message(en: "write", zh: "写入")
        case .flush: Message(en: "bring to the disk", zh: "写到磁盘")
        case .createFolder: Message(en: "create the folder", zh: "创建文件夹")
        case .replace: Message(en: "put in place", zh: "放到位")
        case .remove: Message(en: "remove", zh: "删除")
        case .lock: Message(en: "lock", zh: "锁定")
        }
    }
}

extension MachineFault {
    /// What a failed call means: "cannot write Output/en/index.html: the disk is full".
    package init(_ error: SystemError, _ action: FileAction, _ path: String) {
        self.init(DiagnosticCode(error), .failed(action, path, error.reason), help: error.help)
    }

    /// A file that could not be written whole; a full disk says how much was wanted and how much there is.
    init(_ error: SystemError, writing path: String, bytes: Int, free: Int?) {
        guard error.code == ENOSPC || error.code == EDQUOT else {
            self.init(error, .write, path)
            return
        }
        self.init(.diskFull, .full(path, error.reason, bytes: bytes, free: free), help: error.help)
    }

    /// The same fault, with the news that the published tree is being changed and the next build completes it.
    func whileMovingIn() -> MachineFault {
        MachineFault(
            code, message,
            help: Message(
                en: "\(help.map { $0.en + "; " } ?? "")the new files are partly in place and the next build puts the rest there",
                zh: "\(help.map { $0.zh + "；" } ?? "")新文件已部分到位，下一次构建会完成其余部分"))
    }

    /// Whether this is a refusal to do what was asked (exit status 2) and no fault of the machine (exit status 3).
    package var isRefusal: Bool { DiagnosticCode.outputCodes.contains(code) }
}

extension DiagnosticCode {
    fileprivate init(_ error: SystemError) {
        self =
            switch error.code {
            case ENOSPC, EDQUOT, EFBIG: .diskFull
            case EACCES, EPERM: .permissionDenied
            case EROFS: .readOnlyFileSystem
            case EIO, ENXIO, ENODEV, ESTALE: .deviceError
            case EMFILE, ENFILE: .tooManyOpenFiles
            case ENAMETOOLONG: .nameTooLong
            case ENOENT: .pathGone
            case ENOTDIR, EISDIR, EEXIST, ENOTEMPTY, ELOOP, EBUSY, ETXTBSY: .pathBlocked
            case ENOMEM: .outOfMemory
            case EXDEV, ENOSYS, EOPNOTSUPP, EINVAL, ENOLCK: .unsupportedFileSystem
            default: .otherSystemError
            }
    }
}

extension SystemError {
    /// What to do about it, where that can be said in a few words.
    fileprivate var help: Message? {
        switch code {
        case ENOSPC, EDQUOT: Message(en: "free some space and build again", zh: "请腾出空间后重新构建")
        case EACCES, EPERM: Message(en: "check who owns it and who may write there", zh: "请检查它的所有者和写入权限")
        case EROFS: Message(en: "choose another folder with --output", zh: "请用 --output 选择其他文件夹")
        case EMFILE, ENFILE: Message(en: "raise the limit with: ulimit -n 1024", zh: "请用 ulimit -n 1024 提高限制")
        case EIO, ESTALE: Message(en: "check the drive before you try again", zh: "请检查磁盘后再试")
        default: nil
        }
    }
}

extension Message {
    fileprivate static func failed(_ action: FileAction, _ path: String, _ reason: Message) -> Message {
        Message(en: "cannot \(action.words.en) \(path): \(reason.en)", zh: "无法\(action.words.zh) \(path)：\(reason.zh)")
    }

    fileprivate static func full(_ path: String, _ reason: Message, bytes: Int, free: Int?) -> Message {
        Message(
            en: "cannot write \(path): \(reason.en) (\(bytes) bytes needed\(free.map { ", \($0) free" } ?? ""))",
            zh: "无法写入 \(path)：\(reason.zh)（需要 \(bytes) 字节\(free.map { "，剩余 \($0) 字节" } ?? "")）")
    }
}

/// Runs calls of the kernel and says, when one fails, what was being done and to what.
func faulting<Value>(
    _ action: FileAction, _ path: String, _ body: () throws(SystemError) -> Value
) throws(MachineFault) -> Value {
    do {
        return try body()
    } catch {
        throw MachineFault(error, action, path)
    }
}

package import Diagnostics
import Glibc

/// The kernel calls that `FileSystem` makes, by name: what a test chooses from when it makes one fail.
package enum SystemCall: String, Sendable, Hashable, CaseIterable {
    case open, create, read, write, close, status, list, resolve, access, space
    case makeFolder, setMode, rename, unlink, removeFolder, truncate
    case sync, syncFileSystem, lock
}

/// A kernel call that failed, with its error number.
package struct SystemError: Error, Sendable, Hashable {
    package let call: SystemCall
    package let code: Int32

    package init(_ call: SystemCall, _ code: Int32) {
        self.call = call
        self.code = code
    }
}

extension SystemError {
    /// The end of a sentence that begins "cannot read x:".
    package var reason: Message {
        switch code {
        case ENOENT: Message(en: "it does not exist", zh: "它不存在")
        case EACCES, EPERM: Message(en: "permission is denied", zh: "没有权限")
        case EROFS: Message(en: "the file system is read-only", zh: "文件系统是只读的")
        case ENOSPC: Message(en: "the disk is full", zh: "磁盘已满")
        case EDQUOT: Message(en: "the disk quota is used up", zh: "磁盘配额已用完")
        case EIO: Message(en: "the disk reported an error", zh: "磁盘读写出错")
        case EMFILE, ENFILE: Message(en: "too many files are open", zh: "打开的文件过多")
        case ENAMETOOLONG: Message(en: "the name is too long", zh: "名称过长")
        case ENOMEM: Message(en: "there is not enough memory", zh: "内存不足")
        case EFBIG: Message(en: "the file would be too large for this file system", zh: "文件超出文件系统允许的大小")
        case EBUSY, ETXTBSY: Message(en: "it is in use", zh: "它正被使用")
        case ESTALE: Message(en: "the network drive lost it", zh: "网络驱动器上的这个文件已失效")
        default: wayReason
        }
    }

    /// Reasons that concern what stands on the path.
    private var wayReason: Message {
        switch code {
        case ENOTDIR: Message(en: "a part of the path is not a folder", zh: "路径中有一部分不是文件夹")
        case EISDIR: Message(en: "it is a folder", zh: "它是文件夹")
        case EEXIST: Message(en: "something of that name is there already", zh: "同名的项目已经存在")
        case ENOTEMPTY: Message(en: "the folder is not empty", zh: "文件夹不是空的")
        case ELOOP: Message(en: "it is a symbolic link, or links lead in a circle", zh: "它是符号链接，或者链接形成了循环")
        case EXDEV: Message(en: "it lies on another file system", zh: "它在另一个文件系统上")
        case ENXIO, ENODEV: Message(en: "the device is missing", zh: "设备不存在")
        case ENOSYS, EOPNOTSUPP, EINVAL, ENOLCK:
            Message(en: "the file system does not support it (system error \(code))", zh: "文件系统不支持此操作（系统错误 \(code)）")
        default: Message(en: "system error \(code)", zh: "系统错误 \(code)")
        }
    }
}

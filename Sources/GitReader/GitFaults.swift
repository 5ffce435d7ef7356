import ChildProcess
package import Diagnostics

extension MachineFault {
    /// The folder is in no repository.
    package static func notInGit(_ folder: String) -> MachineFault {
        let isHere = folder == "."
        return MachineFault(
            .notInGit,
            Message(
                en: "\(isHere ? "the workspace" : folder) is not in a git repository, so it has no earlier version",
                zh: "\(isHere ? "工作区" : folder)不在 git 仓库中，因此没有以前的版本"),
            help: Message(
                en: "two folders can be compared without git: `plenary diff --no-index OLD NEW`",
                zh: "不用 git 也可以比较两个文件夹：`plenary diff --no-index 旧 新`"))
    }

    /// A revision in which the workspace is not there. `elsewhere` are the folders that have a plenary.yml in it.
    package static func noWorkspace(in revision: String, at prefix: String, elsewhere: [String]) -> MachineFault {
        let place = prefix.isEmpty ? "plenary.yml" : "\(prefix)plenary.yml"
        let places = elsewhere.prefix(3).map { $0.isEmpty ? "." : $0 }
        return MachineFault(
            .noWorkspaceInRevision, Message(en: "\(revision) has no \(place)", zh: "\(revision) 中没有 \(place)"),
            help: places.isEmpty
                ? Message(en: "choose a revision after the workspace was made", zh: "请选用创建工作区之后的版本")
                : Message(
                    en: "it has a workspace in \(places.joined(separator: ", "))", zh: "其中的工作区在 \(places.joined(separator: "、"))"))
    }

    /// A work tree or an index was asked for where there is none.
    package static var noIndex: MachineFault {
        MachineFault(
            .noIndex,
            Message(en: "this is a bare repository: it has no work tree and no index", zh: "这是裸仓库，没有工作树，也没有暂存区"),
            help: Message(en: "compare two revisions: `plenary diff A..B`", zh: "请比较两个版本：`plenary diff A..B`"))
    }

    static var noCommitYet: MachineFault {
        MachineFault(
            .noCommitYet, Message(en: "the repository has no commit yet", zh: "仓库还没有任何提交"),
            help: Message(en: "make a first commit, then there is a version to compare with", zh: "请先提交一次，之后就有可比较的版本"))
    }

    static func unknownRevision(_ written: String, near: String?, known: [String], isShallow: Bool) -> MachineFault {
        let shallow = Message(
            en: "the history of this clone is cut off (a shallow clone); `git fetch --unshallow` brings the rest",
            zh: "本克隆的历史被截断（浅克隆），`git fetch --unshallow` 可取回其余部分")
        let suggestion = near.map { Message(en: "did you mean `\($0)`?", zh: "是不是 `\($0)`？") }
        let list = known.prefix(5).joined(separator: ", ") + (known.count > 5 ? "..." : "")
        let names = known.isEmpty ? nil : Message(en: "branches and tags here: \(list)", zh: "现有分支和标签：\(list)")
        let help = [suggestion ?? (isShallow ? nil : names), isShallow ? shallow : nil].compactMap { $0 }
        return MachineFault(
            .revisionUnknown, Message(en: "git knows no revision `\(written)`", zh: "git 中没有版本 `\(written)`"),
            help: help.isEmpty
                ? nil : Message(en: help.map(\.en).joined(separator: "; "), zh: help.map(\.zh).joined(separator: "；")))
    }

    static func noCommonAncestor(_ first: GitVersion, _ second: GitVersion, isShallow: Bool) -> MachineFault {
        MachineFault(
            .noCommonAncestor,
            Message(
                en: "\(first.written) and \(second.written) have no common ancestor\(isShallow ? " in this clone" : "")",
                zh: "\(isShallow ? "在本克隆中，" : "")\(first.written) 与 \(second.written) 没有共同的祖先"),
            help: isShallow
                ? Message(
                    en: "the history of this clone is cut off (a shallow clone); `git fetch --unshallow` brings the rest",
                    zh: "本克隆的历史被截断（浅克隆），`git fetch --unshallow` 可取回其余部分")
                : Message(
                    en: "`\(first.written)..\(second.written)` compares the two as they are",
                    zh: "`\(first.written)..\(second.written)` 直接比较两个版本"))
    }

    static func missingObjects(_ count: Int, first: GitObject?, isPartial: Bool) -> MachineFault {
        let example = first.map { " (\($0.short)\(count > 1 ? "..." : ""))" } ?? ""
        return MachineFault(
            .objectsMissing,
            Message(
                en: "\(count) file\(count == 1 ? "" : "s") of the revision \(count == 1 ? "is" : "are") not in this clone\(example)",
                zh: "本克隆中缺少该版本的 \(count) 个文件\(example)"),
            help: isPartial
                ? Message(
                    en: "this is a partial clone; `git fetch --refetch --no-filter` brings all files",
                    zh: "这是部分克隆，`git fetch --refetch --no-filter` 可取回全部文件")
                : Message(en: "`git fsck` looks for damage; a fresh clone has all files", zh: "`git fsck` 可检查损坏；重新克隆可得到全部文件"))
    }

    static func damagedObject(_ object: GitObject, _ result: ProgramResult) -> MachineFault {
        MachineFault(
            .objectDamaged,
            Message(
                en: "git could not read the object \(object.short): \(result.complaint)",
                zh: "git 无法读取对象 \(object.short)：\(result.complaint)"),
            help: Message(en: "`git fsck` looks for damage; a fresh clone has all files", zh: "`git fsck` 可检查损坏；重新克隆可得到全部文件"))
    }

    /// git failed, in its own words.
    static func git(_ result: ProgramResult) -> MachineFault {
        let advice = result.messageLines.first { $0.contains("safe.directory ") }?.split(separator: "\t").last
        return MachineFault(
            .gitFailed, Message(en: "git cannot read the repository: \(result.complaint)", zh: "git 无法读取仓库：\(result.complaint)"),
            help: advice.map {
                Message(
                    en: "if you trust whoever owns it: \($0.trimmed)", zh: "如果您信任它的所有者：\($0.trimmed)")
            })
    }
}

extension ProgramResult {
    fileprivate var messageLines: [String] {
        messages.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The first line of what it said, without the word `fatal`.
    fileprivate var complaint: String {
        let line = messageLines.first { $0.hasPrefix("fatal:") || $0.hasPrefix("error:") } ?? messageLines.first ?? ""
        return line.hasPrefix("fatal: ") || line.hasPrefix("error: ") ? String(line.dropFirst(7)) : line
    }
}

extension Substring {
    fileprivate var trimmed: Substring { drop { $0 == " " } }
}

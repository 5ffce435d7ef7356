import Diagnostics
import FileStore

extension Command {
    static let start = Command(
        "init", Message(en: "a new workspace that builds at once", zh: "新建一个可以立即构建的工作区"),
        details: Message(
            en:
                "Makes plenary.yml, a small programme in English and Chinese, the SDG registers and the templates. Nothing that exists is overwritten.",
            zh: "生成 plenary.yml、一份中英文的小型计划、可持续发展目标登记表和模板。不会覆盖任何已有的文件。"),
        operands: [
            OperandSpec("DIR", isRequired: false, Message(en: "where; without it, the current folder", zh: "位置；不写时为当前文件夹"))
        ],
        examples: [
            CommandExample("plenary init my-programme", Message(en: "in a folder of its own", zh: "在单独的文件夹中")),
            CommandExample("plenary init", Message(en: "in the current folder", zh: "在当前文件夹中")),
        ],
        run: Init.run)
}

/// `plenary init`.
enum Init {
    static func run(_ invocation: Invocation) async throws(CommandFailure) -> ExitStatus {
        let folder = invocation.arguments.operands.first ?? "."
        let files = NewFiles(folder: folder, files: EmbeddedFiles.all)
        let taken = files.taken
        guard taken.isEmpty else {
            throw .usage(UsageError(.isTaken(folder, taken), help: [.chooseAnother]))
        }
        do throws(MachineFault) {
            try files.make()
        } catch {
            throw .machine(error)
        }
        invocation.console.say(.made(files.files.count, folder))
        invocation.console.say(.next(folder))
        return .done
    }
}

extension Message {
    fileprivate static func isTaken(_ folder: String, _ paths: [String]) -> Message {
        let more = paths.count - 3
        let some = paths.prefix(3)
        let shown = escapedName(folder.utf8)
        return Message(
            en: "\(shown) has \(some.joined(separator: ", "))\(more > 0 ? " and \(more) more" : "") already; nothing was changed",
            zh: "\(shown) 中已有 \(some.joined(separator: "、"))\(more > 0 ? " 等，另有 \(more) 个" : "")；没有改动任何内容")
    }

    fileprivate static let chooseAnother = Message(
        en: "name a new folder: `plenary init my-programme`", zh: "请指定新文件夹：`plenary init my-programme`")

    fileprivate static func made(_ count: Int, _ folder: String) -> Message {
        let shown = escapedName(folder.utf8)
        return Message(en: "Made a workspace of \(count) files in \(shown)", zh: "已在 \(shown) 中新建工作区，共 \(count) 个文件")
    }

    fileprivate static func next(_ folder: String) -> Message {
        let line = folder == "." ? "plenary build" : "cd \(escapedName(folder.utf8)) && plenary build"
        return Message(en: "Next: `\(line)`", zh: "下一步：`\(line)`")
    }
}

import Diagnostics
import FileStore
import Pipeline

extension OptionSpec {
    static let diffOutput = OptionSpec(
        "into", .text("DIR"),
        Message(en: "with --format docx: a folder for a file for each paper and language", zh: "与 --format docx 合用：存放各文件、各语言 Word 文件的文件夹"))

    static let diffOnly = OptionSpec(
        "only", .repeated("NAME"),
        Message(en: "with --format docx: only this file, GB.341-PFA-1.en", zh: "与 --format docx 合用：只要此文件，如 GB.341-PFA-1.en"))
}

/// Writes papers with tracked changes: one to standard output, several into a folder.
struct RedlineOutput {
    private let invocation: Invocation

    init(_ invocation: Invocation) {
        self.invocation = invocation
    }

    func write(_ comparison: VersionComparison, root: String?) async throws(CommandFailure) {
        let all = try await invocation.working(.comparing) { () throws(MachineFault) in
            try comparison.paperRedlines(themeRoot: root)
        }
        let redlines = try chosen(from: all)
        if let folder = invocation.arguments.value(.diffOutput) { return try await write(redlines, to: folder) }
        guard redlines.count <= 1 else { throw .usage(.severalPapers(redlines.map(\.name))) }
        guard let redline = redlines.first else { return invocation.console.say(.noPaperChanged) }
        try invocation.console.write(
            try await invocation.working(.comparing) { () throws(MachineFault) in try redline.bytes() })
    }

    private func chosen(from redlines: [PaperRedline]) throws(CommandFailure) -> [PaperRedline] {
        let wanted = invocation.arguments.values(.diffOnly)
        guard !wanted.isEmpty else { return redlines }
        let names = redlines.map(\.name)
        for name in wanted where !names.contains(name) {
            let near = NearMiss.suggestion(for: name, in: names)
            throw .usage(UsageError(.notAmongPapers(name), help: [near.map { .didYouMean($0) } ?? .papersAre(names)]))
        }
        return redlines.filter { wanted.contains($0.name) }
    }

    private func write(_ redlines: [PaperRedline], to folder: String) async throws(CommandFailure) {
        guard !redlines.isEmpty else { return invocation.console.say(.noPaperChanged) }
        for redline in redlines {
            let path = try await invocation.working(.comparing) { () throws(MachineFault) in
                try NamedOutput(folder: folder).write(redline.name + ".docx", redline.bytes())
            }
            invocation.console.say(.written(path))
        }
    }
}

/// Puts files into a folder that somebody has named; what stands there under the same name is replaced as a whole.
struct NamedOutput {
    private let folder: String
    private let files: FileSystem

    init(folder: String, files: FileSystem = .linux) {
        self.folder = folder
        self.files = files
    }

    /// Gives the path of the file.
    func write(_ name: String, _ bytes: [UInt8]) throws(MachineFault) -> String {
        let path = "\(folder)/\(name)"
        let waiting = ".\(name).plenary"
        do throws(SystemError) {
            if !files.isFolder(folder) { _ = try files.makeFolder(folder, below: .anywhere) }
            let place = try files.openFolderFollowing(folder)
            defer { try? files.close(place) }
            try? files.unlink(waiting, below: place)
            try files.writeNew(waiting, below: place, bytes)
            try files.rename(waiting, below: place, to: name, below: place)
        } catch {
            throw MachineFault(error, .write, path)
        }
        return path
    }
}

extension UsageError {
    fileprivate static func severalPapers(_ names: [String]) -> UsageError {
        UsageError(
            Message(
                en: "\(names.count) papers changed, each a file: \(names.joined(separator: ", "))",
                zh: "\(names.count) 份文件有变化：\(names.joined(separator: "、"))"),
            help: [.write("--into redlines"), .write("--only \(names.first ?? "")")])
    }
}

extension Message {
    fileprivate static let noPaperChanged = Message(en: "No paper changed.", zh: "没有文件发生变化。")

    fileprivate static func notAmongPapers(_ name: String) -> Message {
        Message(en: "no paper `\(name)` changed", zh: "没有发生变化的文件 `\(name)`")
    }
    fileprivate static func papersAre(_ names: [String]) -> Message {
        Message(en: "those that changed: \(names.joined(separator: ", "))", zh: "有变化的文件：\(names.joined(separator: "、"))")
    }
    fileprivate static func written(_ path: String) -> Message { Message(en: "written \(path)", zh: "写入 \(path)") }
}

import Foundation
import PackagePlugin

/// Makes the files of a new workspace part of the program, so that `plenary init` works wherever the program is: what is in
/// `Starter`, the templates, and the registers of the Sustainable Development Goals.
@main struct EmbedFiles: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let root = context.package.directoryURL
        let registers = ["sdg-goals", "sdg-targets", "sdg-indicators"].map { "Content/registers/\($0).csv" }
        let paths = try Self.files(below: "Starter", of: root) + Self.files(below: "Templates", of: root) + registers
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift", directoryHint: .notDirectory)
        return [
            .buildCommand(
                displayName: "Embedding the files of a new workspace", executable: try context.tool(named: "EmbedFilesTool").url,
                arguments: [output.path, root.path] + paths,
                inputFiles: paths.map { root.appending(path: $0, directoryHint: .notDirectory) }, outputFiles: [output])
        ]
    }

    /// The paths of the files below a folder, from the root of the package, in one order on every machine.
    private static func files(below folder: String, of root: URL) throws -> [String] {
        let path = root.appending(path: folder, directoryHint: .isDirectory).path
        let below = try FileManager.default.subpathsOfDirectory(atPath: path).filter { name in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: path + "/" + name, isDirectory: &isFolder) && !isFolder.boolValue
        }
        return below.map { folder + "/" + $0 }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}

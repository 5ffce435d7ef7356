// swift-tools-version: 6.2
// The layers of Plenary. Arrows go down only: a target may name targets of lower layers, never of its own
// product siblings or of a layer above. `Tests/ArchitectureTests` holds the picture; `make test` builds with
// `--explicit-target-dependency-import-check error`, because a plain build accepts undeclared imports.
import Foundation
import PackageDescription

/// The same strict settings for every Swift target.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
    .strictMemorySafety(),
]

func module(_ name: String, _ dependencies: String..., plugins: [Target.PluginUsage] = []) -> Target {
    .target(name: name, dependencies: dependencies.map { .byName(name: $0) }, swiftSettings: strict, plugins: plugins)
}

func tests(_ name: String, _ dependencies: String...) -> Target {
    .testTarget(
        name: name + "Tests",
        dependencies: (dependencies + ["TestSupport"]).map { .byName(name: $0) },
        exclude: ["Goldens", "Fixtures", "Data"].filter { hasFolder("Tests/\(name)Tests/\($0)") },
        swiftSettings: strict)
}

/// Whether the package has this folder; goldens and fixtures beside the tests are read where they stand.
func hasFolder(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: Context.packageDirectory + "/" + path)
}

/// Layer 0: module maps over C libraries. Each has exactly one importer, which owns and frees what it gets.
let systemLibraries: [Target] = [
    .systemLibrary(name: "CCmark", pkgConfig: "libcmark-gfm", providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CYaml", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CMicrohttpd", pkgConfig: "libmicrohttpd", providers: [.apt(["libmicrohttpd-dev"])]),
    .systemLibrary(name: "CLinux"),
    .systemLibrary(name: "CSpawn"),
]

/// Layer 1: base. Bytes in and out, what a message is, what a Markdown tree is. No dependency but each other.
let base: [Target] = [
    module("Bytes"),
    module("Diagnostics", "Bytes"),
    module("MarkupTree", "Bytes", "Diagnostics"),
]

/// Layer 2: formats. Text to trees and templates to bytes; nothing here knows what an outcome is.
let formats: [Target] = [
    module("YAMLReader", "Bytes", "Diagnostics", "CYaml"),
    module("MarkdownReader", "Bytes", "Diagnostics", "MarkupTree", "CCmark"),
    module("CSVReader", "Bytes", "Diagnostics"),
    module("TemplateEngine", "Bytes", "Diagnostics"),
    module("WordDocument", "Bytes"),
    module("TypstMarkup", "Bytes"),
]

/// Layer 3: meaning. The typed model, from drafts with open references to a linked, checked workspace.
let meaning: [Target] = [
    module("ResultsModel", "Bytes", "Diagnostics", "MarkupTree"),
    module("ContentDecoder", "Bytes", "Diagnostics", "MarkupTree", "YAMLReader", "MarkdownReader", "CSVReader", "ResultsModel"),
    module("Linking", "Bytes", "Diagnostics", "MarkupTree", "ResultsModel"),
    module("SemanticDiff", "Bytes", "Diagnostics", "MarkupTree", "ResultsModel", "Linking"),
]

/// Layer 4: products. Workspace in, artifacts out; siblings do not know each other, `Publication` is shared.
let products: [Target] = [
    module("Publication", "Bytes", "Diagnostics", "MarkupTree", "CSVReader", "ResultsModel", "Linking", "TemplateEngine"),
    module("Charts", "Bytes"),
    module(
        "SitePages", "Bytes", "Diagnostics", "MarkupTree", "ResultsModel", "Linking", "TemplateEngine", "Publication", "Charts"),
    module("SiteSearch", "Bytes", "Publication"),
    module("Annexes", "Bytes", "Diagnostics", "MarkupTree", "ResultsModel", "Linking", "Publication"),
    module(
        "GoverningBodyPapers", "Bytes", "Diagnostics", "MarkupTree", "ResultsModel", "Linking", "TemplateEngine", "Publication", "Charts",
        "WordDocument", "TypstMarkup"),
    module(
        "ChangeReport", "Bytes", "Diagnostics", "MarkupTree", "ResultsModel", "Linking", "SemanticDiff", "TemplateEngine", "Publication",
        "WordDocument"),
]

/// Layer 5: the edge. The only targets, with the shell, that touch the machine.
let edge: [Target] = [
    module("FileStore", "Bytes", "Diagnostics", "CLinux"),
    module("ChildProcess", "Diagnostics", "CSpawn"),
    module("GitReader", "Diagnostics", "ChildProcess"),
    module("Packaging", "Bytes", "Diagnostics", "ChildProcess", "CZip"),
    module("Preview", "Bytes", "Diagnostics", "FileStore", "CMicrohttpd"),
]

/// Layer 6: the shell. The order of the stages, and the command line.
let shell: [Target] = [
    module(
        "Pipeline", "Bytes", "Diagnostics", "MarkupTree", "YAMLReader", "MarkdownReader", "CSVReader", "TemplateEngine", "ResultsModel",
        "ContentDecoder", "Linking", "Publication", "SitePages", "SiteSearch", "Annexes", "GoverningBodyPapers", "FileStore",
        "ChildProcess",
        "GitReader", "Packaging"),
    module(
        "Commands", "Bytes", "Diagnostics", "YAMLReader", "MarkdownReader", "TemplateEngine", "ResultsModel", "ContentDecoder", "Linking",
        "Publication", "FileStore", "GitReader", "Preview", "Pipeline", plugins: ["EmbedFiles"]),
    .executableTarget(name: "plenary", dependencies: ["Commands"], swiftSettings: strict),
]

/// What the build itself runs: the files of a new workspace become a part of the program (`plenary init`).
let buildTools: [Target] = [
    .executableTarget(name: "EmbedFilesTool", path: "Plugins/EmbedFilesTool", swiftSettings: strict),
    .plugin(name: "EmbedFiles", capability: .buildTool(), dependencies: ["EmbedFilesTool"]),
]

/// One test target a module; `TestSupport` has the helpers that they share.
let testing: [Target] = [
    .target(name: "TestSupport", dependencies: ["Bytes", "Diagnostics"], path: "Tests/TestSupport", swiftSettings: strict),
    tests("Bytes", "Bytes"),
    tests("Diagnostics", "Diagnostics", "Bytes"),
    tests("MarkupTree", "MarkupTree", "Diagnostics", "Bytes"),
    tests("YAMLReader", "YAMLReader", "Diagnostics", "Bytes"),
    tests("MarkdownReader", "MarkdownReader", "MarkupTree", "Diagnostics", "Bytes"),
    tests("CSVReader", "CSVReader", "Diagnostics", "Bytes"),
    tests("TemplateEngine", "TemplateEngine", "Diagnostics", "Bytes"),
    tests("WordDocument", "WordDocument", "Bytes"),
    tests("TypstMarkup", "TypstMarkup", "Bytes"),
    tests("ResultsModel", "ResultsModel", "MarkupTree", "Diagnostics", "Bytes"),
    tests(
        "ContentDecoder", "ContentDecoder", "Linking", "ResultsModel", "YAMLReader", "MarkdownReader", "MarkupTree", "Diagnostics", "Bytes"),
    tests("Linking", "Linking", "ContentDecoder", "ResultsModel", "MarkupTree", "Diagnostics", "Bytes"),
    tests(
        "Publication", "Publication", "Linking", "TemplateEngine", "MarkdownReader", "MarkupTree", "ResultsModel", "Diagnostics", "Bytes"),
    tests("Charts", "Charts", "Bytes"),
    tests(
        "SitePages", "SitePages", "Charts", "Publication", "Linking", "TemplateEngine", "MarkdownReader", "MarkupTree", "ResultsModel",
        "Diagnostics", "Bytes"),
    tests("SiteSearch", "SiteSearch", "Publication", "Bytes"),
    tests(
        "Annexes", "Annexes", "Publication", "Linking", "ContentDecoder", "CSVReader", "ResultsModel",
        "Diagnostics", "Bytes"),
    tests(
        "GoverningBodyPapers", "GoverningBodyPapers", "Pipeline", "Publication", "Linking", "ContentDecoder", "WordDocument", "TypstMarkup",
        "Packaging", "TemplateEngine", "ResultsModel", "MarkupTree", "Diagnostics", "Bytes"),
    .target(
        name: "DiffSamples",
        dependencies: ["SemanticDiff", "Annexes", "Linking", "ContentDecoder", "ResultsModel", "Diagnostics", "TestSupport"],
        path: "Tests/DiffSamples", swiftSettings: strict),
    tests(
        "SemanticDiff", "SemanticDiff", "DiffSamples", "Linking", "ContentDecoder", "ResultsModel", "MarkupTree", "Diagnostics", "Bytes"),
    tests(
        "ChangeReport", "ChangeReport", "DiffSamples", "SemanticDiff", "Linking", "ContentDecoder", "CSVReader", "ResultsModel",
        "Diagnostics", "Bytes"),
    tests("ChildProcess", "ChildProcess", "Diagnostics"),
    tests("GitReader", "GitReader", "Diagnostics"),
    tests("Packaging", "Packaging", "ChildProcess", "Diagnostics", "Bytes"),
    tests("FileStore", "FileStore", "Diagnostics", "Bytes"),
    tests("Preview", "Preview", "FileStore", "Diagnostics", "Bytes"),
    tests(
        "Pipeline", "Pipeline", "Commands", "FileStore", "SitePages", "Annexes", "Publication", "TemplateEngine", "Linking", "Diagnostics",
        "Bytes"),
    tests("Commands", "Commands", "ResultsModel", "Diagnostics", "Bytes"),
    tests("Architecture"),
    tests("Acceptance"),
    tests("Fidelity", "Pipeline", "Annexes", "CSVReader", "Linking", "Diagnostics"),
]

/// The readers under libFuzzer (`.ci/fuzz`): with `--sanitize=fuzzer` only, because that brings their `main`, and without
/// anything that has a `main` of its own.
let isFuzzing = Context.environment["PLENARY_FUZZING"] != nil
let fuzzing: [Target] = [
    .executableTarget(
        name: "fuzz",
        dependencies: [
            "Bytes", "Diagnostics", "MarkupTree", "YAMLReader", "MarkdownReader", "CSVReader", "TemplateEngine", "ResultsModel",
            "ContentDecoder",
        ],
        path: "Tests/Fuzzing", exclude: ["Seeds"], swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])])
]

let package = Package(
    name: "Plenary",
    products: isFuzzing ? [] : [.executable(name: "plenary", targets: ["plenary"])],
    targets: systemLibraries + base + formats + meaning
        + (isFuzzing ? fuzzing : products + edge + shell + buildTools + testing))

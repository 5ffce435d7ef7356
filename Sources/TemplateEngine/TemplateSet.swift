package import Diagnostics

/// The templates of a theme, parsed and ready to be checked against view models.
///
/// A template's name is its path below the folder of templates without `.mustache`: `outcome`, `partials/nav`.
package struct TemplateSet: Sendable {
    /// In the order of the names' bytes.
    let trees: [TemplateTree]
    /// For each template whether it, or one that it uses, has a place for a block.
    let mayHaveBlocks: [Bool]
    private let indices: [String: Int]
    /// The names that came with the base: no one has to use them.
    private let baseNames: Set<String>

    /// What template files end in.
    package static let suffix = ".mustache"

    /// Parses templates. With a base (the built-in theme), these come before the base's of the same name.
    ///
    /// The set is usable also after errors: only templates that use a faulty one cannot be checked.
    package static func read(
        _ files: [SourceFile], under folder: ContentPath = ContentPath(""), over base: TemplateSet? = nil
    ) -> Findings<TemplateSet> {
        var byName: [String: TemplateTree] = [:]
        var diagnostics: [Diagnostic] = []
        for file in files {
            let name = Self.name(of: file.path, under: folder)
            if let first = byName[name] {
                diagnostics.append(.duplicate(name, file, first))
                continue
            }
            let parsed = TemplateParser.parse(name, file)
            diagnostics += parsed.diagnostics
            byName[name] = parsed.value
        }
        let own = Set(byName.keys)
        for tree in base?.trees ?? [] where byName[tree.name] == nil { byName[tree.name] = tree }
        let set = TemplateSet(byName.values.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }, own: own)
        return Findings(set, diagnostics)
    }

    private init(_ trees: [TemplateTree], own: Set<String>) {
        self.trees = trees
        indices = Dictionary(trees.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
        baseNames = Set(trees.map(\.name)).subtracting(own)
        mayHaveBlocks = Self.withBlocks(trees, indices)
    }

    /// The names of all templates, sorted by bytes.
    package var names: [String] { trees.map(\.name) }

    /// Checks a template against the view model that will fill it. Nil with at least one error, here or in `read`.
    package func check<Model: ViewModel>(_ name: String, for model: Model.Type) -> Findings<CheckedTemplate<Model>?> {
        let compiled = compile(name, against: model.shape)
        return Findings(compiled.value.map { CheckedTemplate(compiled: $0) }, compiled.diagnostics)
    }

    /// The findings of a check against any shape, for tests of themes.
    package func findings(_ name: String, against shape: RecordShape) -> [Diagnostic] {
        compile(name, against: shape).diagnostics
    }

    /// A template for untyped values: the specification's way, in which nothing is an error but the syntax.
    package func untyped(_ name: String) -> UntypedTemplate? {
        index(of: name).flatMap { TemplateCompiler.compile($0, of: self, against: nil).value }.map { UntypedTemplate(compiled: $0) }
    }

    /// Warnings about templates that no page uses, given the names that the checked templates use.
    package func unused(besides used: [String]) -> [Diagnostic] {
        let used = Set(used)
        return trees.filter { !used.contains($0.name) && !baseNames.contains($0.name) }.map { tree in
            Diagnostic(.templateUnused, .unused(tree.name), at: Location(tree.file.path, .fileStart))
        }
    }

    func index(of name: String) -> Int? { indices[name] }

    private func compile(_ name: String, against shape: RecordShape) -> Findings<CompiledTemplate?> {
        guard let index = index(of: name) else {
            let nearest = NearMiss.suggestion(for: name, in: names)
            let finding = Diagnostic(
                .templateMissing, .pageWithoutTemplate(name, shape.name), at: Location(ContentPath(name + Self.suffix), .fileStart),
                help: nearest.map { .didYouMean($0) })
            return Findings(nil, [finding])
        }
        return TemplateCompiler.compile(index, of: self, against: shape)
    }
}

extension TemplateSet {
    private static func name(of path: ContentPath, under folder: ContentPath) -> String {
        var name = Substring(path.text)
        if !folder.text.isEmpty, name.hasPrefix(folder.text + "/") { name = name.dropFirst(folder.text.count + 1) }
        if name.hasSuffix(suffix) { name = name.dropLast(suffix.count) }
        return String(name)
    }

    /// Spreads "has a block" from templates to those that use them. A dynamic name may use any.
    private static func withBlocks(_ trees: [TemplateTree], _ indices: [String: Int]) -> [Bool] {
        var result = trees.map { tree in tree.nodes.contains { $0.kind == .block || $0.isDynamic } }
        let uses = trees.map { tree in
            tree.nodes.filter { $0.kind == .partial || $0.kind == .parent }.compactMap { indices[tree.text($0.name)] }
        }
        var isChanging = true
        while isChanging {
            isChanging = false
            for index in trees.indices where !result[index] && uses[index].contains(where: { result[$0] }) {
                result[index] = true
                isChanging = true
            }
        }
        return result
    }
}

extension Diagnostic {
    fileprivate static func duplicate(_ name: String, _ file: SourceFile, _ first: TemplateTree) -> Diagnostic {
        Diagnostic(
            .templateDuplicate, .twoFiles(name), at: Location(file.path, .fileStart),
            notes: [Note(.firstFile, at: Location(first.file.path, .fileStart))])
    }
}

extension Message {
    fileprivate static func twoFiles(_ name: String) -> Message {
        Message(en: "two files are the template '\(name)'", zh: "有两个文件都是模板“\(name)”")
    }

    fileprivate static let firstFile = Message(en: "the other file", zh: "另一个文件")

    fileprivate static func unused(_ name: String) -> Message {
        Message(en: "no page uses the template '\(name)'", zh: "没有页面使用模板“\(name)”")
    }

    fileprivate static func pageWithoutTemplate(_ name: String, _ model: String) -> Message {
        Message(
            en: "the template '\(name)', which shows \(model), is missing", zh: "缺少用于显示 \(model) 的模板“\(name)”")
    }
}

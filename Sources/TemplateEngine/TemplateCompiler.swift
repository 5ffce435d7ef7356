import Diagnostics

/// Checks one template against one shape and compiles it, with everything that it uses.
///
/// A unit is one template in one situation: the scope, the place in HTML, the blocks that were given to it. Each
/// situation is compiled, and so checked, once; a second use is a call of the same unit, which is also how a partial
/// can call itself. Inside a unit the compiler walks the nodes in document order.
struct TemplateCompiler {
    enum Mode: Sendable {
        /// Every name must be known, and every value be fit for its place.
        case checked
        /// Names are looked up while rendering, and what is not found prints nothing.
        case untyped
    }

    /// One template in one situation.
    struct UnitKey: Hashable {
        let template: Int
        let scope: [TemplateScope.Kind]
        let context: HTMLContext
        /// The blocks that were given, as an index of `environments`.
        let environment: Int
    }

    /// A block that a parent tag gives: it is compiled wherever the layout has its place.
    struct BlockArgument: Hashable {
        let name: String
        let template: Int
        let node: Int
        /// The blocks that were given to the template that it stands in: places inside it are filled with those, not
        /// with what the layout was given, so that a layout can be used inside its own block.
        let environment: Int
    }

    struct Unit {
        let key: UnitKey
        var instructions: [Instruction] = []
        /// The place in HTML at its end; nil while it is being compiled.
        var end: HTMLContext?
        /// A call from within itself has taken for granted that it ends where it starts.
        var isAssumedLevel = false
        var calls: [RecursionCheck.Call] = []
        /// The names of the blocks that it has a place for.
        var blocks: [String] = []
        var given: [GivenBlock] = []
    }

    /// A block that was given to a unit; some unit that it reaches must have a place for it.
    struct GivenBlock {
        let name: String
        let unit: Int
        let location: Location
        let layout: String
    }

    /// The state of the unit that is being compiled.
    struct Work {
        let unit: Int
        /// The template whose nodes are walked; inside a given block, another one than the unit's own.
        var template: Int
        var scope: TemplateScope
        var context: HTMLContext
        /// The blocks that are given, as an index of `environments`.
        var environment: Int
        /// How many spaces each line loses.
        var dedent = 0
        /// The next text continues a line although a line starts with it in its own file.
        var continuesLine = false
        var instructions: [Instruction] = []
        /// Literals before this instruction cannot be added to: a jump ends here.
        var barrier = 0
        /// Where the units around this one were called.
        var trail: [Location] = []
        var depth: Int
    }

    let templates: TemplateSet
    let mode: Mode
    var program = TemplateProgram()
    var shapes = ShapeTable()
    var units: [Unit] = []
    var work: Work
    /// All combinations of given blocks, each sorted by name; none at first.
    private(set) var environments: [[BlockArgument]] = [[]]
    private var environmentNumbers: [[BlockArgument]: Int] = [[]: 0]
    /// How many given blocks have been filled in.
    var fillCount = 0
    private var unitNumbers: [UnitKey: Int] = [:]
    private var diagnostics: [Diagnostic] = []
    private var reported: Set<Diagnostic> = []
    /// A template that is used has a fault of its own, which has been reported already.
    private var usesUnsound = false

    /// How many templates and given blocks may lie inside each other.
    static let depthLimit = 32
    /// How many situations may be compiled for one page.
    static let unitLimit = 4096
    /// How many given blocks may be filled in for one page: blocks that hold each other multiply.
    static let fillLimit = 10_000
    /// How many calls an untyped program may make.
    static let untypedCallLimit = 10_000

    /// Compiles the template at `index` of the set; for nil untyped.
    static func compile(_ index: Int, of set: TemplateSet, against shape: RecordShape?) -> Findings<CompiledTemplate?> {
        var compiler = TemplateCompiler(set, shape == nil ? .untyped : .checked)
        let kinds: [TemplateScope.Kind] = shape.map { [.record(compiler.shapes.add($0))] } ?? [.value(.open)]
        let key = UnitKey(template: index, scope: kinds, context: HTMLContext(), environment: 0)
        let start = Location(set.trees[index].file.path, .fileStart)
        _ = compiler.unit(for: key, calledAt: start)
        return compiler.finish(index)
    }

    private init(_ set: TemplateSet, _ mode: Mode) {
        templates = set
        self.mode = mode
        work = Work(
            unit: 0, template: 0, scope: TemplateScope(unit: []), context: HTMLContext(), environment: 0, depth: 0)
    }

    /// The number of the unit for a situation, compiled now if it is new. Nil if that goes too deep.
    mutating func unit(for key: UnitKey, calledAt location: Location) -> Int? {
        if let known = unitNumbers[key] {
            if units[known].end == nil { units[known].isAssumedLevel = true }
            return known
        }
        guard work.depth < Self.depthLimit, units.count < Self.unitLimit else {
            report(.templateNesting, .deepTemplates(Self.depthLimit), at: location)
            return nil
        }
        let number = units.count
        units.append(Unit(key: key))
        unitNumbers[key] = number
        let outer = work
        work = Work(
            unit: number, template: key.template, scope: TemplateScope(unit: key.scope), context: key.context,
            environment: key.environment, trail: number == 0 ? [] : outer.trail + [location], depth: outer.depth + 1)
        if tree.isSound { compile(tree.children(of: nil)) } else { usesUnsound = true }
        finishUnit()
        work = outer
        return number
    }

    /// The number of a combination of given blocks.
    mutating func environment(of arguments: [BlockArgument]) -> Int {
        let sorted = arguments.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        if let known = environmentNumbers[sorted] { return known }
        environmentNumbers[sorted] = environments.count
        environments.append(sorted)
        return environments.count - 1
    }

    /// Compiles nodes side by side.
    mutating func compile(_ range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            let node = tree.nodes[index]
            switch node.kind {
            case .text: compileText(node)
            case .variable: compileVariable(node, isRaw: false)
            case .raw: compileVariable(node, isRaw: true)
            case .section: compileSection(index)
            case .inverted: compileInverted(index)
            case .partial: compilePartial(node, work.environment)
            case .parent: compileParent(index)
            case .block: compileBlock(index)
            }
            work.continuesLine = false
            index = node.end
        }
    }

    /// The template whose nodes are walked.
    var tree: TemplateTree { templates.trees[work.template] }

    /// Reports a finding once, however many situations it comes up in, and says how the place was reached.
    mutating func report(
        _ code: DiagnosticCode, _ message: Message, at location: Location, notes: [Diagnostic.Note] = [], help: Message? = nil
    ) {
        guard reported.insert(Diagnostic(code, message, at: location)).inserted else { return }
        let trail = work.trail.reversed().map { Diagnostic.Note(.usedFromHere, at: $0) }
        diagnostics.append(Diagnostic(code, message, at: location, notes: notes + trail, help: help))
    }

    mutating func report(_ code: DiagnosticCode, _ message: Message, at range: Range<Int>, help: Message? = nil) {
        report(code, message, at: tree.location(range), help: help)
    }
}

extension TemplateCompiler {
    private mutating func finishUnit() {
        units[work.unit].instructions = work.instructions + [.done]
        units[work.unit].end = work.context
        let start = units[work.unit].key.context
        if units[work.unit].isAssumedLevel, start.joined(with: work.context) == nil {
            report(.templateUneven, .unevenTemplate(tree.name), at: 0..<0)
        }
    }

    /// The checks that need all units, and the program.
    private mutating func finish(_ index: Int) -> Findings<CompiledTemplate?> {
        let tree = templates.trees[index]
        if mode == .checked, tree.isSound {
            let end = tree.file.bytes.count
            if let context = units[0].end, context.place != .content {
                report(.templateUneven, .unfinished(context.placeName), at: tree.location(end..<end))
            }
            for location in RecursionCheck.endless(units.map(\.calls)) {
                report(.templateRecursion, .endlessRecursion, at: location, help: .descendToEnd)
            }
            if diagnostics.isEmpty, !usesUnsound { checkGivenBlocks() }
        }
        let isUsable = !usesUnsound && !diagnostics.contains { $0.severity == .error }
        let used = Set(units.map(\.key.template)).sorted()
        let compiled = isUsable ? CompiledTemplate(name: tree.name, program: linked(), uses: used.map { templates.trees[$0].name }) : nil
        return Findings(compiled, diagnostics)
    }

    /// Every block that is given must have a place somewhere in what it is given to.
    private mutating func checkGivenBlocks() {
        let calls = units.map(\.calls)
        for unit in units.indices {
            for given in units[unit].given {
                let reached = RecursionCheck.reachable(from: given.unit, calls)
                let places = Set(reached.flatMap { units[$0].blocks }).sorted()
                guard !places.contains(given.name) else { continue }
                let nearest = NearMiss.suggestion(for: given.name, in: places)
                report(
                    .templateUnknownBlock, .unknownBlock(given.name, in: given.layout), at: given.location,
                    help: nearest.map { .didYouMean($0) } ?? .blocksAre(places))
            }
        }
    }

    /// Puts the units one after another.
    private func linked() -> TemplateProgram {
        var program = program
        for unit in units {
            program.unitStarts.append(Int32(program.instructions.count))
            program.instructions += unit.instructions
        }
        program.registerCount = shapes.shapes.count
        if mode == .untyped { program.callLimit = Self.untypedCallLimit }
        return program
    }
}

extension Message {
    fileprivate static let usedFromHere = Message(en: "used from here", zh: "从此处使用")

    fileprivate static func deepTemplates(_ limit: Int) -> Message {
        Message(
            en: "templates use each other more than \(limit) deep here", zh: "此处模板相互调用超过 \(limit) 层")
    }

    fileprivate static func unevenTemplate(_ name: String) -> Message {
        Message(
            en: "'\(name)' uses itself, so it must end where it begins: outside of any tag it has not closed",
            zh: "“\(name)”会调用自身，因此结尾处的位置必须与开头相同，不能留有未写完的 HTML 标签")
    }

    fileprivate static func unfinished(_ place: Message) -> Message {
        Message(en: "the template ends in \(place.en), which is not closed", zh: "模板到结尾时仍在\(place.zh)里，没有写完")
    }

    fileprivate static let endlessRecursion = Message(
        en: "this template uses itself again and again without end", zh: "这个模板无休止地调用自身")

    fileprivate static let descendToEnd = Message(
        en: "a template may use itself only inside a section that goes down to a part of the same record, such as its children",
        zh: "模板只能在进入同一记录的下级（例如子项）的区段里调用自身")

    fileprivate static func unknownBlock(_ name: String, in layout: String) -> Message {
        Message(en: "the layout '\(layout)' has no block '\(name)'", zh: "布局“\(layout)”没有块“\(name)”")
    }

    fileprivate static func blocksAre(_ names: [String]) -> Message {
        let list = names.joined(separator: ", ")
        return names.isEmpty
            ? Message(en: "it has no blocks at all", zh: "它没有任何块")
            : Message(en: "its blocks: \(list)", zh: "它的块：\(names.joined(separator: "、"))")
    }

    static func didYouMean(_ name: String) -> Message {
        Message(en: "did you mean '\(name)'?", zh: "是否应为“\(name)”？")
    }
}

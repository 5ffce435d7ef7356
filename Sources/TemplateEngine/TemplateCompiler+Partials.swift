import Diagnostics

// Partials, parents and blocks.
extension TemplateCompiler {
    mutating func compilePartial(_ node: TemplateNode, _ environment: Int) {
        if node.isDynamic { return compileDynamic(node, environment) }
        let name = tree.text(node.name)
        guard let target = templates.index(of: name) else {
            if mode == .checked { reportMissing(name, at: node.name) }
            return
        }
        guard let unit = call(target, node, environment) else { return }
        work.instructions.append(.call(unit: Int32(unit), indentation: indentation(of: node)))
    }

    mutating func compileParent(_ index: Int) {
        let node = tree.nodes[index]
        var arguments = environments[work.environment]
        var given: [(name: String, node: Int)] = []
        var child = index + 1
        while child < node.end {
            if tree.nodes[child].kind == .block { given.append((tree.text(tree.nodes[child].name), child)) }
            child = tree.nodes[child].end
        }
        // What was given further out goes before what a layout gives to the layout that it stands on.
        for block in given where !arguments.contains(where: { $0.name == block.name }) {
            arguments.append(
                BlockArgument(name: block.name, template: work.template, node: block.node, environment: work.environment))
        }
        let firstCall = units[work.unit].calls.count
        compilePartial(node, environment(of: arguments))
        for call in units[work.unit].calls[firstCall...] {
            for block in given {
                units[work.unit].given.append(
                    GivenBlock(
                        name: block.name, unit: call.unit, location: tree.location(tree.nodes[block.node].name),
                        layout: templates.trees[units[call.unit].key.template].name))
            }
        }
    }

    /// `{{>*name}}`: the word in a field chooses among templates, which are all compiled.
    private mutating func compileDynamic(_ node: TemplateNode, _ environment: Int) {
        guard let found = resolve(node.name) else { return }
        let names: [String]
        switch found.shape {
        case .choice(let words): names = words
        case .open: names = templates.trees.map(\.name)
        default: return report(.templateFieldKind, .notAChoice(tree.text(node.name), found.shape), at: node.range)
        }
        let context = work.context
        var joined: HTMLContext?
        var choices: [TemplateProgram.Choice] = []
        for name in names {
            guard let target = templates.index(of: name) else {
                reportMissing(name, at: node.name)
                continue
            }
            work.context = context
            guard let unit = call(target, node, environment) else { continue }
            choices.append(TemplateProgram.Choice(name: name, unit: Int32(unit)))
            if let before = joined, before.joined(with: work.context) == nil {
                report(.templateUneven, .unevenChoice(tree.text(node.name)), at: node.range)
            }
            joined = joined?.joined(with: work.context) ?? work.context
        }
        work.context = joined ?? context
        program.choices.append(choices)
        work.instructions.append(
            .choice(found.operand, table: Int32(program.choices.count - 1), indentation: indentation(of: node)))
    }

    /// Compiles the template at `target` for the situation here.
    private mutating func call(_ target: Int, _ node: TemplateNode, _ environment: Int) -> Int? {
        let key = UnitKey(
            template: target, scope: work.scope.kinds, context: work.context,
            environment: templates.mayHaveBlocks[target] ? environment : 0)
        let location = tree.location(node.range)
        guard let unit = unit(for: key, calledAt: location) else { return nil }
        work.context = units[unit].end ?? key.context
        units[work.unit].calls.append(RecursionCheck.Call(unit: unit, step: work.scope.step, location: location))
        return unit
    }

    private mutating func indentation(of node: TemplateNode) -> Indentation {
        guard node.isOwnLine else { return .reset }
        let blanks = pooled(dedented(node.indentation))
        return .add(start: blanks.start, end: blanks.end)
    }

    private mutating func reportMissing(_ name: String, at range: Range<Int>) {
        let nearest = NearMiss.suggestion(for: name, in: templates.trees.map(\.name))
        report(.templateMissing, .missingTemplate(name), at: range, help: nearest.map { .didYouMean($0) })
    }
}

// Blocks.
extension TemplateCompiler {
    /// A place that a block can be given for: what was given, else what stands in it.
    mutating func compileBlock(_ index: Int) {
        let node = tree.nodes[index]
        let name = tree.text(node.name)
        units[work.unit].blocks.append(name)
        if let argument = environments[work.environment].first(where: { $0.name == name }) {
            fill(node, with: argument)
        } else {
            if node.isOwnLine, !node.startsLine { addText(node.indentation, startsLine: true) }
            compile(tree.children(of: index))
        }
    }

    /// Compiles a given block in this place: its own indentation is taken away, that of the place is added.
    private mutating func fill(_ node: TemplateNode, with argument: BlockArgument) {
        fillCount += 1
        guard work.depth < Self.depthLimit, fillCount <= Self.fillLimit else {
            return report(.templateNesting, .deepBlocks(Self.depthLimit), at: node.range)
        }
        let blanks = pooled(dedented(node.margin))
        let isIndented = node.isOwnLine && blanks.end > blanks.start
        if isIndented { work.instructions.append(.indent(start: blanks.start, end: blanks.end)) }
        let outer = (template: work.template, environment: work.environment, dedent: work.dedent, trail: work.trail)
        let given = templates.trees[argument.template].nodes[argument.node]
        if node.isOwnLine, !given.startsLine { markLineStart() }
        work.trail.append(tree.location(node.range))
        work.template = argument.template
        work.environment = argument.environment
        work.dedent = given.margin.count
        work.continuesLine = !node.isOwnLine
        work.depth += 1
        compile(tree.children(of: argument.node))
        work.depth -= 1
        (work.template, work.environment, work.dedent, work.trail) = outer
        if isIndented { work.instructions.append(.outdent(blanks.end - blanks.start)) }
    }
}

extension Message {
    fileprivate static func missingTemplate(_ name: String) -> Message {
        Message(en: "there is no template '\(name)'", zh: "没有名为“\(name)”的模板")
    }

    fileprivate static func notAChoice(_ name: String, _ shape: ValueShape) -> Message {
        Message(
            en: "'\(name)' is \(shape.kindName.en); only a word of a fixed set can choose a template",
            zh: "“\(name)”是\(shape.kindName.zh)；只有固定选项才能决定使用哪个模板")
    }

    fileprivate static func unevenChoice(_ name: String) -> Message {
        Message(
            en: "the templates that '\(name)' chooses from end in different places of the HTML",
            zh: "“\(name)”可选的各个模板在 HTML 中结束的位置不一致")
    }

    fileprivate static func deepBlocks(_ limit: Int) -> Message {
        Message(en: "blocks are filled in more than \(limit) deep here", zh: "此处块的嵌套填充超过 \(limit) 层")
    }
}

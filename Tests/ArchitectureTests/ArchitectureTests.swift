import Testing

/// The house rules of docs/architecture.md, held by reading the sources. A rule that can never fail is worth nothing:
/// `RuleChecks` are pure functions, and `ArchitectureRuleTests` shows each of them failing on a made-up file.
@Suite struct ArchitectureTests {
    private let sources: [SourceTree.File]
    private let tests: [SourceTree.File]

    init() throws {
        sources = try SourceTree.files(below: "Sources")
        tests = try SourceTree.files(below: "Tests")
        #expect(sources.count > 50)
    }

    @Test func eachLibraryOfCHasOneOwner() {
        let owners = Dictionary(
            sources.flatMap { file in file.imports.filter { RuleChecks.cModules.contains($0) }.map { ($0, Set([file.target])) } },
            uniquingKeysWith: { $0.union($1) })
        for (module, targets) in owners { #expect(targets.count == 1, "\(module) is imported by \(targets.sorted())") }
    }

    @Test func onlyTheEdgeAndTheShellTouchTheMachine() {
        for file in sources { #expect(RuleChecks.machineImports(file) == [], "\(file.path)") }
    }

    @Test func onlyCommandsPrint() {
        for file in sources where file.target != "Commands" { #expect(RuleChecks.prints(file) == [], "\(file.path)") }
    }

    @Test func filesAndFunctionsAreShort() {
        for file in sources { #expect(file.lines.count <= 400, "\(file.path)") }
        for file in tests { #expect(file.lines.count <= 600, "\(file.path)") }
        for file in sources { #expect(RuleChecks.longFunctions(file, limit: 60) == [], "\(file.path)") }
    }

    @Test func nothingTrapsOrCheats() throws {
        for file in sources {
            #expect(RuleChecks.forbiddenWords(file, except: AllowedExceptions.of(file.path)) == [], "\(file.path)")
        }
    }

    @Test func everyTargetHasAStoryAndTests() throws {
        let targets = Set(sources.map(\.target)).subtracting(["plenary"])
        let testTargets = Set(tests.map(\.target))
        for target in targets {
            #expect(testTargets.contains(target + "Tests"), "\(target) has no tests")
            let entry = sources.first { $0.path == "Sources/\(target)/\(target).swift" }
            let story = entry?.lines.prefix { $0.hasPrefix("//") }.count ?? 0
            #expect((5...20).contains(story), "Sources/\(target)/\(target).swift begins with a story of \(story) lines")
        }
    }

    @Test func arrowsGoDown() throws {
        let manifest = try Manifest(SourceTree.text("Package.swift"))
        #expect(manifest.layers.count == 6)
        #expect(manifest.upwardArrows == [])
    }

    @Test func theMainFileIsShort() throws {
        #expect(try SourceTree.text("Sources/plenary/main.swift").split(separator: "\n").count < 15)
    }

    @Test func everyRuleHasItsFileAndItsTest() throws {
        let registered = RuleChecks.registeredRules(try SourceTree.text("Sources/Linking/Rules/Rules.swift"))
        #expect(!registered.isEmpty)
        for rule in registered {
            let name = rule.prefix(1).uppercased() + rule.dropFirst()
            #expect(sources.contains { $0.path == "Sources/Linking/Rules/\(name).swift" }, "rule \(rule) has no file")
            #expect(
                tests.contains { $0.path.hasPrefix("Tests/LinkingTests/") && $0.path.hasSuffix("/\(name)Tests.swift") },
                "rule \(rule) has no test")
        }
    }

    /// A test names the code, or a recorded output shows it.
    @Test func everyDiagnosticCodeIsTested() throws {
        let codes = sources.flatMap { RuleChecks.declaredCodes($0) }
        #expect(codes.count > 30)
        #expect(Set(codes.map(\.id)).count == codes.count, "a code is declared twice")
        let exercised = try (tests.map(\.text) + SourceTree.goldens().map(\.text)).joined()
        let untested = codes.filter { !exercised.contains($0.id) && !exercised.contains(".\($0.name)") }
        #expect(untested.map(\.id).sorted() == [], "no test mentions these codes")
    }
}

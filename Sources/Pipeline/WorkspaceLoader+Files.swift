import ContentDecoder
import Diagnostics
import FileStore
import ResultsModel

// Stages 1 to 4: files to drafts, registers and tables.

/// Files read and validated.
struct ReadFiles: Sendable {
    var files: [SourceFile] = []
    var statuses: [(path: ContentPath, status: FileStatus)] = []
    var diagnostics: [Diagnostic] = []
    /// To know the files again later; empty unless that was asked for.
    var stamps: [FileStamp] = []
}

/// Objects decoded, and what their files were.
struct DecodedObjects: Sendable {
    var drafts: [Draft] = []
    var failed: [ContentPath] = []
    var statuses: [(path: ContentPath, status: FileStatus)] = []
    var diagnostics: [Diagnostic] = []
}

struct DecodedRegisters: Sendable {
    var value: [Register] = []
    var failed: [ContentPath] = []
    var statuses: [(path: ContentPath, status: FileStatus)] = []
    var diagnostics: [Diagnostic] = []
}

struct FilledBudgets: Sendable {
    var value: [Draft] = []
    var statuses: [(path: ContentPath, status: FileStatus)] = []
    var diagnostics: [Diagnostic] = []
}

extension WorkspaceLoader {
    /// Reads files and shows that they are text.
    func read(
        _ paths: [ContentPath], limits: SourceLimits = SourceLimits(), stamping: Bool = false
    ) throws(MachineFault) -> ReadFiles {
        let contents = try files.limited(to: limits.fileBytes).read(paths)
        var result = ReadFiles(diagnostics: contents.diagnostics)
        for content in contents.value {
            let file = SourceFile.validating(path: content.path, bytes: content.bytes, limits: limits)
            result.diagnostics += file.diagnostics
            if let status = content.status {
                result.statuses.append((content.path, status))
                if stamping { result.stamps.append(FileStamp(content.path, content.bytes, status)) }
            }
            if let file = file.value { result.files.append(file) }
        }
        return result
    }

    func decode(
        _ objects: [ObjectPaths], _ vocabulary: Vocabulary, _ memory: inout LoadMemory
    ) async throws(MachineFault) -> DecodedObjects {
        let known = memory
        let results = await ParallelMap(jobs: jobs).map(objects) { paths in
            Result { () throws(MachineFault) in
                if let object = try known.object(paths, files.reader) { return object }
                return try decodeObject(paths, vocabulary, stamping: known.isKept)
            }
        }
        var all = DecodedObjects()
        for (paths, result) in zip(objects, results) {
            let object = try result.get()
            all.drafts += object.value.drafts
            all.failed += object.value.failed
            all.statuses += object.value.statuses
            all.diagnostics += object.value.diagnostics
            memory.note(paths, object)
        }
        return all
    }

    private func decodeObject(
        _ paths: ObjectPaths, _ vocabulary: Vocabulary, stamping: Bool
    ) throws(MachineFault) -> LoadMemory.Object {
        let read = try read(
            [paths.source] + paths.translations.compactMap { $0 }, limits: vocabulary.limits.source, stamping: stamping)
        let byLanguage = ([paths.source] + paths.translations.dropFirst()).map { path in read.files.first { $0.path == path } }
        let decoded = ObjectDecoder.decode(byLanguage, vocabulary: vocabulary)
        let object = DecodedObjects(
            drafts: decoded.value.map { [$0] } ?? [], failed: decoded.value == nil ? [paths.source] : [], statuses: read.statuses,
            diagnostics: read.diagnostics + decoded.diagnostics)
        return LoadMemory.Object(value: object, stamps: read.stamps)
    }

    func decodeRegisters(
        _ paths: [ContentPath], _ vocabulary: Vocabulary, _ memory: inout LoadMemory
    ) throws(MachineFault) -> DecodedRegisters {
        let read = try read(paths, limits: vocabulary.limits.source)
        memory.note(read.files)
        memory.note(read.diagnostics)
        var result = DecodedRegisters(statuses: read.statuses, diagnostics: read.diagnostics)
        // A register with an error may lack the row that a reference names.
        var decoded: Set<ContentPath> = []
        for file in read.files {
            let register = memory.register(file) ?? RegisterDecoder.decode(file, vocabulary: vocabulary)
            memory.note(file, register)
            result.diagnostics += register.diagnostics
            if let register = register.value { result.value.append(register) }
            if !register.diagnostics.contains(where: { $0.severity == .error }) { decoded.insert(file.path) }
        }
        result.failed = paths.filter { !decoded.contains($0) }
        return result
    }

    /// Joins each budget with the table beside it.
    func fillBudgets(
        _ drafts: [Draft], _ tables: [ContentPath], _ limits: ContentLimits, _ memory: inout LoadMemory
    ) throws(MachineFault) -> FilledBudgets {
        let read = try read(tables, limits: limits.source)
        memory.note(read.files)
        memory.note(read.diagnostics)
        var files = Dictionary(uniqueKeysWithValues: read.files.map { ($0.path, $0) })
        var result = FilledBudgets(statuses: read.statuses, diagnostics: read.diagnostics)
        for draft in drafts {
            guard case .budget(let budget) = draft else {
                result.value.append(draft)
                continue
            }
            let path = ContentPath(budget.header.path.text.dropLast(3) + ".csv")
            let filled = BudgetAmountsDecoder.fill(budget, from: files.removeValue(forKey: path), limits: limits)
            result.value.append(.budget(filled.value))
            result.diagnostics += filled.diagnostics
        }
        for path in files.keys.sorted() { result.diagnostics.append(BudgetAmountsDecoder.unused(path)) }
        return result
    }
}

import Diagnostics
import GoverningBodyPapers
import Packaging
import Publication

/// Makes the PDF files of papers before pages are made, which link to those that there are. What cannot be made is said in
/// a warning, once, and never keeps the rest of the site from being published.
struct PDFStage: Sendable {
    private let compiler: PDFCompiler
    private let cache: PDFCache
    private let jobs: Int

    init(root: String, jobs: Int) {
        cache = PDFCache(root: root)
        compiler = PDFCompiler(PDFEngine.find(in: root), cache: cache)
        self.jobs = jobs
    }

    func files(of papers: PaperForms) async -> Findings<[Route: [UInt8]]> {
        let compiler = compiler
        let results = await ParallelMap(jobs: jobs, runLength: 1).map(papers.typstSources) { paper in
            let source = paper.source()
            let result = Result { () throws(MachineFault) in try compiler.compile(source, name: paper.name) }
            return (route: paper.route, key: compiler.key(of: source), result: result)
        }
        var files: [Route: [UInt8]] = [:]
        var diagnostics: [Diagnostic] = []
        for (route, _, result) in results {
            switch result {
            case .success(let bytes): files[route] = bytes
            case .failure(let fault):
                let warning = Self.warning(fault)
                // A missing program is missing for every paper.
                if !diagnostics.contains(warning) { diagnostics.append(warning) }
            }
        }
        if diagnostics.isEmpty { cache.removeAll(except: Set(results.map(\.key))) }
        return Findings(files, diagnostics)
    }

    private static func warning(_ fault: MachineFault) -> Diagnostic {
        var diagnostic = Diagnostic(fault.code, fault.message, at: Location(ContentPath(""), .fileStart), help: fault.help)
        diagnostic.severity = .warning
        return diagnostic
    }
}

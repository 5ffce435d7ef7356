import Bytes
package import ChildProcess
package import Diagnostics

/// Makes PDF files of Typst source.
///
/// Typst runs in a child process with an empty folder of its own as its root, so that a source can read no file; with none of
/// our environment; and with limits of time, memory and output. The result is PDF/UA-1, or there is none.
package struct PDFCompiler: Sendable {
    private let engine: PDFEngine
    private let cache: PDFCache?
    private let limits: ProgramLimits

    /// Two minutes, 3 GB of address space, of which a paper of 100 pages takes a fifth, and 64 MB of PDF.
    package static let usualLimits = ProgramLimits(time: .seconds(120), memory: 3 << 30, output: 64 << 20)

    /// - Parameter cache: where results are kept; nil to make every PDF anew.
    package init(_ engine: PDFEngine, cache: PDFCache? = nil, limits: ProgramLimits = PDFCompiler.usualLimits) {
        self.engine = engine
        self.cache = cache
        self.limits = limits
    }

    /// The PDF of a source, from the cache or newly made. The same source gives the same bytes. Blocks this thread meanwhile;
    /// several may run at once.
    ///
    /// - Parameter name: what messages call the document: `GB.347/PFA/4 (en)`.
    /// - Throws: when Python, its `typst` package or a font is missing, when a limit is reached, and when Typst refuses the
    ///   source. The fault concerns this document alone, except for what is missing.
    package func compile(_ source: [UInt8], name: String) throws(MachineFault) -> [UInt8] {
        let key = key(of: source)
        if let pdf = cache?.pdf(key) { return pdf }
        let pdf = try make(source, name)
        cache?.store(pdf, key)
        return pdf
    }

    /// The name under which the PDF of a source is cached: a digest of the source and of what sets it.
    package func key(of source: [UInt8]) -> String {
        var hash = SHA256()
        hash.update(engine.identity + "\n" + PDFRunner.program + "\n")
        hash.update(source)
        return hash.finish().hex
    }

    private func make(_ source: [UInt8], _ name: String) throws(MachineFault) -> [UInt8] {
        let folder = try EmptyFolder { MachineFault(.pdfRefused, .noFolder($0), help: .pdfIsLeftOut) }
        defer { folder.remove() }
        let request = ProgramRequest(
            engine.python, ["-I", "-B", "-c", PDFRunner.program, folder.path],
            environment: [
                "PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8", "TMPDIR": folder.path,
                // On machines with many cores each thread would reserve address space.
                "RAYON_NUM_THREADS": "4", "MALLOC_ARENA_MAX": "4",
            ],
            folder: folder.path, input: source, limits: limits, installation: .installTypst)
        let result: ProgramResult
        do {
            result = try request.run()
        } catch {
            throw error.about(name)
        }
        if result.isSuccess, Self.isWhole(result.output) { return result.output }
        throw Self.fault(result, name)
    }

    /// Whether this is a PDF that was written to its end.
    private static func isWhole(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: Array("%PDF-".utf8)) && String(decoding: bytes.suffix(16), as: UTF8.self).contains("%%EOF")
    }

    private static func fault(_ result: ProgramResult, _ name: String) -> MachineFault {
        switch result.ending {
        case .exited(3): MachineFault(.typstMissing, .typstMissing, help: .installTypst)
        case .exited(4):
            MachineFault(.fontMissing, .fontMissing(PDFRunner.findings("font", in: result.messages)), help: .installFonts)
        case .exited(5):
            MachineFault(
                .pdfRefused, .refused(name, PDFRunner.findings("error", in: result.messages).first ?? ""), help: .pdfIsLeftOut)
        case .signalled(let signal): MachineFault(.pdfRefused, .ended(name, signal), help: .pdfIsLeftOut)
        case .exited:
            MachineFault(
                .pdfRefused, .refused(name, String(String(decoding: result.messages.suffix(300), as: UTF8.self))), help: .pdfIsLeftOut)
        }
    }
}

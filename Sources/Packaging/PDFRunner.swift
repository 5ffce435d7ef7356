/// The Python program that runs Typst: source on its standard input, PDF on its standard output.
///
/// What it says on its standard error is one line for each finding: a kind (`missing`, `font`, `error`), a tab, a text.
/// Exit status 0: the PDF is complete. 3: there is no `typst`. 4: a font is missing. 5: Typst refused the source.
enum PDFRunner {
    static let program = #"""
        import sys
        def say(kind, text):
            sys.stderr.write(kind + "\t" + " ".join(str(text).split()) + "\n")
        try:
            import typst
        except ImportError as fault:
            say("missing", fault)
            sys.exit(3)
        folder = sys.argv[1]
        try:
            pdf, warnings = typst.compile_with_warnings(
                sys.stdin.buffer.read(), root=folder, pdf_standards=["ua-1"],
                package_path=folder, package_cache_path=folder)
        except TypeError as fault:
            say("missing", fault)
            sys.exit(3)
        except typst.TypstError as fault:
            say("error", fault.message)
            for hint in fault.hints:
                say("hint", hint)
            sys.exit(5)
        except BaseException as fault:
            say("error", fault)
            sys.exit(5)
        families = [w.message for w in warnings if "unknown font family" in w.message]
        if families:
            for family in families:
                say("font", family.split(":", 1)[-1])
            sys.exit(4)
        sys.stdout.buffer.write(pdf)
        sys.stdout.buffer.flush()
        """#

    /// The findings of a kind, in order, without repetitions.
    static func findings(_ kind: String, in messages: [UInt8]) -> [String] {
        var found: [String] = []
        for line in messages.split(separator: UInt8(ascii: "\n")) {
            let parts = line.split(separator: UInt8(ascii: "\t"), maxSplits: 1)
            guard parts.count == 2, parts[0].elementsEqual(kind.utf8) else { continue }
            let text = String(String(decoding: parts[1], as: UTF8.self).prefix(300))
            if !found.contains(text) { found.append(text) }
        }
        return found
    }
}

/// How large a source file may be before it is parsed at all.
package struct SourceLimits: Sendable, Hashable {
    /// Bytes of the whole file: 4 MB.
    package var fileBytes: Int
    /// Bytes of one line without its end: 64 KB. Parsers of Markdown take quadratic time on some longer ones.
    package var lineBytes: Int

    package init(fileBytes: Int = 4 << 20, lineBytes: Int = 64 << 10) {
        self.fileBytes = fileBytes
        self.lineBytes = lineBytes
    }
}

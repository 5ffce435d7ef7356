/// The files that messages point into, by path: what a renderer needs for positions and excerpts.
package struct SourceFiles: Sendable {
    private var files: [ContentPath: SourceFile]

    package init(_ files: [SourceFile] = []) {
        self.files = [:]
        self.files.reserveCapacity(files.count)
        for file in files { insert(file) }
    }

    /// Adds a file, or replaces the one of the same path.
    package mutating func insert(_ file: SourceFile) {
        files[file.path] = file
    }

    package subscript(path: ContentPath) -> SourceFile? { files[path] }

    /// Where a location is, for people; nil if the file is not known.
    package func region(of location: Location) -> Range<LineColumn>? {
        files[location.path]?.region(of: location.span)
    }
}

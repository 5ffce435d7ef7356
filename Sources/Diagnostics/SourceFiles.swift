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

    /// `path:line:column`, or the path alone if the file is not known; nil for the workspace as a whole.
    package func place(of location: Location) -> String? {
        guard !location.path.text.isEmpty else { return nil }
        return region(of: location).map { "\(location.path):\($0.lowerBound)" } ?? location.path.text
    }
}

/// An open file or folder that is closed with its last owner: for those that outlive one function.
final class OwnedDescriptor: Sendable {
    let descriptor: Descriptor
    private let files: FileSystem

    init(_ descriptor: Descriptor, _ files: FileSystem) {
        self.descriptor = descriptor
        self.files = files
    }

    deinit {
        try? files.close(descriptor)
    }
}

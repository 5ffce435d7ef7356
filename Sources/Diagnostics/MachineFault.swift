/// A fault of the machine, not of an author: a full disk, a missing program, a permission, a lock that stays taken.
/// Thrown with typed `throws(MachineFault)` at the edge and shown by `Commands`; exit status 3.
package struct MachineFault: Error, Sendable, Hashable {
    package let code: DiagnosticCode
    /// What could not be done, where and why: "cannot write Output/en/index.html: no space left on device".
    package let message: Message
    /// What to do about it.
    package let help: Message?

    package init(_ code: DiagnosticCode, _ message: Message, help: Message? = nil) {
        self.code = code
        self.message = message
        self.help = help
    }
}

/// Writes one JSON document (RFC 8259), front to back: the keys stand in the order they are written, so that the same
/// calls give the same bytes.
///
///     var json = JSONWriter(layout: .pretty)
///     json.object { json in
///         json.field("code", "8.10")
///         json.array("goals") { json in json.integer(8) }
///     }
///     let bytes = json.finish()
///
/// Numbers come as integers or as decimal text and never pass through binary floating point.
package struct JSONWriter: Sendable {
    package enum Layout: Sendable {
        /// No white space at all.
        case compact
        /// One member a line, indented by two spaces, LF at the end.
        case pretty
    }

    private var buffer: ByteBuffer
    private let layout: Layout
    private let escaping: JSONEscaping
    /// For each open object or array, whether it has a member yet.
    private var hasMembers: [Bool] = []
    private var isAfterKey = false

    package init(layout: Layout = .compact, escaping: JSONEscaping = .plain, capacity: Int = 0) {
        self.layout = layout
        self.escaping = escaping
        buffer = ByteBuffer(capacity: capacity)
    }

    /// Ends the document and gives its bytes.
    package consuming func finish() -> ByteBuffer {
        assert(hasMembers.isEmpty, "an object or array is still open")
        if layout == .pretty { buffer.append(UInt8(ascii: "\n")) }
        return buffer
    }

    /// Writes an object; `members` writes its keys and values.
    package mutating func object(_ members: (inout JSONWriter) throws -> Void) rethrows {
        open(UInt8(ascii: "{"))
        try members(&self)
        close(UInt8(ascii: "}"))
    }

    /// Writes an array; `elements` writes its values.
    package mutating func array(_ elements: (inout JSONWriter) throws -> Void) rethrows {
        open(UInt8(ascii: "["))
        try elements(&self)
        close(UInt8(ascii: "]"))
    }

    /// Writes the name of the next member of an object.
    package mutating func key(_ name: String) {
        startValue()
        quote(span: name.utf8.span)
        buffer.append(layout == .pretty ? ": " : ":")
        isAfterKey = true
    }

    package mutating func string(_ text: String) {
        startValue()
        quote(span: text.utf8.span)
    }

    /// Writes UTF-8 bytes as a string.
    package mutating func string(_ bytes: ArraySlice<UInt8>) {
        startValue()
        quote(span: bytes.span)
    }

    package mutating func integer(_ number: Int) {
        startValue()
        buffer.append(number: number)
    }

    /// Writes a decimal number as it is printed: `-12.50`. Text that is no JSON number is written as a string.
    package mutating func decimal(_ text: String) {
        guard NumberSyntax.isJSON(text.utf8) else { return string(text) }
        startValue()
        buffer.append(text)
    }

    package mutating func bool(_ value: Bool) {
        startValue()
        buffer.append(value ? "true" : "false")
    }

    package mutating func null() {
        startValue()
        buffer.append("null")
    }

    private mutating func open(_ bracket: UInt8) {
        startValue()
        buffer.append(bracket)
        hasMembers.append(false)
    }

    private mutating func close(_ bracket: UInt8) {
        let hadMembers = hasMembers.popLast() ?? false
        if hadMembers { startLine() }
        buffer.append(bracket)
    }

    /// The comma and the new line before a value or key, unless a key stands just before.
    private mutating func startValue() {
        if isAfterKey {
            isAfterKey = false
            return
        }
        guard let hadMembers = hasMembers.last else { return }
        if hadMembers { buffer.append(UInt8(ascii: ",")) }
        hasMembers[hasMembers.count - 1] = true
        startLine()
    }

    private mutating func startLine() {
        guard layout == .pretty else { return }
        buffer.append(UInt8(ascii: "\n"))
        buffer.append(UInt8(ascii: " "), times: 2 * hasMembers.count)
    }

    private mutating func quote(span: borrowing Span<UInt8>) {
        buffer.append(UInt8(ascii: "\""))
        escaping.append(span: span, to: &buffer)
        buffer.append(UInt8(ascii: "\""))
    }
}

// Keys with their values in one call.
extension JSONWriter {
    package mutating func field(_ name: String, _ text: String) {
        key(name)
        string(text)
    }

    /// Writes the member only if there is a text.
    package mutating func field(_ name: String, ifPresent text: String?) {
        if let text { field(name, text) }
    }

    package mutating func field(_ name: String, _ number: Int) {
        key(name)
        integer(number)
    }

    package mutating func field(_ name: String, _ value: Bool) {
        key(name)
        bool(value)
    }

    package mutating func field(_ name: String, decimal text: String) {
        key(name)
        decimal(text)
    }

    package mutating func field(_ name: String, _ texts: [String]) {
        array(name) { json in
            for text in texts { json.string(text) }
        }
    }

    package mutating func object(_ name: String, _ members: (inout JSONWriter) throws -> Void) rethrows {
        key(name)
        try object(members)
    }

    package mutating func array(_ name: String, _ elements: (inout JSONWriter) throws -> Void) rethrows {
        key(name)
        try array(elements)
    }
}

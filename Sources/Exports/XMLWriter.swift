import Bytes

/// Writes one XML document, indented by two spaces. Text stands on the line of its element, so that no white space is
/// added to it.
struct XMLWriter {
    private var buffer: ByteBuffer
    private var depth = 0
    /// Whether the last tag still has no `>`: an element without content becomes an empty one.
    private var isOpen = false

    init(capacity: Int = 0) {
        buffer = ByteBuffer(capacity: capacity)
        buffer.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    }

    consuming func finish() -> [UInt8] { buffer.bytes }

    /// An element with other elements in it.
    mutating func element(_ name: String, _ attributes: [(String, String)] = [], _ content: (inout XMLWriter) -> Void) {
        open(name, attributes)
        isOpen = true
        depth += 1
        content(&self)
        depth -= 1
        if isOpen {
            isOpen = false
            buffer.append("/>\n")
        } else {
            indent()
            close(name)
        }
    }

    /// An element with text, or an empty one.
    mutating func element(_ name: String, _ attributes: [(String, String)] = [], text: String = "") {
        open(name, attributes)
        guard !text.isEmpty else {
            buffer.append("/>\n")
            return
        }
        buffer.append(">")
        XMLEscaping.text.append(text, to: &buffer)
        close(name)
    }

    private mutating func open(_ name: String, _ attributes: [(String, String)]) {
        if isOpen { buffer.append(">\n") }
        isOpen = false
        indent()
        buffer.append("<")
        buffer.append(name)
        for (name, value) in attributes {
            buffer.append(" \(name)=\"")
            XMLEscaping.attribute.append(value, to: &buffer)
            buffer.append("\"")
        }
    }

    private mutating func close(_ name: String) {
        buffer.append("</\(name)>\n")
    }

    private mutating func indent() {
        buffer.append(UInt8(ascii: " "), times: 2 * depth)
    }
}

import Bytes

/// Writes elements, attributes and texts; the one place where a text becomes XML.
struct XMLWriter {
    private var buffer: ByteBuffer

    /// What was written so far.
    var bytes: [UInt8] { buffer.bytes }

    /// Begins a part.
    init() {
        buffer = ByteBuffer(capacity: 4_096)
        buffer.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
    }

    mutating func open(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:]) {
        begin(name, attributes)
        buffer.append(UInt8(ascii: ">"))
    }

    mutating func close(_ name: StaticString) {
        buffer.append("</")
        append(name)
        buffer.append(UInt8(ascii: ">"))
    }

    /// An element without content.
    mutating func empty(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:]) {
        begin(name, attributes)
        buffer.append("/>")
    }

    /// An element with one value, as most of WordprocessingML is.
    mutating func value(_ name: StaticString, _ value: String) {
        empty(name, ["w:val": value])
    }

    mutating func value(_ name: StaticString, _ value: Int) {
        empty(name, ["w:val": String(value)])
    }

    /// An element with a text only.
    mutating func textElement(_ name: StaticString, _ text: String, _ attributes: KeyValuePairs<StaticString, String> = [:]) {
        open(name, attributes)
        XMLEscaping.text.append(text, to: &buffer)
        close(name)
    }

    private mutating func begin(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>) {
        buffer.append(UInt8(ascii: "<"))
        append(name)
        for (key, value) in attributes {
            buffer.append(UInt8(ascii: " "))
            append(key)
            buffer.append("=\"")
            XMLEscaping.attribute.append(value, to: &buffer)
            buffer.append(UInt8(ascii: "\""))
        }
    }

    /// Names are literals of this module; they are never content.
    private mutating func append(_ name: StaticString) {
        buffer.append(name.description)
    }
}

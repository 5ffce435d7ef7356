import Bytes

/// HTML that is being written: what is text goes through `text`, and there alone it is escaped, for content and attributes.
struct HTMLText {
    var buffer = ByteBuffer()

    mutating func raw(_ html: String) { buffer.append(html) }

    mutating func text(_ text: String) { HTMLEscaping.attribute.append(text, to: &buffer) }

    /// An element that holds a text. Its name and the values of its attributes are ours, or are escaped here.
    mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ text: String) {
        open(name, attributes)
        self.text(text)
        close(name)
    }

    mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) {
        raw("<\(name)")
        for (key, value) in attributes where !value.isEmpty {
            raw(" \(key)=\"")
            text(value)
            raw("\"")
        }
        raw(">")
    }

    mutating func close(_ name: String) { raw("</\(name)>") }

    mutating func line() { raw("\n") }
}

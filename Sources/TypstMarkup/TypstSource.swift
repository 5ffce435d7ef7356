import Bytes

/// A file of Typst source that is being written, a statement a line.
package struct TypstSource: Sendable {
    private var buffer = ByteBuffer()

    package init() {}

    /// The file so far, in UTF-8.
    package var bytes: [UInt8] { buffer.bytes }

    /// Gives a value a name for what follows: `#let serif = "Noto Serif"`.
    package mutating func define(_ name: TypstName, _ value: TypstValue) {
        buffer.append("#let \(name.text) = ")
        value.append(to: &buffer)
        buffer.append("\n")
    }

    /// Definitions written by hand, which are code: never content.
    package mutating func prelude(_ code: StaticString) {
        buffer.append(code.description)
    }

    /// Changes what an element looks like from here to the end of the file: `#set page(flipped: true)`.
    package mutating func set(_ element: TypstName, _ arguments: [TypstArgument]) {
        buffer.append("#set ")
        TypstValue.call(element, arguments).append(to: &buffer)
        buffer.append("\n")
    }

    /// Hands all that follows to a function: `#show: paper.with(symbol: "GB.347/PFA/4")`.
    package mutating func wrapRest(in function: TypstName, _ arguments: [TypstArgument]) {
        buffer.append("#show: \(function.text).with")
        TypstValue.call("", arguments).append(to: &buffer)
        buffer.append("\n")
    }

    /// Sets some content.
    package mutating func add(_ value: TypstValue) {
        buffer.append("#")
        value.append(to: &buffer)
        buffer.append("\n")
    }
}

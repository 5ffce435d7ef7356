import Bytes
import Testing

@Suite struct ByteBufferTests {
    @Test func appendsAllKindsOfBytes() {
        var buffer = ByteBuffer(capacity: 8)
        #expect(buffer.isEmpty)
        buffer.append(UInt8(ascii: "a"))
        buffer.append("国际")
        buffer.append("劳工组织".prefix(2))
        buffer.append(Array(" one ".utf8))
        buffer.append(Array("xtwox".utf8)[1..<4])
        buffer.append(UInt8(ascii: "-"), times: 3)
        buffer.append(UInt8(ascii: "-"), times: -1)
        buffer.append(number: -42)
        #expect(buffer.text == "a国际劳工 one two----42")
        #expect(buffer.count == 1 + 12 + 5 + 3 + 3 + 3)
    }
}

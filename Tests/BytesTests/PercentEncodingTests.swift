import Bytes
import Testing

@Suite struct PercentEncodingTests {
    @Test func aSegmentKeepsUnreservedCharactersOnly() {
        #expect(PercentEncoding.segment.encoded("GB.341-PFA-1_~") == "GB.341-PFA-1_~")
        #expect(PercentEncoding.segment.encoded("a b/c:d?e#f%20&'\"") == "a%20b%2Fc%3Ad%3Fe%23f%2520%26%27%22")
        #expect(PercentEncoding.segment.encoded("战略") == "%E6%88%98%E7%95%A5")
    }

    @Test func aPathKeepsItsSlashes() {
        #expect(PercentEncoding.path.encoded("zh/成果 1/index.html") == "zh/%E6%88%90%E6%9E%9C%201/index.html")
    }

    @Test func anAddressIsNotEncodedTwice() {
        #expect(
            PercentEncoding.address.encoded("https://example.org/a%20b/ü?q=1&r=(2)#p46")
                == "https://example.org/a%20b/%C3%BC?q=1&r=(2)#p46")
        #expect(PercentEncoding.address.encoded("a\\b[c]\"<>`{}|^ \u{7F}") == "a%5Cb%5Bc%5D%22%3C%3E%60%7B%7D%7C%5E%20%7F")
        #expect(PercentEncoding.address.encoded("-_.+!*'(),%#@?=;:/,+&$~") == "-_.+!*'(),%#@?=;:/,+&$~")
    }

    @Test func slicesAreBytes() {
        var buffer = ByteBuffer()
        PercentEncoding.segment.append(Array("x é".utf8)[1...], to: &buffer)
        #expect(buffer.text == "%20%C3%A9")
    }
}

import Testing

@Suite struct ContentDecoderTests {
}

import Testing

@Suite struct YAMLReaderTests {
}

import Testing

@Suite struct CSVReaderTests {
}

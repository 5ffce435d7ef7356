import Testing

@Suite struct MarkdownReaderTests {
}

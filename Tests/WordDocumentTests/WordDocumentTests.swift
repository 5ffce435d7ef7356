import Testing

@Suite struct WordDocumentTests {
}

import Testing

@Suite struct MarkupTreeTests {
}

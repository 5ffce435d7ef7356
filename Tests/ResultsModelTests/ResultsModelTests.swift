import Testing

@Suite struct ResultsModelTests {
}

import Testing

@Suite struct LinkingTests {
}

import Testing

@Suite struct GoverningBodyPapersTests {
}

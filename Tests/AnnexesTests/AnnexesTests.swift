import Testing

@Suite struct AnnexesTests {
}

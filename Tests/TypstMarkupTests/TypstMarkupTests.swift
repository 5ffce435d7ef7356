import Testing

@Suite struct TypstMarkupTests {
}

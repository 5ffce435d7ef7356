import Testing

@Suite struct PublicationTests {
}

import Testing

@Suite struct SitePagesTests {
}

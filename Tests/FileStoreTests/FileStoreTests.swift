import Testing

@Suite struct FileStoreTests {
}

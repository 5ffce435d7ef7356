import Testing

@Suite struct ChildProcessTests {
}

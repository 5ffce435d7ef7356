import Testing

@Suite struct DecisionRangeTests {
    private func findings(_ range: String) -> [String] {
        let body = """
            ## First {#first}

            One. {#one}

            Two. {#two}

            ## Second {#second}

            Three. {#three}

            Four. {#four}

            ## Draft decision {#dd .decision}

            The Governing Body endorses what \(range) say. {#decision}
            """
        return WorkspaceBuilder(paper: Sample.paper(body: body)).findings("W0283")
    }

    @Test func aRangeCoversWholeSections() {
        #expect(findings("<para:one> to <para:two>") == [])
        #expect(findings("<para:one> to <para:four>") == [])
        #expect(
            findings("<para:two> to <para:four>") == [
                "p/paper.md:26:34 the range begins at `two`, in the middle of a section | 范围从章节中间的 `two` 开始"
            ])
        #expect(
            findings("<para:one>–<para:three>") == [
                "p/paper.md:26:34 the range ends at `three`, in the middle of a section | 范围在章节中间的 `three` 结束"
            ])
    }

    @Test func aRangeRunsForward() {
        #expect(findings("<para:four> to <para:one>") == ["p/paper.md:26:34 `one` does not come after `four` | `one` 不在 `four` 之后"])
    }

    @Test func otherWordsMakeNoRange() {
        #expect(findings("<para:four> and <para:two>") == [])
    }
}

import Diagnostics
@testable import FileStore
import Testing

@Suite struct CommitPlanTests {
    private func planned(
        _ produced: [String], over files: [String], folders: [String] = [], list: String? = nil, foreign: [String] = [],
        keep: KeepRule = .nothing
    ) throws(CommitObjection) -> CommitPlan {
        var survey = OutputSurvey()
        survey.files = files.map { ContentPath($0) }.sorted()
        survey.folders = folders.map { ContentPath($0) }.sorted()
        survey.foreign = foreign
        survey.list = list.map { Array($0.utf8) }
        return try CommitPlan(survey: survey, produced: produced.map { ContentPath($0) }.sorted(), keep: keep)
    }

    @Test func nothingToDo() throws {
        let plan = try planned(["a", "b/c"], over: ["a", "b/c"], folders: ["b"], list: "a\nb/c\n")
        #expect(plan == CommitPlan(list: Array("a\nb/c\n".utf8)))
    }

    @Test func staleFilesGoAndThenTheirFoldersTheDeepestFirst() throws {
        let plan = try planned(["a"], over: ["a", "b/c", "b/d/e"], folders: ["b", "b/d"], list: "a\nb/c\nb/d/e\n")
        #expect(plan.obstacles == [])
        #expect(plan.stale.map(\.text) == ["b/c", "b/d/e"])
        #expect(plan.emptied.map(\.text) == ["b/d", "b"])
        #expect(plan.list == Array("a\n".utf8))
    }

    @Test func whatStandsInTheWayGoesFirst() throws {
        let plan = try planned(["a/x", "b"], over: ["a", "b/c", "b/d/e"], folders: ["b", "b/d"])
        #expect(
            plan.obstacles == [
                .remove(ContentPath("a")), .remove(ContentPath("b/c")), .remove(ContentPath("b/d/e")),
                .removeFolder(ContentPath("b/d")), .removeFolder(ContentPath("b")),
            ])
        #expect(plan.stale == [])
        #expect(plan.emptied == [])
    }

    @Test func aNameThatBeginsLikeAFolderIsNotInIt() throws {
        let plan = try planned(["a-b", "a.c"], over: ["a-b", "a.c", "a/x"], folders: ["a"], list: "a-b\na.c\na/x\n")
        #expect(plan.stale.map(\.text) == ["a/x"])
        #expect(plan.emptied.map(\.text) == ["a"])
    }

    @Test func strangersAreNamedUnlessKept() throws {
        #expect(throws: CommitObjection.foreign(["link", "x"])) {
            try planned(["a"], over: ["a", "x", "y"], list: "a\ny\n", foreign: ["link"])
        }
        let plan = try planned(["a"], over: ["a", "x", "y"], list: "a\ny\n", keep: KeepRule { $0.text == "x" })
        #expect(plan.stale.map(\.text) == ["y"])
        #expect(plan.list == Array("a\n".utf8), "what was kept but is not ours does not become ours")
    }

    @Test func whatIsKeptMayNotStandInTheWay() {
        #expect(throws: CommitObjection.clash(ContentPath("a"))) {
            try planned(["a/x"], over: ["a"], list: "a\n", keep: KeepRule { _ in true })
        }
        #expect(throws: CommitObjection.clash(ContentPath("a"))) {
            try planned(["a"], over: ["a/x"], folders: ["a"], list: "a/x\n", keep: KeepRule { _ in true })
        }
    }

    @Test func aForgedListRemovesNothingOutside() throws {
        let plan = try planned(["a"], over: ["a"], list: "../.bashrc\n/etc/.x\n.plenary-output\n.ours\na\n")
        #expect(plan.stale.map(\.text) == [".ours"])
    }
}

@Suite struct CommitJournalTests {
    private let journal = CommitJournal(
        staging: StagingPlace(side: .beside, name: ".plenary-staging-0123-42"),
        steps: [
            .remove(ContentPath("a")), .removeFolder(ContentPath("b/c")), .move(waiting: "3/17", to: ContentPath("en/a b.html")),
            .move(waiting: "1/1", to: ContentPath("\u{301}x")), .move(waiting: "9/1", to: ContentPath(".plenary-files")),
        ])

    @Test func itReadsBackWhatItWrote() {
        #expect(CommitJournal(journal.encoded) == journal)
        let empty = CommitJournal(staging: StagingPlace(side: .inside, name: ".plenary-staging-1"), steps: [])
        #expect(CommitJournal(empty.encoded) == empty)
    }

    @Test func noPieceOfItIsTakenForTheWhole() {
        let bytes = journal.encoded
        for length in bytes.indices { #expect(CommitJournal(Array(bytes[..<length])) == nil, "\(length) bytes") }
    }

    @Test(arguments: [
        "plenary journal 2\nstaging beside .plenary-staging-1\nend 0\n",
        "plenary journal 1\nstaging beside ../.plenary-staging-1\nend 0\n",
        "plenary journal 1\nstaging beside .plenary-staging-1/../../x\nend 0\n",
        "plenary journal 1\nstaging beside .ssh\nend 0\n",
        "plenary journal 1\nstaging above .plenary-staging-1\nend 0\n",
        "plenary journal 1\nstaging beside .plenary-staging-1\nmove ../../etc/passwd a.html\nend 1\n",
        "plenary journal 1\nstaging beside .plenary-staging-1\nmove 1/1 ../a.html\nend 1\n",
        "plenary journal 1\nstaging beside .plenary-staging-1\nmove 1/1 .plenary-output\nend 1\n",
        "plenary journal 1\nstaging beside .plenary-staging-1\nremove /etc/passwd\nend 1\n",
        "plenary journal 1\nstaging beside .plenary-staging-1\nremove a/../../b\nend 1\n",
        "plenary journal 1\nstaging beside .plenary-staging-1\nremove-folder ..\nend 1\n",
        "plenary journal 1\nstaging beside .plenary-staging-1\nremove a\nend 2\n",
        "plenary journal 1\nstaging beside .plenary-staging-1\nrun a\nend 1\n",
        "plenary journal 1\nstaging beside .plenary-staging-1\nmove 1/1\nend 1\n",
        "",
        "\n\n\n",
    ])
    func aForgedJournalIsNone(_ text: String) {
        #expect(CommitJournal(Array(text.utf8)) == nil)
    }

    @Test func aForgedJournalIsThrownAway() throws {
        let folder = try TemporaryFolder()
        try folder.commit(["a": "1"])
        try folder.write("Output/.plenary-journal", "plenary journal 1\nstaging beside .plenary-staging-1\nremove ../x\nend 1\n")
        try folder.write("x", "mine")
        try folder.commit(["a": "1"])
        #expect(folder.leftovers == [])
        #expect(folder.text("x") == "mine")
    }

    @Test func aJournalWhoseFilesAreGoneIsThrownAway() throws {
        let folder = try TemporaryFolder()
        try folder.commit(["a": "1"])
        try folder.write("Output/.plenary-journal", String(decoding: journal.encoded, as: UTF8.self))
        try folder.recover()
        #expect(folder.tree() == ["a": "1"])
        #expect(folder.leftovers == [])
    }
}

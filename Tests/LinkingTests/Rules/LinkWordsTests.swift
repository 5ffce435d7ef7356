import Testing

@Suite struct LinkWordsTests {
    private func workspace(_ body: String) -> WorkspaceBuilder {
        let instruments = """
            code,kind,year,number,title_en
            C189,convention,2011,189,"Domestic Workers Convention, 2011"
            C190,convention,2019,190,"Violence and Harassment Convention, 2019"
            agenda-2030,agenda,2015,,2030 Agenda for Sustainable Development

            """
        var files = Sample.in2022(["outcome.md": Sample.outcome(body: body)])
        files["p/registers/instruments.csv"] = instruments
        files["p/registers/sdg-targets.csv"] = "code,goal,title_en\n8.5,8,Work\n8.6,8,Youth\n"
        files["p/registers/sdg-goals.csv"] = "code,title_en\n8,Work\n"
        files["p/registers/documents.csv"] = "code,kind,session,date,title_en,url\nGB.341/PFA/1,paper,341,,Programme,\n"
        return WorkspaceBuilder(files)
    }

    @Test(arguments: [
        ("[Convention No. 189](instrument:C190)", "189", "instrument `C190`", "文书 `C190`"),
        ("[第 189 号公约](instrument:C190)", "189", "instrument `C190`", "文书 `C190`"),
        ("[the Convention of 2018](instrument:C190)", "2018", "instrument `C190`", "文书 `C190`"),
        ("[target 8.6](sdg:8.5)", "8.6", "SDG target `8.5`", "可持续发展目标具体目标 `8.5`"),
        ("[Goal 5](sdg:8)", "5", "SDG goal `8`", "可持续发展目标 `8`"),
        ("[outcome 2](outcome:1)", "2", "outcome `1`", "成果目标 `1`"),
        ("[GB.341/PFA/2](doc:GB.341/PFA/1)", "GB.341/PFA/2", "document `GB.341/PFA/1`", "文件 `GB.341/PFA/1`"),
    ])
    func findsWordsThatNameAnother(_ link: String, _ said: String, _ target: String, _ chinese: String) {
        let found = workspace("See \(link).\n")
        #expect(
            found.findings("E0245") == [
                "p/outcome.md:8:5 the words of this link say \(said), its target is \(target) | 链接文字写的是 \(said)，目标却是\(chinese)"
            ])
        #expect(found.remarks("E0245") == ["help: correct the words or the target"])
    }

    @Test(arguments: [
        "[Conventions Nos 189 and 190](instrument:C190)", "[《2019 年暴力和骚扰公约》（第 190 号）](instrument:C190)",
        "[Violence and Harassment Convention, 2019 (No. 190)](instrument:C190)", "[2030 Agenda](instrument:agenda-2030)",
        "[the aim for 2030](sdg:8.5)", "[Goal 8 of 17](sdg:8)", "[its paper](doc:GB.341/PFA/1)", "<sdg:8.5>",
    ])
    func acceptsItsOwnNames(_ link: String) {
        #expect(workspace("See \(link).\n").findings("E0245") == [])
    }
}

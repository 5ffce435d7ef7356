import Foundation

/// A small workspace that is right in everything: two languages, a programme, an outcome with an output and its
/// indicator, a risk, registers. Tests of the command line write it, and break what they are about.
package enum SampleWorkspace {
    /// Writes all files but the templates.
    package static func write(to folder: TemporaryFolder) throws { try files.write(to: folder.path) }

    private static let files = Folder {
        TextFile("plenary.yml", configuration)
        TextFile("Content/programme/2024-25/programme.md", programme)
        TextFile("Content/programme/2024-25/programme.zh.md", "---\nsource: \"\(programmeDigest)\"\ntitle: 2024-2025 年计划\n---\n")
        TextFile("Content/programme/2024-25/outcomes/1/outcome.md", outcome)
        TextFile("Content/programme/2024-25/outcomes/1/outcome.zh.md", "---\nsource: \"000000000000\"\ntitle: 更好的技能\n---\n\n正文。\n")
        TextFile("Content/programme/2024-25/outcomes/1/1.1.md", output)
        TextFile("Content/programme/2024-25/outcomes/1/1.1.zh.md", translatedOutput)
        TextFile("Content/programme/2024-25/risks/1.md", risk)
        TextFile("Content/registers/sdg-goals.csv", "code,title_en,title_zh\r\n4,Quality education,优质教育\r\n")
        TextFile("Content/registers/sdg-targets.csv", "code,goal,title_en,title_zh\r\n4.4,4,Relevant skills,相关技能\r\n")
        TextFile(
            "Content/registers/sdg-indicators.csv",
            "code,target,custodian,title_en,title_zh\r\n4.4.1,4.4,ITU,Skills in technology,技术技能\r\n")
        TextFile("Content/registers/departments.csv", "code,parent,kind,name_en,name_zh\r\nskills,,department,Skills,技能司\r\n")
    }

    /// Copies the templates of the repository into a workspace, so that it can be built.
    package static func copyTemplates(to folder: TemporaryFolder, filePath: String = #filePath) throws {
        let root = URL(fileURLWithPath: filePath, isDirectory: false).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        try FileManager.default.copyItem(atPath: root.path + "/Templates", toPath: folder.path("Templates"))
    }

    package static let configuration = """
        title: {en: Skills for all, zh: 人人有技能}
        organization:
          name: {en: Agency for Skills, zh: 技能署}
          short-name: {en: AFS, zh: 技能署}
        base-url: https://skills.example/
        languages:
          - {tag: en, name: English}
          - {tag: zh, name: 中文}
        regions:
          - {id: north, name: {en: North, zh: 北部}}
          - {id: south, name: {en: South, zh: 南部}}
        units:
          - {id: schools, one: {en: school, zh: 所学校}, other: {en: schools, zh: 所学校}}

        """

    package static let programme = """
        ---
        type: programme
        id: 2024-25
        title: Programme for 2024-25
        period: 2024/2025
        ---

        """

    /// The digest of the texts of `programme`.
    package static let programmeDigest = "11037ef8520a"

    package static let outcome = """
        ---
        type: outcome
        code: 1
        kind: policy
        title: Better skills
        lead-department: skills
        ---

        More about <output:1.1> and <sdg:4.4>.

        """

    package static let output = """
        ---
        type: output
        code: 1.1
        title: Schools that teach what is needed
        departments: [skills]
        verification: [reports]
        indicators:
          - code: 1.1.1
            name: Schools with a new plan of lessons
            kind: count
            unit: schools
            baseline: [{period: 2023, value: 10}]
            target: [{period: 2024/2025, total: 24, north: 7, south: 17}]
        ---

        What the agency does.

        """

    package static let translatedOutput = """
        ---
        source: "000000000000"
        title: 教授所需技能的学校
        verification: [报告]
        ---

        """

    package static let risk = """
        ---
        type: risk
        number: 1
        event: Teachers leave.
        consequence: Lessons are not given.
        outcomes: [1]
        owner: skills
        ---

        """
}

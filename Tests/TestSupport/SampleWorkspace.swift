import Foundation

extension TemporaryFolder {
    /// Replaces a text of a file, which must have it.
    package func edit(_ path: String, _ old: String, _ new: String) throws {
        let text = try text(path)
        guard text.contains(old) else { throw TestSupportFault("\(path) has no \(old)") }
        try write { TextFile(path, text.replacing(old, with: new)) }
    }

    /// Removes a file.
    package func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: self.path(path)) }
}

/// A small workspace that is right in everything: two languages, a programme, an outcome with an output and its
/// indicator, a risk, registers. Tests of the command line write it, and break what they are about.
package enum SampleWorkspace {
    /// Writes all files but the templates.
    package static func write(to folder: TemporaryFolder) throws { try files.write(to: folder.path) }

    private static let files = Folder {
        TextFile("plenary.yml", configuration)
        TextFile("Content/programme/2024-25/programme.md", programme)
        TextFile("Content/programme/2024-25/programme.zh.md", translatedProgramme)
        TextFile("Content/programme/2024-25/outcomes/1/outcome.md", outcome)
        TextFile("Content/programme/2024-25/outcomes/1/outcome.zh.md", translatedOutcome)
        TextFile("Content/programme/2024-25/outcomes/1/1.1.md", output)
        TextFile("Content/programme/2024-25/outcomes/1/1.1.zh.md", translatedOutput)
        TextFile("Content/programme/2024-25/risks/1.md", risk)
        TextFile("Content/programme/2024-25/risks/1.zh.md", translatedRisk)
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

    // The digests of translations are what `plenary translations --accept` writes.
    package static let translatedProgramme = """
        ---
        source: "11037ef8520a"
        title: 2024-2025 年计划
        ---

        """

    package static let outcome = """
        ---
        type: outcome
        code: 1
        kind: policy
        title: Better skills
        status: to-be-developed
        lead-department: skills
        ---

        More about <output:1.1> and <sdg:4.4>.

        """

    package static let translatedOutcome = """
        ---
        source: "aac9dc977582"
        title: 更好的技能
        ---

        详见<output:1.1>和<sdg:4.4>。

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
        source: "9bf65c9484e1"
        title: 教授所需技能的学校
        verification: [报告]
        indicators:
          - code: 1.1.1
            name: 制定了新教学计划的学校
        ---

        技能署所做的工作。

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

    package static let translatedRisk = """
        ---
        source: "8ff80132d77a"
        event: 教师离职。
        consequence: 无法上课。
        ---

        """
}

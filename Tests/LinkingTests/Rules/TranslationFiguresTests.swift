import Testing

@Suite struct TranslationFiguresTests {
    private func findings(_ english: String, _ chinese: String) -> [String] {
        WorkspaceBuilder(
            [
                "p/programme.md": Sample.programme() + english + "\n",
                "p/programme.zh.md": "---\nsource: \"0\"\ntitle: 计划\n---\n" + chinese + "\n",
                "p/registers/abbreviations.csv":
                    "code,name_en,name_zh,short_en,short_zh\nCOVID-19,coronavirus disease 2019,2019 冠状病毒病,,\n",
            ], configuration: WorkspaceBuilder.bilingual
        ).findings("E0264")
    }

    /// The same in two languages.
    @Test(arguments: [
        ("10.44 million dollars", "1,044 万美元"), ("US$790,640,000", "7.9064 亿美元"), ("2 billion workers", "20 亿工人"),
        ("about 3.3 trillion", "约 3.3 万亿"), ("more than 30 million", "3000 多万"), ("10 to 20 million", "1,000 万至 2,000 万"),
        ("1.63 per cent", "1.63%"), ("1.63 per cent", "百分之 1.63"), ("20 per cent", "百分之二十"), ("5 percentage points", "5 个百分点"),
        ("10 to 15 per cent", "10% 至 15%"), ("0.1, 0.2 and 0.5 per cent", "0.1%、0.2% 和 0.5%"),
        ("Africa 15.2 per cent, the Americas 13.3, Asia 13.2", "非洲 15.2%，美洲 13.3%，亚洲 13.2%"), ("25 per cent", "四分之一"),
        ("three quarters", "75%"), ("half of the posts", "50% 的职位"), ("two thirds", "三分之二"), ("in 2022–23", "2022-2023 年"),
        ("in 2018-21", "2018-2021 年"),
        ("on 1 February 2021", "2021 年 2 月 1 日"), ("the 107th Session", "第 107 届会议"), ("the twenty-first century", "21 世纪"),
        ("in the 1990s", "20 世纪 90 年代"), ("twelve months", "12 个月"), ("12 months", "十二个月"), ("30 years", "三十年"), ("two", "2 个"),
        ("2 offices", "两个办事处"),
        ("doubled", "增加 1 倍"), ("a decade", "10 年"), ("0.90 francs to the US dollar", "0.90 法郎兑 1 美元"), ("COVID-19", "2019 冠状病毒病"),
        ("Convention No. 190, 2019", "《2019 年公约》（第 190 号）"), ("17\u{A0}540 cubic metres", "17,540 立方米"),
        ("ISO/IEC 27001:2013", "ISO/IEC 27001:2013"),
        ("See A.1.2 and 8.b.1", "见甲"), ("a G20 country", "二十国集团成员"), ("80 or more", "至少 80 个"), ("2 years and 2 offices", "两年，两处"),
    ])
    func figuresAgreeInTheirOwnForms(_ english: String, _ chinese: String) {
        #expect(findings(english, chinese) == [])
    }

    @Test(arguments: [
        ("12 countries", "21 个国家", "21 stands here, the source says 12 | 此处为 21，原文为 12"),
        ("10.44 million", "1,044 亿", "1,044 亿 stands here, the source says 10.44 million | 此处为 1,044 亿，原文为 10.44 million"),
        ("1.63 per cent", "1.36%", "1.36% stands here, the source says 1.63 per cent | 此处为 1.36%，原文为 1.63 per cent"),
        ("5 per cent", "5 个", "5 stands here, the source says 5 per cent | 此处为 5，原文为 5 per cent"),
        ("in 2022–23", "2020-2023 年", "2020-2023 stands here, the source says 2022–23 | 此处为 2020-2023，原文为 2022–23"),
        ("in 2019 and 2021", "2019 年", "the source says 2021, which is not in the translation | 原文中的 2021 在译文中没有"),
        ("some countries", "30 个国家", "30 stands here, but not in the source | 此处为 30，原文中没有"),
        ("8 posts", "九个职位", "the source says 8, which is not in the translation | 原文中的 8 在译文中没有"),
    ])
    func findsAnotherFigure(_ english: String, _ chinese: String, _ expected: String) {
        let found = findings(english, chinese)
        #expect(found.map { $0.drop { $0 != " " }.dropFirst() } == [expected[...]])
    }

    /// The longest numbers with the largest words, beside the smallest: nothing overflows.
    @Test func extremeFiguresAreCompared() {
        #expect(findings("999999999999999 trillion and 0.00000001", "999999999999999 万亿和 0.00000001") == [])
        #expect(findings("1234567890123456789 and 0.12345678901234567890", "甲") == [], "identifiers")
        #expect(findings("999999999999999 trillion", "千万亿万亿亿亿和 999999999999999 亿亿亿亿").count == 1)
    }

    @Test func pointsAtTheFigure() {
        #expect(
            findings("We help 12 of the 24 offices.", "在 **24** 个办事处中，我们帮助 21 个。").first?.hasPrefix("p/programme.zh.md:5:21 21 stands here")
                == true)
    }

    @Test func fieldsAreComparedToo() {
        let found = WorkspaceBuilder(
            [
                "p/programme.md": Sample.programme("short-title: 2022–23"),
                "p/programme.zh.md": "---\nsource: \"0\"\ntitle: 计划\nshort-title: \"2022-2032\"\n---\n",
            ], configuration: WorkspaceBuilder.bilingual)
        #expect(
            found.findings("E0264") == [
                "p/programme.zh.md:4:15 2022-2032 stands here, the source says 2022–23 | 此处为 2022-2032，原文为 2022–23"
            ])
    }
}

import Testing

@testable import GitReader

@Suite struct CivilDayTests {
    @Test(arguments: [
        (0, "1970-01-01"), (-1, "1969-12-31"), (951_782_400, "2000-02-29"), (1_709_164_800, "2024-02-29"), (1_735_689_599, "2024-12-31"),
        (4_107_542_400, "2100-03-01"),
    ])
    func knowsTheCalendar(seconds: Int, day: String) { #expect(CivilDay(seconds: seconds).text == day) }
}

import Testing

@testable import Preview

@Suite struct MediaTypeTests {
    @Test(arguments: [
        ("en/index.html", "text/html; charset=utf-8"), ("assets/site.css", "text/css; charset=utf-8"),
        ("annexes/targets.csv", "text/csv; charset=utf-8"), ("annexes/datapackage.json", "application/json"),
        ("papers/GB.341-PFA-1/GB.341-PFA-1.en.pdf", "application/pdf"), ("sitemap.xml", "application/xml"),
        ("a.b/README", "application/octet-stream"), ("x.exe", "application/octet-stream"), ("A.SVG", "image/svg+xml"),
        ("", "application/octet-stream"),
        (
            "papers/GB.341-PFA-1/GB.341-PFA-1.zh.docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        ),
    ])
    func isKnownByTheName(path: String, type: String) {
        #expect(MediaType.of(path) == type)
    }
}

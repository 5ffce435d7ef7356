import Foundation
import TestSupport
import Testing

/// What a writer sees of `plenary serve`.
@Suite(.temporaryFolder, .serialized) struct ServeTests {
    private static let output = "Content/programme/2024-25/outcomes/1/1.1.md"
    private static let page = "/en/programme/2024-25/outputs/1.1/"

    @Test func showsTheSite() async throws {
        let preview = try await RunningPreview.start(Workspace())
        let root = try await preview.get("/")
        #expect(root.status == 200)
        #expect(root.header("content-type") == "text/html; charset=utf-8")
        #expect(root.header("cache-control") == "no-store")
        #expect(root.header("x-content-type-options") == "nosniff")
        #expect(root.header("access-control-allow-origin") == nil)
        #expect(root.text.hasSuffix("</body>\n</html>\n"))
        let page = try await preview.get("/en/")
        #expect(page.text.contains("Skills for all"))
        #expect(page.text.contains("preview.js"))
        #expect(try await preview.get("/en/index.html").body == page.body)
        #expect(try await preview.get("/assets/site.css").header("content-type") == "text/css; charset=utf-8")
        #expect(try await preview.get("/annexes/outcomes.csv").text.hasPrefix("programme"))
        #expect(try await preview.get("/annexes/datapackage.json").header("content-type") == "application/json")
        #expect(!(try await preview.get("/assets/site.css").text.contains("preview")))
        try await answersInDetail(preview)
        try await preview.stop()
    }

    private func answersInDetail(_ preview: RunningPreview) async throws {
        let folder = try await preview.get("/en")
        #expect(folder.status == 301)
        #expect(folder.header("location") == "/en/")
        let missing = try await preview.get("/en/nothing/of/this/name")
        #expect(missing.status == 404)
        #expect(missing.text.contains("Skills for all") && missing.text.contains("preview.js"), "the site's own page")
        // Folders are not listed.
        #expect(try await preview.get("/assets/").status == 404)
        #expect(try await preview.get("/annexes").status == 404)
        let full = try await preview.get("/en/?a=b")
        let head = try await preview.get("/en/", method: "HEAD")
        #expect(head.status == 200 && head.body.isEmpty)
        #expect(head.header("content-length") == String(full.body.count))
        let tag = try #require(full.header("etag"))
        let same = try await preview.get("/en/", "If-None-Match: \(tag)")
        #expect(same.status == 304 && same.body.isEmpty)
        #expect(try await preview.get("/en/", "If-None-Match: \"other\"").status == 200)
        #expect(try await preview.get("/en/", "Range: bytes=0-99999999999").body == full.body)
    }

    @Test func anEditIsShownAtOnce() async throws {
        let workspace = try Workspace()
        let preview = try await RunningPreview.start(workspace)
        let events = EventListener(preview, try await preview.eventsPath())
        #expect(try await events.state { $0.contains(#""generation":"1""#) } == #"{"generation":"1","problems":null}"#)
        try workspace.edit(Self.output, "What the agency does.", "What the agency does now.")
        #expect(try await events.state { $0 == #"{"generation":"2","problems":null}"# } != nil, "\(events.states)")
        #expect(try await preview.get(Self.page).text.contains("What the agency does now."))
        // A template, a label, a register, the configuration.
        try workspace.write("Templates/assets/site.css", "/* changed */")
        #expect(try await preview.page("/assets/site.css") { $0 == "/* changed */" } != nil)
        try workspace.edit("Content/registers/departments.csv", "department,Skills,", "department,Skills and Jobs,")
        #expect(try await preview.page("/en/departments/") { $0.contains("Skills and Jobs") } != nil)
        try workspace.edit("plenary.yml", "en: Skills for all", "en: Jobs for all")
        #expect(try await preview.page("/en/") { $0.contains("Jobs for all") } != nil)
        events.stop()
        try await preview.stop()
    }

    @Test func anErrorIsShownOverTheLastGoodPageUntilItIsPutRight() async throws {
        let workspace = try Workspace()
        let preview = try await RunningPreview.start(workspace)
        let before = try await preview.get(Self.page).text
        let events = EventListener(preview, try await preview.eventsPath())
        #expect(try await events.state { $0.contains("null") } != nil)
        try workspace.edit(Self.output, "south: 17", "south: 18")
        let wrong = try #require(try await events.state { $0.contains("E0231") }, "\(events.states)")
        #expect(wrong.contains(#""generation":"1""#))
        #expect(wrong.contains(#""title":"1 error: this page shows the last good state""#))
        #expect(try await preview.get(Self.page).text == before)
        // Who comes now is told as well.
        let late = EventListener(preview, try await preview.eventsPath())
        #expect(try await late.state { $0.contains("E0231") } != nil)
        try workspace.edit(Self.output, "south: 18", "south: 17")
        #expect(try await events.state { $0 == #"{"generation":"2","problems":null}"# } != nil, "\(events.states)")
        events.stop()
        late.stop()
        let run = try await preview.stop()
        #expect(run.errors.contains("error[E0231]"))
        #expect(run.errors.contains("The preview shows the last good state until this is put right.\nUpdated in "))
    }

    /// What only the finished pages show, such as a link that leads nowhere, is found in the background.
    @Test func aLinkThatLeadsNowhereIsShownToo() async throws {
        let workspace = try Workspace()
        let preview = try await RunningPreview.start(workspace)
        let events = EventListener(preview, try await preview.eventsPath())
        try workspace.edit("Templates/output.mustache", "<h1", "<a href=\"nowhere.html\">x</a><h1")
        #expect(try await events.state { $0.contains("nowhere.html") } != nil, "\(events.states)")
        try workspace.edit("Templates/output.mustache", "<a href=\"nowhere.html\">x</a><h1", "<h1")
        #expect(try await events.state { $0 == #"{"generation":"3","problems":null}"# } != nil, "\(events.states)")
        events.stop()
        try await preview.stop()
    }

    @Test func waitsForTheFirstGoodState() async throws {
        let workspace = try Workspace()
        try workspace.edit(Self.output, "south: 17", "south: 18")
        let preview = try await RunningPreview.start(workspace, "--lang", "zh")
        let waiting = try await preview.get("/en/")
        #expect(waiting.status == 503)
        #expect(waiting.text.contains("还没有可以显示的站点"))
        let events = EventListener(preview, try await preview.eventsPath())
        #expect(try await events.state { $0.contains("1 个错误") && $0.contains(#""generation":"0""#) } != nil, "\(events.states)")
        try workspace.edit(Self.output, "south: 18", "south: 17")
        #expect(try await events.state { $0.contains(#""generation":"1""#) } != nil)
        #expect(try await preview.get("/en/").status == 200)
        events.stop()
        try await preview.stop()
    }

    @Test func filesMayComeGoAndMove() async throws {
        let workspace = try Workspace()
        let preview = try await RunningPreview.start(workspace)
        let risk = "/en/programme/2024-25/risks/1/"
        #expect(try await preview.get(risk).status == 200)
        let moved = workspace.folder.path("Content/programme/2024-25/other")
        try FileManager.default.moveItem(atPath: workspace.folder.path("Content/programme/2024-25/risks"), toPath: moved)
        try workspace.edit("Content/programme/2024-25/other/1.md", "Teachers leave.", "Teachers go away.")
        #expect(try await preview.page(risk) { $0.contains("Teachers go away.") } != nil)
        try FileManager.default.removeItem(atPath: moved)
        #expect(try await preview.page(risk) { !$0.contains("Teachers") } != nil)
        // The whole content is away for a moment, as when git changes branches, and comes back.
        let content = workspace.folder.path("Content")
        try FileManager.default.moveItem(atPath: content, toPath: content + ".away")
        try await Task.sleep(for: .milliseconds(300))
        try FileManager.default.moveItem(atPath: content + ".away", toPath: content)
        try workspace.edit(Self.output, "What the agency does.", "What the agency does again.")
        #expect(try await preview.page(Self.page) { $0.contains("does again.") } != nil)
        try await preview.stop()
    }

    @Test func thePublishedSiteIsNotTouched() async throws {
        let workspace = try Workspace()
        #expect(try await workspace.run("build").exit == 0)
        let before = try workspace.tree("Output")
        let preview = try await RunningPreview.start(workspace)
        try workspace.edit(Self.output, "What the agency does.", "What the agency does now.")
        #expect(try await preview.page(Self.page) { $0.contains("does now.") } != nil)
        #expect(try await preview.stop().exit == 130)
        #expect(try workspace.tree("Output") == before)
        #expect(!FileManager.default.fileExists(atPath: workspace.folder.path("Output/preview.js")))
    }

    @Test func aBusyPortIsSaidClearly() async throws {
        let workspace = try Workspace()
        let first = try await RunningPreview.start(workspace)
        let second = try await workspace.run("serve", "--port", String(first.port))
        #expect(second.exit == 3)
        #expect(second.errors.hasPrefix("plenary: error[E0960]: port \(first.port) is in use by another program\n"))
        try await first.stop()
        let wrong = try await workspace.run("serve", "--port", "70000")
        #expect(wrong.exit == 2)
        #expect(wrong.errors.contains("write a whole number from 0 to 65535"))
    }

    /// Without `--port` two previews get along; one at least is not at 8080.
    @Test func withoutAWishItTakesTheNextFreePort() async throws {
        let workspace = try Workspace()
        let first = try await RunningPreview.start(workspace, port: nil)
        let second = try await RunningPreview.start(workspace, port: nil)
        #expect(first.port != second.port)
        #expect(try await second.get("/en/").status == 200)
        #expect(try await second.stop().errors.hasPrefix("Port 8080 is in use, so this is another one.\n"))
        try await first.stop()
    }
}

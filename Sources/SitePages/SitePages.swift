// SitePages: the published site, from the linked workspace to pages in every language.
//
// 1. `SiteTemplates.check` holds each template of a theme against the view model of its kind of page.
// 2. `SiteIndex` makes the look-ups that many pages need, once a run; `SiteLanguage` holds what the pages of one
//    language share: words, number format, links, and the frame around every page (`SiteChrome`), prepared once.
// 3. `PageList` says which pages there are: a route and a closure that makes the view model when the page is rendered,
//    so that pages are made in parallel. Each kind has a file in `Pages/`; what several kinds show is in `Parts/`.
// 4. Beside the pages: the choice of a language, `404.html`, sitemaps and `robots.txt`.
//
// View models hold finished texts: formatted, in the language of the page, links relative. Templates decide how they look.
// Pure; called by Pipeline. All addresses come from `SiteMap`, so no two parts can disagree about one.
package import Linking
package import Publication
import ResultsModel

/// All artifacts of the site.
///
/// - Parameters:
///   - labels: the words of the interface, a table for each language of the workspace.
///   - templates: a theme that has been checked.
///   - papers: what the product that builds papers has for their pages.
///   - changes: what changed between the versions that `plenary.yml` names.
package func artifacts(
    of workspace: Workspace, labels: LabelTable, templates: SiteTemplates, papers: [PaperReading] = [],
    changes: [ChangesReading] = []
) -> [Artifact] {
    let index = SiteIndex(workspace)
    let siteMap = SiteMap(workspace)
    let sites = workspace.languageIndices.map { language in
        SiteLanguage(
            workspace, index: index, siteMap: siteMap, labels: labels[language.position], language: language, papers: papers,
            changes: changes)
    }
    let pages = sites.map { PageList($0, templates, papers: papers).artifacts }
    return RootFiles(sites, templates).artifacts(pages: pages) + pages.flatMap(\.self)
}

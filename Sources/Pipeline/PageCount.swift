import ContentDecoder
import Diagnostics
import Publication
import ResultsModel

/// Holds the limit of pages, before any of them is made.
enum PageCount {
    static func findings(_ artifacts: [Artifact], _ configuration: Configuration) -> [Diagnostic] {
        let pages = artifacts.count { artifact in
            if case .page = artifact.body { true } else { false }
        }
        let limit = ContentLimits(configuration.limits).pages
        guard pages > limit else { return [] }
        return [
            Diagnostic(
                .tooManyPages, .tooManyPages(pages, limit), at: Location(configuration.path, .fileStart), help: .raisePages)
        ]
    }
}

extension Message {
    fileprivate static func tooManyPages(_ count: Int, _ limit: Int) -> Message {
        Message(en: "the site has \(count) pages; at most \(limit) are made", zh: "站点有 \(count) 个页面，最多生成 \(limit) 个")
    }

    fileprivate static let raisePages = Message(
        en: "look for rows or files that are there by mistake, or raise `pages` below `limits`",
        zh: "请检查是否有多余的行或文件，或在 `limits` 下调高 `pages`")
}

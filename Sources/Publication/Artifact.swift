package import TemplateEngine

/// One file of the output before it is written: where it goes and what it is.
package struct Artifact: Sendable {
    package enum Body: Sendable {
        /// Finished bytes.
        case bytes([UInt8])
        /// A page: the name of its template, and the view model, made when the page is rendered.
        case page(Page)
    }

    package let route: Route
    package let body: Body

    package init(_ route: Route, _ body: Body) {
        self.route = route
        self.body = body
    }
}

/// A page to be rendered: which template shows it, and how its values are made. Making them is part of rendering, so
/// that many pages can be made at once on several cores.
package struct Page: Sendable {
    package let template: String
    package let makeValue: @Sendable () -> TemplateRecord

    package init(_ template: String, makeValue: @escaping @Sendable () -> TemplateRecord) {
        self.template = template
        self.makeValue = makeValue
    }
}

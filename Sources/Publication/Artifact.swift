package import TemplateEngine

/// One file of the output before it is written: where it goes and what it is.
package struct Artifact: Sendable {
    package enum Body: Sendable {
        /// Finished bytes.
        case bytes([UInt8])
        /// Bytes that are made when they are needed.
        case made(@Sendable () -> [UInt8])
        /// A page: its template and its view model.
        case page(Page)
        /// The parts of a zip container (a Word document), made when they are packed.
        case container(@Sendable () -> [ContainerPart])
    }

    package let route: Route
    package let body: Body

    package init(_ route: Route, _ body: Body) {
        self.route = route
        self.body = body
    }
}

/// A part of a container: its path inside, and its bytes.
package struct ContainerPart: Sendable, Hashable {
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

/// A page to be rendered: a template checked for its view model, and the model, which is made when the page is rendered.
/// Making models is part of rendering, so that many pages can be made at once on several cores.
package struct Page: Sendable {
    /// The name of the template, for messages and timings.
    package let template: String
    package let make: @Sendable () -> TemplatePage

    /// A page of one kind: `template` is the result of `TemplateSet.check`.
    package init<Model: ViewModel>(_ template: CheckedTemplate<Model>, model: @escaping @Sendable () -> Model) {
        self.template = template.name
        make = { template.page(model()) }
    }
}

package import Bytes

/// A template that fits its view model: every name is known, every text will be escaped.
package struct CheckedTemplate<Model: ViewModel>: Sendable {
    let compiled: CompiledTemplate

    /// The name that it was asked for by.
    package var name: String { compiled.name }

    /// The names of all templates that it may use, itself included; for `TemplateSet.unused`.
    package var uses: [String] { compiled.uses }

    /// Appends the page that the template makes of a model.
    package func render(_ model: Model, into buffer: inout ByteBuffer) {
        TemplateRenderer.render(compiled.program, model.templateValue, into: &buffer)
    }

    /// The page that the template makes of a model.
    package func render(_ model: Model) -> [UInt8] {
        TemplatePage(program: compiled.program, root: model.templateValue).render()
    }

    /// The template and the model as one value, to be rendered later, perhaps on another thread.
    package func page(_ model: Model) -> TemplatePage {
        TemplatePage(program: compiled.program, root: model.templateValue)
    }
}

/// A checked template together with the values for it: all that is needed to write the page.
package struct TemplatePage: Sendable {
    let program: TemplateProgram
    let root: TemplateValue

    package func render(into buffer: inout ByteBuffer) {
        TemplateRenderer.render(program, root, into: &buffer)
    }

    package func render() -> [UInt8] {
        var buffer = ByteBuffer(capacity: 4 * program.literals.count)
        render(into: &buffer)
        return buffer.bytes
    }
}

/// A template without a view model: names are looked up while rendering, and what is not found prints nothing. For the
/// examples of the public specification.
package struct UntypedTemplate: Sendable {
    let compiled: CompiledTemplate

    package func render(_ value: TemplateValue) -> [UInt8] {
        TemplatePage(program: compiled.program, root: value).render()
    }
}

/// What the compiler gives for one template and one shape.
struct CompiledTemplate: Sendable {
    let name: String
    let program: TemplateProgram
    let uses: [String]
}

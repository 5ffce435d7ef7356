// TemplateEngine: from template files and typed view models to bytes.
//
// The language is Mustache (specification 1.4 with inheritance and dynamic names, without lambdas). What is new is
// that a template is checked before it is used: every name, against the fields of the view model that will fill it.
//
// 1. `TemplateSet.read` parses the files: `TemplateLexer` finds tags, `TemplateParser` makes a flat `TemplateTree`
//    and settles the rules of white space (lines of their own, indentation) once for all.
// 2. A `ViewModel` lists its fields once. They are its shape (`RecordShape`), which templates are checked against,
//    and its slots (`TemplateRecord`), from which they are rendered.
// 3. `TemplateSet.check` walks a template with a shape (`TemplateCompiler`): names become slots, partials and parents
//    become units of a flat `TemplateProgram`, `HTMLContext` knows whether a value stands in text, in an attribute or
//    in a tag. It gives a `CheckedTemplate`, or diagnostics E05xx with file, line and column.
// 4. `TemplateRenderer` runs the program: it copies literal runs and escapes values, without looking up any name.
//
// The untyped mode (`TemplateSet.untyped`) runs the same parser, compiler and renderer over values that carry their
// names; it exists for the public specification's examples. Called by Publication and the products; imports Bytes
// and Diagnostics.

// TemplateEngine: from template files and typed view models to bytes. The language is Mustache (specification 1.4, with
// inheritance and dynamic names, without lambdas); what is new is that a template is checked before it is used.
//
// 1. `TemplateSet.read` parses the files: `TemplateLexer` finds tags, `TemplateParser` makes a flat `TemplateTree` and
//    settles the rules of white space once for all.
// 2. A `ViewModel` lists its fields once: they are its shape (`RecordShape`) and the slots of its `TemplateRecord`.
// 3. `TemplateSet.check` walks a template with a shape (`TemplateCompiler`): names become slots, partials and layouts
//    become units of a flat `TemplateProgram`, and `HTMLContext` knows what a value would be read as where it stands.
//    It gives a `CheckedTemplate`, or diagnostics E05xx with file, line and column.
// 4. `TemplateRenderer` runs the program: it copies literal runs and escapes values, without looking up any name.
//
// The untyped mode, for the specification's examples, is the same parser, compiler and renderer over values that carry
// their names. Called by Publication and the products; imports Bytes and Diagnostics.

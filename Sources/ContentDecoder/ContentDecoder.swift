// ContentDecoder: from the bytes of an object's files to a typed draft.
//
// An object is one file in the source language and a file beside it for each translation; `ContentFolder` says which
// paths belong together. For each object:
//
// 1. `FrontMatter` splits a file into two byte ranges: front matter and body.
// 2. YAMLReader and MarkdownReader turn the ranges into trees whose positions are positions in the file.
// 3. `ObjectDecoder` picks the table of fields for the object's `type` and walks source and translations together: facts
//    come from the source, texts from every language; what does not belong is reported where it stands.
// 4. The result is a `Draft`: real types, references still names.
//
// There is one `FieldTable` a type, in `Types/`: it decodes, it gives the JSON Schema for editors, it is the format
// reference in `docs/`. Registers (`RegisterDecoder`), amounts of budgets (`BudgetAmountsDecoder`) and `plenary.yml`
// (`ConfigurationDecoder`) are decoded here too. Called by Pipeline, one object at a time, on any thread.

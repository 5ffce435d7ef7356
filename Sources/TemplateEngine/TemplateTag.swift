/// One tag of a template, as written.
struct TemplateTag: Sendable {
    enum Kind: Sendable, Equatable {
        /// `{{name}}`
        case variable
        /// `{{{name}}}` or `{{&name}}`
        case raw
        /// `{{#name}}`
        case section
        /// `{{^name}}`
        case inverted
        /// `{{/name}}`
        case close
        /// `{{>name}}`
        case partial
        /// `{{<name}}`
        case parent
        /// `{{$name}}`
        case block
        /// `{{! anything }}`
        case comment
        /// `{{=<% %>=}}`
        case delimiters

        /// Whether the tag leaves no trace when it stands alone on its line. (Parents and blocks have rules of their own.)
        var mayStandAlone: Bool {
            switch self {
            case .section, .inverted, .close, .partial, .comment, .delimiters: true
            case .variable, .raw, .parent, .block: false
            }
        }
    }

    let kind: Kind
    /// The whole tag with its delimiters, as byte offsets in the file.
    let range: Range<Int>
    /// The name without sigil, `*` and white space.
    let name: Range<Int>
    /// Whether the name was written with `*`: the value of a field names the template.
    let isDynamic: Bool
}

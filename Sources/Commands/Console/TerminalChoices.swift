import Diagnostics

/// When to use colours: `--color`.
enum ColorChoice: String, Sendable, CaseIterable {
    case auto, always, never

    /// Whether to colour what goes to a stream. `NO_COLOR` and `CLICOLOR_FORCE` count when they are not empty
    /// (no-color.org, bixense.com/clicolors).
    func isColored(_ stream: StandardStream, _ host: Host) -> Bool {
        switch self {
        case .always: return true
        case .never: return false
        case .auto:
            func isSet(_ name: String) -> Bool { host.variable(name).map { !$0.isEmpty } ?? false }
            if isSet("NO_COLOR") { return false }
            if isSet("CLICOLOR_FORCE"), host.variable("CLICOLOR_FORCE") != "0" { return true }
            return host.variable("TERM") != "dumb" && host.isTerminal(stream)
        }
    }
}

extension OptionSpec {
    /// The value of this option in arguments that are not understood yet, or never will be.
    func glimpse(in arguments: [String]) -> String? {
        var found: String?
        for (position, argument) in arguments.enumerated() {
            if argument == "--" { break }
            if argument == written, position + 1 < arguments.count { found = arguments[position + 1] }
            if argument.hasPrefix(written + "=") { found = String(argument.dropFirst(written.utf8.count + 1)) }
        }
        return found
    }
}

extension MessageLanguage {
    /// The language of the user: `PLENARY_LANG`, else the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is not empty, as
    /// POSIX has it.
    static func preferred(_ variable: (String) -> String?) -> MessageLanguage {
        for name in ["PLENARY_LANG", "LC_ALL", "LC_MESSAGES", "LANG"] {
            if let value = variable(name), !value.isEmpty { return MessageLanguage(locale: value) }
        }
        return .english
    }

    /// The language to complain in before the arguments are understood: a `--lang` among them, else the preferred one.
    static func first(of arguments: [String], _ variable: (String) -> String?) -> MessageLanguage {
        OptionSpec.language.glimpse(in: arguments).flatMap { MessageLanguage(rawValue: $0) } ?? preferred(variable)
    }

    /// Chinese for `zh`, `zh_CN.UTF-8` and the like, English for anything else.
    private init(locale: String) {
        let tag = locale.prefix { $0 != "_" && $0 != "-" && $0 != "." && $0 != "@" }
        self = tag == "zh" ? .chinese : .english
    }
}

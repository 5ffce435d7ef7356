/// The arguments of a run, taken apart and checked.
struct Arguments: Sendable {
    /// The name of the command; nil where none was written.
    var command: String?
    /// What is neither the command nor an option, in order.
    var operands: [String] = []
    /// How many of the operands stand before the first `--`; nil where none was written.
    var separator: Int?
    /// By the name of the option: what was written, or stood in the environment. A flag has no values.
    private var values: [String: [String]] = [:]

    func has(_ option: OptionSpec) -> Bool { values[option.name] != nil }

    /// The value of an option; the last one counts.
    func value(_ option: OptionSpec) -> String? { values[option.name]?.last }

    /// The values of an option that may be repeated.
    func values(_ option: OptionSpec) -> [String] { values[option.name] ?? [] }

    /// The words of an option that takes several, each once.
    func words(_ option: OptionSpec) -> [String] {
        var seen: Set<String> = []
        return values(option).flatMap { $0.split(separator: ",").map(String.init) }.filter { seen.insert($0).inserted }
    }

    func number(_ option: OptionSpec) -> Int? { value(option).flatMap { Int($0) } }

    mutating func set(_ option: OptionSpec, _ value: String?) {
        values[option.name, default: []] += value.map { [$0] } ?? []
    }
}

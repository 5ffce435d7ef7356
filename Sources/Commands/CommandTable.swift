/// Every command, in the order in which help lists them.
enum CommandTable {
    static let all: [Command] = [
        .start, .new, .check, .build, .serve, .list, .show, .explain, .translations, .schema, .completions, .help,
    ]

    static func command(_ name: String?) -> Command? {
        all.first { $0.name == name }
    }
}

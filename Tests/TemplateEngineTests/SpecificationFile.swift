import Diagnostics
import Foundation
@testable import TemplateEngine

/// The public Mustache specification's examples, read from where they lie; the repository does not copy them.
///
/// The folder (it contains `mustache/`) is named by `PLENARY_SPECS`; without it, `../shared/reference/specs` beside the
/// package is tried.
struct SpecificationCase: Sendable, CustomStringConvertible {
    let file: String
    let name: String
    let template: String
    let partials: [String: String]
    let data: JSONData
    let expected: String

    var description: String { "\(file): \(name)" }

    /// The files that we follow, and how many examples each has.
    static let files = [
        "comments": 12, "delimiters": 14, "interpolation": 42, "inverted": 22, "partials": 12, "sections": 34,
        "inheritance": 27, "dynamic-names": 21,
    ]

    static let folder: String? = {
        let package = URL(fileURLWithPath: #filePath, isDirectory: false)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let named = ProcessInfo.processInfo.environment["PLENARY_SPECS"]
        let folders = [named, package.deletingLastPathComponent().path + "/shared/reference/specs"].compactMap { $0 }
        return folders.first { FileManager.default.fileExists(atPath: $0 + "/mustache") }
    }()

    static let all: [SpecificationCase] = {
        guard let folder else { return [] }
        return files.keys.sorted().flatMap { (try? cases(in: folder, $0)) ?? [] }
    }()

    private struct Document: Decodable {
        struct Example: Decodable {
            let name: String
            let template: String
            let partials: [String: String]?
            let data: JSONData
            let expected: String
        }

        let tests: [Example]
    }

    private static func cases(in folder: String, _ file: String) throws -> [SpecificationCase] {
        let url = URL(fileURLWithPath: "\(folder)/mustache/\(file).json", isDirectory: false)
        let document = try JSONDecoder().decode(Document.self, from: Data(contentsOf: url))
        return document.tests.map {
            SpecificationCase(
                file: file, name: $0.name, template: $0.template, partials: $0.partials ?? [:], data: $0.data, expected: $0.expected)
        }
    }

    /// What our engine makes of it.
    var rendered: String {
        untyped(template, partials: partials, data.value)
    }
}

/// Any JSON value.
indirect enum JSONData: Sendable, Decodable {
    case null
    case flag(Bool)
    case integer(Int)
    case decimal(Double)
    case text(String)
    case list([JSONData])
    case object([String: JSONData])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let flag = try? container.decode(Bool.self) {
            self = .flag(flag)
        } else if let integer = try? container.decode(Int.self) {
            self = .integer(integer)
        } else if let decimal = try? container.decode(Double.self) {
            self = .decimal(decimal)
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let list = try? container.decode([JSONData].self) {
            self = .list(list)
        } else {
            self = .object(try container.decode([String: JSONData].self))
        }
    }

    /// The same as an untyped template value.
    var value: TemplateValue {
        switch self {
        case .null: .none
        case .flag(let flag): .flag(flag)
        case .integer(let number): .number(number)
        case .decimal(let number): .text(String(number))
        case .text(let text): .text(text)
        case .list(let items): .list(items.map(\.value))
        case .object(let entries):
            .object(TemplateObject(entries.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value.value) }))
        }
    }
}

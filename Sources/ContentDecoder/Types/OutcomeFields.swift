import Diagnostics
import ResultsModel
import YAMLReader

extension FieldTable where Record == Impact {
    static let impact = object(
        "impact", kind: .impact,
        [
            .required("statement", .text, "The long-term change, in one sentence.") { $0.statement = $1 },
            .optional("indicators", .indicators, "Its indicators.") { $0.indicators = $1 },
        ])
}

extension FieldTable where Record == Outcome {
    static let outcome = object(
        "outcome", kind: .outcome,
        [
            .required("code", .identifier(.outcome), "A number, or a capital letter.") { $0.header.code = $1 },
            .required("kind", .choice, "policy or enabling.") { $0.kind = $1 },
            .required("title", .text, "Its title.") { $0.title = $1 },
            .optional("status", ValueCoder<IndicatorStatus>.choice, "to-be-developed, when it has no indicators yet.") { outcome, _ in
                outcome.indicatorsToBeDeveloped = true
            },
            .optional("indicators", .indicators, "Its indicators.") { $0.indicators = $1 },
            .optional("lead-department", .reference(.department), "The department that leads.") { $0.leadDepartment = $1 },
            .optional("resources", .records(of: .resource, start: ResourceAmount.starting), "Money, by source and period.") {
                $0.resources = $1
            },
        ])
}

enum IndicatorStatus: String, CaseIterable, Sendable {
    case toBeDeveloped = "to-be-developed"
}

extension ResourceAmount {
    fileprivate static func starting(at node: YAMLNode) -> ResourceAmount {
        var amount = ResourceAmount()
        amount.span = node.span
        return amount
    }
}

extension FieldTable where Record == ResourceAmount {
    fileprivate static let resource = FieldTable(
        "resource",
        [
            .required("period", .period, "The biennium.") { $0.period = $1 },
            .required("source", .choice, "regular-budget, extra-budgetary or rbsa.") { $0.source = $1 },
            .required("stage", .choice, "proposed, revised, estimated, approved or actual.") { $0.stage = $1 },
            .required("amount", .decimal, "The amount.") { $0.amount = $1 },
            .optional("unit", .choice, "million, when the amount is in millions.") { $0.unit = $1 },
            .optional("currency", .plainText, "The currency, when it is not the programme's.") { $0.currency = $1 },
            .optional("basis", .choice, "constant or recosted.") { $0.basis = $1 },
        ])
}

extension FieldTable where Record == Output {
    static let output = object(
        "output", kind: .output,
        [
            .required("code", .identifier(.output), "Its code: 1.1.") { $0.header.code = $1 },
            .required("title", .text, "Its title.") { $0.title = $1 },
            .optional("departments", .references(.department), "The departments that deliver it.") { $0.departments = $1 },
            .optional("verification", .list(of: .text), "Means of verification of all its indicators.") { $0.verification = $1 },
            .optional("indicators", .indicators, "Its indicators.") { $0.indicators = $1 },
        ])
}

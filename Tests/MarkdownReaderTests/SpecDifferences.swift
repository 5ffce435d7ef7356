/// Examples of the specification that read differently here on purpose: the file and number of each, and why.
///
/// Examples with raw HTML are not listed: they are refused with E0302, and only counted.
let specDifferences: [String: String] = [
    "extensions 17": oneTilde,
    "extensions 18": oneTilde,
    "extensions 23": footnotes,
    "regression 10": oneTilde,
    "regression 11": oneTilde,
    "regression 13": footnotes,
    "spec 610": bareAddress,
    "spec 616": bareAddress,
    "spec 619": bareAddress,
    "spec 620": bareAddress,
    "spec 628": "bare addresses of other schemes (ftp) are not made links",
]

private let oneTilde = "one tilde is text: Chinese writes ranges with it (3~5)"
private let footnotes = "footnotes are numbered and set by the products, not by the reader"
private let bareAddress = "bare addresses are links everywhere, not only in the examples of the extension"

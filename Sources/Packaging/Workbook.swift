import CXlsxWriter
package import Diagnostics
import Foundation

/// A sheet of a workbook: a table with a header.
package struct WorkbookSheet: Sendable {
    package enum Cell: Sendable, Hashable {
        /// Words and codes, also those that look like numbers or formulas: the cell is a text.
        case text(String)
        /// A decimal as printed, `-12.50`: shown with the same decimals.
        case decimal(String)
        case integer(Int)
        case date(year: Int, month: Int, day: Int)
        case flag(Bool)
        case empty
    }

    package let name: String
    package let header: [String]
    package let rows: [[Cell]]

    package init(name: String, header: [String], rows: [[Cell]]) {
        self.name = name
        self.header = header
        self.rows = rows
    }
}

/// What a workbook says about itself.
package struct WorkbookProperties: Sendable {
    package var title: String
    package var company: String
    package var comments: String

    package init(title: String, company: String, comments: String) {
        self.title = title
        self.company = company
        self.comments = comments
    }
}

/// Makes an Excel workbook: a sheet a table, header frozen and filterable, columns as wide as what is in them. The same
/// tables give the same bytes: the time of creation is the first day of the zip format.
package enum Workbook {
    /// The most that a name of a sheet may have.
    package static let maximumNameLength = 31
    /// The most characters that a cell may have; what is longer is cut, with an ellipsis.
    package static let maximumTextLength = 32_767
    /// 1 January 1980, as in `ZipContainer`.
    private static let creation: Int64 = 315_532_800

    /// The bytes of the workbook. `purpose` names it in a message.
    package static func bytes(_ sheets: [WorkbookSheet], _ properties: WorkbookProperties, purpose: String) throws(MachineFault) -> [UInt8]
    {
        // libxlsxwriter 1.1 writes to a file only.
        let folder = try EmptyFolder { .workbookNotMade(purpose, "\($0)") }
        defer { folder.remove() }
        let path = folder.path + "/workbook.xlsx"
        if let reason = write(sheets, properties, to: path, in: folder.path) { throw .workbookNotMade(purpose, reason) }
        guard let data = FileManager.default.contents(atPath: path) else { throw .workbookNotMade(purpose, path) }
        return Array(data)
    }

    /// The reason why there is no workbook; nil when there is.
    private static func write(_ sheets: [WorkbookSheet], _ properties: WorkbookProperties, to path: String, in folder: String) -> String? {
        guard let workbook = unsafe plenary_workbook_new(path, folder) else { return path }
        var reason: String?
        let described = unsafe plenary_workbook_describe(workbook, properties.title, properties.company, properties.comments, creation)
        if described != LXW_NO_ERROR { reason = message(described) }
        let formats = unsafe WorkbookFormats(workbook)
        for sheet in sheets where reason == nil {
            guard isName(sheet.name), let worksheet = unsafe workbook_add_worksheet(workbook, sheet.name) else {
                reason = sheet.name
                break
            }
            reason = unsafe SheetWriter(worksheet: worksheet, formats: formats).write(sheet).map { "\(sheet.name): \($0)" }
        }
        // Closing writes the file and frees the workbook, whatever happened before.
        let closed = unsafe workbook_close(workbook)
        return reason ?? (closed == LXW_NO_ERROR ? nil : message(closed))
    }

    /// Whether spreadsheets take this for the name of a sheet; the library would say so itself on the standard error.
    private static func isName(_ name: String) -> Bool {
        let forbidden = Array("[]:*?/\\".utf8)
        return !name.isEmpty && name.utf16.count <= maximumNameLength && !name.utf8.contains { forbidden.contains($0) }
            && !name.hasPrefix("'") && !name.hasSuffix("'")
    }

    static func message(_ error: lxw_error) -> String {
        guard let text = unsafe lxw_strerror(error) else { return "\(error.rawValue)" }
        return unsafe String(cString: text)
    }
}

/// The formats of cells, owned by the workbook.
@safe private struct WorkbookFormats {
    let header: UnsafeMutablePointer<lxw_format>?
    let date: UnsafeMutablePointer<lxw_format>?
    let integer: UnsafeMutablePointer<lxw_format>?
    /// By the number of decimals.
    let decimals: [UnsafeMutablePointer<lxw_format>?]

    init(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
        func format(_ pattern: String) -> UnsafeMutablePointer<lxw_format>? {
            let format = unsafe workbook_add_format(workbook)
            unsafe format_set_num_format(format, pattern)
            return unsafe format
        }
        let header = unsafe workbook_add_format(workbook)
        unsafe format_set_bold(header)
        unsafe format_set_bottom(header, UInt8(LXW_BORDER_THIN.rawValue))
        unsafe self.header = header
        unsafe date = format("yyyy-mm-dd")
        unsafe integer = format("0")
        unsafe decimals = (0...8).map { unsafe format($0 == 0 ? "#,##0" : "#,##0." + String(repeating: "0", count: $0)) }
    }
}

/// Fills one worksheet.
@safe private struct SheetWriter {
    let worksheet: UnsafeMutablePointer<lxw_worksheet>
    let formats: WorkbookFormats

    /// The reason why a cell could not be written; nil when all were.
    func write(_ sheet: WorkbookSheet) -> String? {
        for (column, title) in sheet.header.enumerated() {
            let error = unsafe worksheet_write_string(worksheet, 0, lxw_col_t(column), title, formats.header)
            if error != LXW_NO_ERROR { return Workbook.message(error) }
        }
        for (row, cells) in sheet.rows.enumerated() {
            for (column, cell) in cells.enumerated() {
                let error = write(cell, lxw_row_t(row + 1), lxw_col_t(column))
                if error != LXW_NO_ERROR { return Workbook.message(error) }
            }
        }
        shape(sheet)
        return nil
    }

    private func write(_ cell: WorkbookSheet.Cell, _ row: lxw_row_t, _ column: lxw_col_t) -> lxw_error {
        switch cell {
        case .text(let text): return write(text: text, row, column)
        case .decimal(let text):
            // Beyond 15 digits a spreadsheet would change the number.
            guard text.utf8.count(where: { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) <= 15, let number = Double(text) else {
                return write(text: text, row, column)
            }
            let places = text.utf8.firstIndex(of: UInt8(ascii: ".")).map { text.utf8.distance(from: $0, to: text.utf8.endIndex) - 1 } ?? 0
            return unsafe worksheet_write_number(worksheet, row, column, number, formats.decimals[min(places, formats.decimals.count - 1)])
        case .integer(let number): return unsafe worksheet_write_number(worksheet, row, column, Double(number), formats.integer)
        case .date(let year, let month, let day):
            // Spreadsheets know no day before 1900.
            guard year >= 1900 else {
                let parts = [(year, 4), (month, 2), (day, 2)].map { number, width in
                    String(repeating: "0", count: max(0, width - String(number).utf8.count)) + String(number)
                }
                return write(text: parts.joined(separator: "-"), row, column)
            }
            var date = lxw_datetime(year: Int32(year), month: Int32(month), day: Int32(day), hour: 0, min: 0, sec: 0)
            return unsafe worksheet_write_datetime(worksheet, row, column, &date, formats.date)
        case .flag(let value): return unsafe worksheet_write_boolean(worksheet, row, column, value ? 1 : 0, nil)
        case .empty: return LXW_NO_ERROR
        }
    }

    private func write(text: String, _ row: lxw_row_t, _ column: lxw_col_t) -> lxw_error {
        guard text.utf8.count > Workbook.maximumTextLength, text.utf16.count > Workbook.maximumTextLength else {
            return unsafe worksheet_write_string(worksheet, row, column, text, nil)
        }
        var short = ""
        var count = 0
        for scalar in text.unicodeScalars {
            count += scalar.utf16.count
            guard count < Workbook.maximumTextLength else { break }
            short.unicodeScalars.append(scalar)
        }
        return unsafe worksheet_write_string(worksheet, row, column, short + "…", nil)
    }

    /// Freezes the header, adds the filter, and sets widths.
    private func shape(_ sheet: WorkbookSheet) {
        unsafe worksheet_freeze_panes(worksheet, 1, 0)
        guard !sheet.header.isEmpty else { return }
        _ = unsafe worksheet_autofilter(worksheet, 0, 0, lxw_row_t(sheet.rows.count), lxw_col_t(sheet.header.count - 1))
        for (column, title) in sheet.header.enumerated() {
            // The button of the filter takes room beside the title.
            var width = Self.width(title) + 3
            for cells in sheet.rows where column < cells.count { width = max(width, Self.width(cells[column]) + 1) }
            _ = unsafe worksheet_set_column(worksheet, lxw_col_t(column), lxw_col_t(column), Double(min(max(width, 8), 60)), nil)
        }
    }

    private static func width(_ cell: WorkbookSheet.Cell) -> Int {
        switch cell {
        case .text(let text): width(text)
        // A separator for each group of digits.
        case .decimal(let text): text.utf8.count + text.utf8.count / 3
        case .integer(let number): String(number).utf8.count
        case .date: 10
        case .flag: 6
        case .empty: 0
        }
    }

    /// Characters of East Asia take two places.
    private static func width(_ text: String) -> Int {
        var width = 0
        for scalar in text.unicodeScalars {
            width += scalar.value >= 0x2E80 ? 2 : 1
            if width > 60 { break }
        }
        return width
    }
}

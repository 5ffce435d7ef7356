import CZip
package import Diagnostics

/// Makes a zip file in memory, the same bytes for the same parts: in the order given, dated 1 January 1980 (the first day of
/// the format), for any user and umask.
package enum ZipContainer {
    package struct Part: Sendable, Hashable {
        /// The path in the container, with `/`, without one in front.
        package var name: String
        package var bytes: [UInt8]
        /// Whether it is deflated. A part that is compressed already (a picture) is better stored.
        package var isCompressed: Bool

        package init(name: String, bytes: [UInt8], isCompressed: Bool = true) {
            self.name = name
            self.bytes = bytes
            self.isCompressed = isCompressed
        }
    }

    /// The bytes of the zip file. `purpose` names it in a message: `GB.347-PFA-4.en.docx`.
    package static func bytes(_ parts: [Part], purpose: String) throws(MachineFault) -> [UInt8] {
        // libzip reads the parts when the archive is closed, so all of them stand still in one array until then.
        let all = parts.flatMap(\.bytes)
        let result = unsafe all.withUnsafeBytes { buffer in
            unsafe archive(parts, in: buffer)
        }
        switch result {
        case .success(let bytes): return bytes
        case .failure(let fault): throw MachineFault.containerNotMade(purpose, fault.reason)
        }
    }

    private struct Fault: Error {
        var reason: String
    }

    private static func archive(_ parts: [Part], in buffer: UnsafeRawBufferPointer) -> Result<[UInt8], Fault> {
        var error = unsafe zip_error_t()
        unsafe zip_error_init(&error)
        defer { unsafe zip_error_fini(&error) }
        guard let target = unsafe zip_source_buffer_create(nil, 0, 0, &error) else { return unsafe .failure(fault(&error)) }
        // One hold on the target for us and one for the archive, which gives up its own when it is closed.
        unsafe zip_source_keep(target)
        defer { unsafe zip_source_free(target) }
        guard let archive = unsafe zip_open_from_source(target, ZIP_TRUNCATE, &error) else {
            unsafe zip_source_free(target)
            return unsafe .failure(fault(&error))
        }
        var offset = 0
        for part in parts {
            guard unsafe add(part, UnsafeRawBufferPointer(rebasing: buffer[offset..<offset + part.bytes.count]), to: archive) else {
                defer { unsafe zip_discard(archive) }
                return unsafe .failure(fault(zip_get_error(archive)))
            }
            offset += part.bytes.count
        }
        guard unsafe zip_close(archive) == 0 else {
            defer { unsafe zip_discard(archive) }
            return unsafe .failure(fault(zip_get_error(archive)))
        }
        return unsafe contents(of: target)
    }

    private static func add(_ part: Part, _ bytes: UnsafeRawBufferPointer, to archive: OpaquePointer) -> Bool {
        guard let source = unsafe zip_source_buffer(archive, bytes.baseAddress, zip_uint64_t(bytes.count), 0) else { return false }
        let index = unsafe zip_file_add(archive, part.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
        guard index >= 0 else {
            unsafe zip_source_free(source)
            return false
        }
        let entry = zip_uint64_t(index)
        let method = part.isCompressed ? ZIP_CM_DEFLATE : ZIP_CM_STORE
        // 1980-01-01 00:00 as MS-DOS has it: years from 1980, month and day from 1.
        guard unsafe zip_file_set_dostime(archive, entry, 0, 1 << 5 | 1, 0) == 0 else { return false }
        let attributes = unsafe zip_file_set_external_attributes(archive, entry, 0, zip_uint8_t(ZIP_OPSYS_UNIX), 0o100644 << 16)
        guard attributes == 0 else { return false }
        return unsafe zip_set_file_compression(archive, entry, method, part.isCompressed ? 9 : 0) == 0
    }

    private static func contents(of source: OpaquePointer) -> Result<[UInt8], Fault> {
        var status = unsafe zip_stat_t()
        guard unsafe zip_source_stat(source, &status) == 0, unsafe zip_source_open(source) == 0 else {
            return unsafe .failure(fault(zip_source_error(source)))
        }
        defer { unsafe zip_source_close(source) }
        let size = unsafe Int(status.size)
        var count = 0
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, written in
            count = unsafe Int(zip_source_read(source, buffer.baseAddress, zip_uint64_t(size)))
            written = max(0, count)
        }
        return count == size ? .success(bytes) : unsafe .failure(fault(zip_source_error(source)))
    }

    private static func fault(_ error: UnsafeMutablePointer<zip_error_t>) -> Fault {
        Fault(reason: unsafe String(cString: zip_error_strerror(error)))
    }
}

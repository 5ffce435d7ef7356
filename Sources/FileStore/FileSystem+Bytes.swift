import CLinux
import Glibc

// Reading, writing and flushing the bytes of open files.

extension FileSystem {
    /// All bytes of a file from its start, at most `limit`: fewer or more than expected is for the caller to judge.
    package func readAll(_ file: Descriptor, limit: Int) throws(SystemError) -> [UInt8] {
        var failure: SystemError?
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
            while count < limit {
                do throws(SystemError) {
                    let length = try attempt(.read) {
                        unsafe pread(file.number, buffer.baseAddress.map { unsafe $0 + count }, limit - count, off_t(count))
                    }
                    if length == 0 { return }
                    count += length
                } catch {
                    failure = error
                    return
                }
            }
        }
        if let failure { throw failure }
        return bytes
    }

    /// Whether the file holds exactly `bytes`; the caller has compared the sizes. `scratch` is room to read into.
    package func holds(_ bytes: [UInt8], _ file: Descriptor, scratch: inout [UInt8]) throws(SystemError) -> Bool {
        var offset = 0
        while offset < bytes.count {
            let length = try attempt(.read) {
                unsafe scratch.withUnsafeMutableBytes { unsafe pread(file.number, $0.baseAddress, $0.count, off_t(offset)) }
            }
            if length == 0 || length > bytes.count - offset { return false }
            let same = unsafe bytes.withUnsafeBytes { expected in
                unsafe scratch.withUnsafeBytes { found in
                    guard let left = expected.baseAddress, let right = found.baseAddress else { return false }
                    return unsafe memcmp(left + offset, right, length) == 0
                }
            }
            if !same { return false }
            offset += length
        }
        return true
    }

    /// Writes all bytes at the position of the descriptor.
    package func write(_ bytes: [UInt8], to file: Descriptor) throws(SystemError) {
        var offset = 0
        while offset < bytes.count {
            offset += try attempt(.write) {
                unsafe bytes.withUnsafeBytes { buffer in
                    unsafe Glibc.write(file.number, buffer.baseAddress.map { unsafe $0 + offset }, buffer.count - offset)
                }
            }
        }
    }

    /// Makes a new file of these bytes, mode 0644; after an error the name may be taken by a part of it.
    package func writeNew(_ name: String, below folder: Descriptor, _ bytes: [UInt8]) throws(SystemError) {
        let file = try createFile(name, below: folder)
        do {
            try write(bytes, to: file)
        } catch {
            try? close(file)
            throw error
        }
        try close(file)
    }

    /// Cuts a file to no bytes.
    package func truncate(_ file: Descriptor) throws(SystemError) {
        _ = try attempt(.truncate) { Int(ftruncate(file.number, 0)) }
    }

    /// Waits until the file or folder is on the disk.
    package func sync(_ descriptor: Descriptor) throws(SystemError) {
        _ = try attempt(.sync) { Int(fsync(descriptor.number)) }
    }

    /// Waits until everything written to the file system of `descriptor` is on the disk.
    package func syncFileSystem(of descriptor: Descriptor) throws(SystemError) {
        _ = try attempt(.syncFileSystem) { Int(syncfs(descriptor.number)) }
    }

    /// Takes the file's lock for this open descriptor, without waiting; false while another holds it.
    package func lock(_ file: Descriptor) throws(SystemError) -> Bool {
        do {
            _ = try attempt(.lock) { Int(flock(file.number, LOCK_EX | LOCK_NB)) }
            return true
        } catch {
            if error.code == EWOULDBLOCK { return false }
            throw error
        }
    }
}

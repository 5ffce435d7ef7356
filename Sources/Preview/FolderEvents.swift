import Glibc

/// One event of inotify(7): what happened to a name in a watched folder.
struct FolderEvent: Sendable, Hashable {
    /// The number of the watch; -1 where events were lost.
    let watch: Int32
    let mask: UInt32
    /// The bytes of the name; empty where the event is about the folder itself.
    let name: [UInt8]

    /// Events were lost: anything may have changed.
    var isOverflow: Bool { has(IN_Q_OVERFLOW) }

    /// Folders have come, gone or moved, so that other folders must be watched.
    var changesFolders: Bool { isOverflow || has(IN_ISDIR) || has(IN_DELETE_SELF) || has(IN_MOVE_SELF) || has(IN_UNMOUNT) }

    /// The kernel has forgotten the watch, which is told after the event that made it do so.
    var isEndOfWatch: Bool { has(IN_IGNORED) }

    private func has(_ bit: some BinaryInteger) -> Bool { mask & UInt32(truncatingIfNeeded: bit) != 0 }

    init(watch: Int32, mask: UInt32, name: [UInt8] = []) {
        self.watch = watch
        self.mask = mask
        self.name = name
    }

    /// Takes apart what the kernel writes: for each event four 32-bit numbers (watch, mask, cookie, length of the name),
    /// then the name with zeros behind it.
    static func all(in bytes: ArraySlice<UInt8>) -> [FolderEvent] {
        var events: [FolderEvent] = []
        var rest = bytes
        while rest.count >= 16 {
            let numbers = stride(from: 0, to: 16, by: 4).map { number(rest.dropFirst($0)) }
            let length = Int(numbers[3])
            guard rest.count >= 16 + length else { break }
            let name = rest.dropFirst(16).prefix(length).prefix { $0 != 0 }
            events.append(FolderEvent(watch: Int32(bitPattern: numbers[0]), mask: numbers[1], name: Array(name)))
            rest = rest.dropFirst(16 + length)
        }
        return events
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        var value: UInt32 = 0
        for (place, byte) in bytes.prefix(4).enumerated() {
            let shift = 1.littleEndian == 1 ? 8 * place : 24 - 8 * place
            value |= UInt32(byte) << shift
        }
        return value
    }
}

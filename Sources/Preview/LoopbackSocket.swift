import Diagnostics
import FileStore
import Glibc

/// A socket that listens on this machine's own address and nowhere else.
struct LoopbackSocket {
    let descriptor: Int32
    let port: Int
    /// `127.0.0.1`, or `[::1]` on a machine without IPv4.
    let host: String

    /// How many ports are tried after the usual one.
    private static let attempts = 50

    /// Takes a port: `wanted` or none; without a wish, the first free one from `usual` on. 0 is any free port.
    static func listen(wanted: Int?, usual: Int) throws(MachineFault) -> LoopbackSocket {
        if let wanted { return try one(wanted) }
        for port in usual..<(usual + attempts) {
            do throws(MachineFault) {
                return try one(port)
            } catch {
                if error.code != .portBusy { throw error }
            }
        }
        return try one(0)
    }

    private static func one(_ port: Int) throws(MachineFault) -> LoopbackSocket {
        do throws(SystemError) {
            do throws(SystemError) {
                return try bound(AF_INET, port)
            } catch {
                guard [EADDRNOTAVAIL, EAFNOSUPPORT].contains(error.code) else { throw error }
                return try bound(AF_INET6, port)
            }
        } catch {
            switch error.code {
            case EADDRINUSE: throw .portBusy(port)
            case EACCES, EPERM: throw .portForbidden(port)
            default: throw .notStarted(error.reason)
            }
        }
    }

    private static func bound(_ family: Int32, _ port: Int) throws(SystemError) -> LoopbackSocket {
        let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue) | Int32(SOCK_NONBLOCK.rawValue)
        let descriptor = socket(family, kind, 0)
        guard descriptor >= 0 else { throw SystemError(.open, errno) }
        do throws(SystemError) {
            // A port whose last connections are still being forgotten is free; one that somebody listens on is not.
            var yes: Int32 = 1
            _ = unsafe setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
            let taken = try family == AF_INET ? bindToIPv4(descriptor, port) : bindToIPv6(descriptor, port)
            guard Glibc.listen(descriptor, 64) == 0 else { throw SystemError(.open, errno) }
            return LoopbackSocket(descriptor: descriptor, port: taken, host: family == AF_INET ? "127.0.0.1" : "[::1]")
        } catch {
            close(descriptor)
            throw error
        }
    }

    /// Binds, and gives the port: the one asked for, or the one that the system chose.
    private static func bindToIPv4(_ descriptor: Int32, _ port: Int) throws(SystemError) -> Int {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        try bind(descriptor, &address)
        return Int(in_port_t(bigEndian: address.sin_port))
    }

    private static func bindToIPv6(_ descriptor: Int32, _ port: Int) throws(SystemError) -> Int {
        var address = sockaddr_in6()
        address.sin6_family = sa_family_t(AF_INET6)
        address.sin6_port = in_port_t(port).bigEndian
        address.sin6_addr = in6addr_loopback
        try bind(descriptor, &address)
        return Int(in_port_t(bigEndian: address.sin6_port))
    }

    /// Binds to an address of either family, and reads back what the socket is bound to.
    private static func bind<Address>(_ descriptor: Int32, _ address: inout Address) throws(SystemError) {
        var length = socklen_t(MemoryLayout<Address>.size)
        let code = unsafe withUnsafeMutablePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic -> Int32 in
                guard unsafe Glibc.bind(descriptor, generic, length) == 0 else { return errno }
                return unsafe getsockname(descriptor, generic, &length) == 0 ? 0 : errno
            }
        }
        if code != 0 { throw SystemError(.open, code) }
    }
}

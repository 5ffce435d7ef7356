// Linux calls that the Glibc module hides or that Swift cannot import (variadic, feature-test guarded).
#pragma once
#include <stdint.h>
#include <sys/types.h>

/// Flushes the whole file system that holds `descriptor`; see syncfs(2).
int syncfs(int descriptor);

/// Reads directory entries as the kernel lays them out; see getdents64(2).
ssize_t getdents64(int descriptor, void *buffer, size_t length);

long syscall(long number, ...);

enum {
    /// open flag: a name for the file without opening it; never blocks, never touches a device.
    PLENARY_O_PATH = 010000000,
    /// openat2 flag: fail with EXDEV where the path crosses a mount point.
    PLENARY_RESOLVE_NO_XDEV = 0x01,
    /// openat2 flag: do not follow the magic links of /proc.
    PLENARY_RESOLVE_NO_MAGICLINKS = 0x02,
    /// openat2 flag: fail with ELOOP at any symbolic link.
    PLENARY_RESOLVE_NO_SYMLINKS = 0x04,
    /// openat2 flag: fail with EXDEV where the path leaves the starting folder.
    PLENARY_RESOLVE_BENEATH = 0x08,
    /// faccessat flag: ask for the effective user.
    PLENARY_AT_EACCESS = 0x200,
};

/// Opens with resolve rules; glibc has no wrapper. See openat2(2) (Linux 5.6). ENOSYS where the kernel lacks it.
static inline int plenary_openat2(int folder, const char *path, uint64_t flags, uint64_t resolve) {
    struct { uint64_t flags, mode, resolve; } how = { flags, 0, resolve };
    return (int)syscall(437, folder, path, &how, sizeof how);
}

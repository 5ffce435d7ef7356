// GNU calls around posix_spawn that the Glibc module hides.
#pragma once
#include <spawn.h>
#include <sys/resource.h>
#include <sys/types.h>

/// A pipe whose ends no other child inherits; see pipe2(2).
int pipe2(int ends[2], int flags);

/// A file in memory, read from its start by a child; see memfd_create(2).
int memfd_create(const char *name, unsigned int flags);

enum {
    /// memfd_create flag: not inherited.
    PLENARY_MFD_CLOEXEC = 1,
};

/// Closes everything from `first` on in the child (glibc 2.34).
int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int first);

/// Starts the child in this folder (glibc 2.29).
int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *actions, const char *path);

int prlimit(pid_t process, int resource, const struct rlimit *new_limit, struct rlimit *old_limit);

/// Limits the address space of a running process, in bytes. `prlimit` has an enum for its resource in glibc, which
/// does not import; see prlimit(2).
static inline int plenary_limit_memory(pid_t process, unsigned long bytes) {
    struct rlimit limit = { bytes, bytes };
    return prlimit(process, RLIMIT_AS, &limit, 0);
}

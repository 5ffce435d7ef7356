// Linux calls that the Glibc module hides or that Swift cannot import (variadic, feature-test guarded).
#pragma once
#include <sys/types.h>

/// Exchange or refuse-to-replace rename; see renameat2(2).
int renameat2(int old_directory, const char *old_path, int new_directory, const char *new_path, unsigned int flags);

/// renameat2 flag: fail with EEXIST instead of replacing the target.
enum { PLENARY_RENAME_NOREPLACE = 1, PLENARY_RENAME_EXCHANGE = 2 };

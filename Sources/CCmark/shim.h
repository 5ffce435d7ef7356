// libcmark-gfm and its extension library, as Debian ships them (0.29.0.gfm.6).
#pragma once
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>

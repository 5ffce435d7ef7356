// libzip, as Debian ships it.
#pragma once
#include <zip.h>

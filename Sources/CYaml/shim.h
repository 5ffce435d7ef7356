// libyaml 0.2, event interface.
#pragma once
#include <yaml.h>

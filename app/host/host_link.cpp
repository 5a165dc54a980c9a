// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/host_link.h"

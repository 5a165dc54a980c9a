// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowed.h"

namespace quizaar {

int runWindowed(int &, char **, const HostOptions &)
{
    return 0;
}

}

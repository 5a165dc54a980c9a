// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/engine.h"

#include <QByteArray>

namespace quizaar {

/// The name of what is asked, as counters show it: PressBuzzer is "press_buzzer".
QByteArray kindOf(const engine::Command &command);

}

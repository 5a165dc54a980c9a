// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/night/refusal.h"

namespace quizaar {

/// Why a command was refused, as a sentence for the host. Every code has one.
QString refusalText(const Refusal &refusal);
/// A commit has failed: nothing has happened.
QString notStoredText();

}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/http_message.h"
#include "core/night/refusal.h"

namespace quizaar {

/// The status a refusal has on the wire.
int statusOf(RefusalCode code);
/// One sentence that a host or guest understands. English: pages translate by the code.
QString sentenceFor(RefusalCode code);
HttpResponse responseFor(const Refusal &refusal);
/// A field of the body that cannot be read.
HttpResponse badField(QLatin1StringView field);

}

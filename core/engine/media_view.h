// SPDX-License-Identifier: GPL-3.0-or-later
// Media of the question in play: who may know of them, under which address, and whose bytes that is. One rule
// for both sides: what a view gives an address for is what the address gives, and nothing else.
#pragma once

#include "core/engine/state.h"

#include <QJsonArray>

namespace quizaar::engine {

/// The part `media` of the live view: kind, on_phones, url (null: not for this viewer's device), width,
/// height, duration_ms (null: not known). Empty while the question is not shown, but for staff. `mediaKey`:
/// ViewContext::media_key.
QJsonArray liveMedia(const State &state, night::Role role, const QByteArray &mediaKey);

/// Whose address /media/`name` is, in this role's view of this moment; none: nobody's.
std::optional<packs::KeptMedia> mediaUnder(const State &state, night::Role role, const QByteArray &mediaKey,
                                           const QString &name);

/// Those of the question in play that are kept, in the order of the view's part `media`. For the host's own
/// windows, which read the files themselves.
QList<packs::Media> mediaInPlay(const State &state);

}

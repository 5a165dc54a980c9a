// SPDX-License-Identifier: GPL-3.0-or-later
// Journals and snapshots come from a disk: whatever they hold, reading them ends in a value or in nothing,
// and what reads is the same after it was written again.
#include "core/engine/engine.h"

#include <QJsonDocument>

#include <cstdint>
#include <cstdlib>

using namespace quizaar;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (const auto state = engine::stateFromBytes(bytes)) {
        const auto again = engine::stateFromBytes(engine::toBytes(*state));
        if (!again || engine::stateHash(*again) != engine::stateHash(*state))
            std::abort();
    }
    const qsizetype split = bytes.indexOf('\n');
    if (split < 0)
        return 0;
    const QJsonObject object = QJsonDocument::fromJson(bytes.mid(split + 1)).object();
    if (const auto event = engine::eventFromJson(bytes.first(split), 1, object)) {
        if (!engine::eventFromJson(engine::nameOf(*event), engine::formatOf(*event),
                                   engine::eventToJson(*event)))
            std::abort();
    }
    return 0;
}

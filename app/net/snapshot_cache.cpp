// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/snapshot_cache.h"

#include "core/base/json_text.h"

#include <QCryptographicHash>

namespace quizaar {

namespace {

/// Of the message, not of the state: rises when its shape changes.
constexpr int messageFormat = 1;

}

QByteArray SnapshotCache::data(const engine::Viewer &viewer)
{
    const engine::State &state = m_host.durable();
    Shared &shared = m_shared[static_cast<int>(viewer.role)];
    if (shared.version != state.version) {
        shared.open = jsonText(engine::sharedSnapshot(state, viewer.role, m_host.viewContext()));
        shared.open.chop(1);
        shared.version = state.version;
        ++m_built;
    }
    return shared.open + ",\"you\":" + jsonText(engine::you(state, viewer)) + '}';
}

QByteArray SnapshotCache::etag(const engine::Viewer &viewer) const
{
    const engine::State &state = m_host.durable();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(m_folderId);
    hash.addData(QByteArray::number(state.night.id.number) + ' ' + QByteArray::number(state.version) + ' ' +
                 QByteArray::number(messageFormat) + ' ' + wordOf(viewer.role) + ' ' +
                 jsonText(engine::you(state, viewer)));
    return '"' + hash.result().toHex().first(32) + '"';
}

QByteArray SnapshotCache::frame(const engine::Viewer &viewer)
{
    return "{\"type\":\"snapshot\",\"version\":" + QByteArray::number(messageFormat) +
           ",\"data\":" + data(viewer) + '}';
}

}

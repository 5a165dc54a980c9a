// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/host/night_host.h"
#include "core/engine/view.h"

#include <QHash>

namespace quizaar {

/// Snapshots as bytes: the part that all viewers of one role share is made once per version. Host thread.
class SnapshotCache final
{
public:
    SnapshotCache(const NightHost &host, const QByteArray &folderId)
        : m_host(host)
        , m_folderId(folderId)
    {}
    Q_DISABLE_COPY_MOVE(SnapshotCache)

    /// The snapshot's `data`, compact JSON.
    QByteArray data(const engine::Viewer &viewer);
    /// Strong ETag with quotes: version, audience, format, data folder. Costs no snapshot.
    QByteArray etag(const engine::Viewer &viewer) const;
    /// The text of the frame that brings it to a socket.
    QByteArray frame(const engine::Viewer &viewer);
    /// How many shared parts were made since the night was opened: what all this is to keep small.
    qint64 built() const { return m_built; }

private:
    struct Shared
    {
        qint64 version = -1;
        QByteArray open; // without the closing brace
    };
    const NightHost &m_host;
    const QByteArray m_folderId;
    QHash<int, Shared> m_shared; // by role
    qint64 m_built = 0;
};

}

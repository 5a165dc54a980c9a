// SPDX-License-Identifier: GPL-3.0-or-later
// A page's copy of the night: a snapshot, then frames put into it the way docs/protocol.md asks pages to.
#pragma once

#include "core/engine/shown_rows.h"

namespace quizaar::test {

class ClientCopy
{
public:
    ClientCopy(const engine::State &state, night::Role role)
        : m_role(role)
    {
        take(state);
        engine::Touched all;
        all.everything = true;
        m_rows.narrow(all, state);
    }

    /// What the phones' hub sends after one command: a snapshot, a `changed` frame, or nothing.
    void follow(const engine::State &after, const QList<engine::Recorded> &events);

    /// The copy without the versions of the game, which a page learns with the next frame only.
    QJsonObject data() const;
    /// What a page would have that asks for everything now.
    static QJsonObject fresh(const engine::State &state, night::Role role);

private:
    void take(const engine::State &state);
    void change(const QJsonObject &frame);

    night::Role m_role;
    QJsonObject m_data;
    engine::ShownRows m_rows;
};

}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/night_replay.h"

#include <algorithm>

namespace quizaar {

NightReplay::NightReplay(QList<engine::Recorded> events)
    : m_events(std::move(events))
{
    engine::State state;
    qint64 offset = 0;
    for (qsizetype i = 0; i < m_events.size(); ++i) {
        if (i % keptEvery == 0)
            m_kept.append(state);
        state = engine::evolve(std::move(state), m_events.at(i));
        const qint64 gap = i == 0 ? 0 : m_events.at(i).moment.wall.ms - m_events.at(i - 1).moment.wall.ms;
        offset += std::clamp<qint64>(gap, 0, longestGapMs); // a clock on the wall may be set back
        m_offsets.append(offset);
    }
}

engine::State NightReplay::after(qsizetype count) const
{
    const qsizetype from = (count - 1) / keptEvery;
    engine::State state = m_kept.at(from);
    for (qsizetype i = from * keptEvery; i < count; ++i)
        state = engine::evolve(std::move(state), m_events.at(i));
    return state;
}

qsizetype NightReplay::countAt(qint64 offset) const
{
    const auto later = std::upper_bound(m_offsets.begin(), m_offsets.end(), offset);
    return std::max<qsizetype>(1, later - m_offsets.begin());
}

}

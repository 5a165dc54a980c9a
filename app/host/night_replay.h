// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/engine.h"

namespace quizaar {

/// A night from its first event to its last, to be looked at again at any moment. Immutable: may be read from
/// any thread. Copies of states share their parts, so that one is kept every few events and any other is
/// near.
class NightReplay final
{
public:
    /// `events`: all of a night, in order, at least one.
    explicit NightReplay(QList<engine::Recorded> events);

    /// How many events there are.
    qsizetype size() const { return m_events.size(); }
    /// What the first `count` events add up to; 1 to size().
    engine::State after(qsizetype count) const;
    /// Of the newest of the first `count` events.
    GameTime gameTime(qsizetype count) const { return m_events.at(count - 1).moment.at; }
    WallTime wallTime(qsizetype count) const { return m_events.at(count - 1).moment.wall; }

    /// A replay's own time, in which nobody waits: it runs like the clock on the wall, but a gap in which
    /// nothing happened takes at most `longestGap`. Milliseconds from the first event.
    static constexpr qint64 longestGapMs = 20'000;
    qint64 offset(qsizetype count) const { return m_offsets.at(count - 1); }
    qint64 length() const { return m_offsets.last(); }
    /// How many events had happened by then.
    qsizetype countAt(qint64 offset) const;

private:
    static constexpr qsizetype keptEvery = 64;

    QList<engine::Recorded> m_events;
    QList<qint64> m_offsets;
    QList<engine::State> m_kept; // after 0, 64, 128, … events
};

}

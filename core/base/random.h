// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace quizaar {

/// Chance of play: a counter-based generator. A draw depends on seed and position alone, so an event that
/// carries the position after it makes a replay draw the same. Never for tokens, PINs or anything else that
/// must stay secret.
class SeededDraws
{
public:
    SeededDraws(quint64 seed, qint64 position)
        : m_seed(seed)
        , m_position(position)
    {}

    /// Uniform in 0 .. count-1 without bias; count at least 1.
    quint64 below(quint64 count)
    {
        const quint64 limit = ~quint64{0} - (~quint64{0} % count);
        quint64 value = next();
        while (value >= limit)
            value = next();
        return value % count;
    }

    qint64 position() const { return m_position; }

private:
    quint64 next()
    {
        // SplitMix64 (Steele, Lea, Flood 2014) read as a hash of the counter
        quint64 z = m_seed + static_cast<quint64>(++m_position) * 0x9E3779B97F4A7C15ULL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }

    quint64 m_seed;
    qint64 m_position;
};

}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stage/countdown.h"

#include <algorithm>

namespace quizaar {

void Countdown::set(const CountdownFacts &facts, qint64 gameNowMs)
{
    const bool same = facts.questionId == m_facts.questionId && facts.speaking == m_facts.speaking &&
                      facts.endsAtMs == m_facts.endsAtMs && facts.shown() == m_facts.shown();
    m_facts = facts;
    if (facts.windowMs && *facts.windowMs > 0)
        m_wholeMs = *facts.windowMs;
    else if (!same)
        m_wholeMs = leftMs(gameNowMs);
}

qint64 Countdown::leftMs(qint64 gameNowMs) const
{
    if (m_facts.endsAtMs)
        return std::max<qint64>(0, *m_facts.endsAtMs - gameNowMs);
    return std::max<qint64>(0, m_facts.standingMs.value_or(0));
}

double Countdown::share(qint64 gameNowMs) const
{
    if (!shown() || m_wholeMs <= 0)
        return 0;
    return std::clamp(static_cast<double>(leftMs(gameNowMs)) / static_cast<double>(m_wholeMs), 0.0, 1.0);
}

}

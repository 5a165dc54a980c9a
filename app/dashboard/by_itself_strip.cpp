// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/by_itself_strip.h"

#include "app/dashboard/live_words.h"
#include "app/dashboard/plain_text.h"
#include "app/dashboard/question_panel.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace quizaar {

using namespace Qt::StringLiterals;

ByItselfStrip::ByItselfStrip(StateFeed &feed, EveningActions &actions, QWidget *parent)
    : QFrame(parent)
    , m_feed(feed)
    , m_words(plainLabel(this, "heading"))
    , m_left(plainLabel(this, "muted"))
{
    setObjectName(u"by_itself"_s);
    setProperty("role", u"notice"_s);
    m_words->setObjectName(u"by_itself_words"_s);
    m_left->setWordWrap(false);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 10, 14, 10);
    layout->addWidget(m_words, 1);
    layout->addWidget(m_left);
    layout->addWidget(actionButton(*actions.hold, u"primary"_s, this));
    constexpr int tickMs = 200;
    m_tick.setInterval(tickMs);
    connect(&m_tick, &QTimer::timeout, this, &ByItselfStrip::refreshLeft);
    connect(&feed, &StateFeed::changed, this, &ByItselfStrip::refresh);
    refresh();
}

void ByItselfStrip::refresh()
{
    const engine::State &state = m_feed.state();
    const bool shown = m_feed.hasNight() && runsByItself(state);
    setVisible(shown);
    if (shown)
        m_words->setText(byItselfWords(state));
    if (shown && state.night.clock.running && byItselfDue(state))
        m_tick.start();
    else
        m_tick.stop();
    refreshLeft();
}

void ByItselfStrip::refreshLeft()
{
    const auto due = byItselfDue(m_feed.state());
    const qint64 left = due ? std::max<qint64>(0, due->ms - m_feed.link().clockNow().ms) : 0;
    m_left->setText(due ? tr("%1 s").arg((left + 999) / 1000) : QString());
}

}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/trading_events_desk.h"

#include "app/dashboard/plain_text.h"
#include "app/dashboard/refusal_text.h"
#include "app/dashboard/trading_words.h"
#include "app/dashboard/two_line_delegate.h"
#include "app/language/ruleset_words.h"

#include <QFormLayout>
#include <QVBoxLayout>

namespace quizaar {

using namespace Qt::StringLiterals;

TradingEventsDesk::TradingEventsDesk(StateFeed &feed, CommandDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_feed(feed)
    , m_desk(desk)
    , m_events(new TradingModel(TradingModel::Rows::Events, this))
    , m_view(new QListView(this))
    , m_nothing(plainLabel(this, "muted"))
    , m_event(new ChoiceBox(this))
    , m_severity(new QSpinBox(this))
    , m_team(new ChoiceBox(this))
    , m_preview(plainLabel(this, "muted"))
    , m_trigger(new QPushButton(tr("Let it happen"), this))
{
    m_nothing->setText(tr("No event is in force."));
    m_view->setModel(m_events);
    m_view->setItemDelegate(new TwoLineDelegate(m_view));
    m_view->setObjectName(u"events"_s);
    m_view->setAccessibleName(tr("Events in force"));
    m_event->setObjectName(u"event"_s);
    m_severity->setObjectName(u"severity"_s);
    m_severity->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_team->setObjectName(u"event_team"_s);
    m_preview->setObjectName(u"event_preview"_s);
    m_trigger->setObjectName(u"trigger_event"_s);
    m_trigger->setProperty("kind", u"primary"_s);
    for (ChoiceBox *box : {m_event, m_team})
        box->keepNarrow();
    for (QWidget *widget :
         {static_cast<QWidget *>(m_event), static_cast<QWidget *>(m_team), static_cast<QWidget *>(m_trigger)})
        widget->setFocusPolicy(Qt::TabFocus);
    auto *form = new QFormLayout;
    form->addRow(tr("Event"), m_event);
    form->addRow(tr("How bad"), m_severity);
    form->addRow(tr("Whom"), m_team);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(m_nothing);
    layout->addWidget(m_view, 1);
    layout->addLayout(form);
    layout->addWidget(m_preview);
    layout->addWidget(m_trigger);
    connect(m_event, &QComboBox::activated, this, &TradingEventsDesk::refresh);
    connect(m_team, &QComboBox::activated, this, &TradingEventsDesk::refresh);
    connect(m_severity, &QSpinBox::valueChanged, this, &TradingEventsDesk::refresh);
    connect(m_trigger, &QPushButton::clicked, this, [this] {
        if (const auto *game = trading::runningGame(m_feed.state().night, m_feed.state().trading))
            m_desk.give(trading::Command(command(*game)));
    });
}

trading::TriggerEvent TradingEventsDesk::command(const trading::Game &game) const
{
    trading::TriggerEvent command;
    command.event = game.rules->events.value(m_event->currentIndex()).id;
    command.severity = m_severity->value();
    if (const qint64 team = m_team->currentData().toLongLong(); team != 0)
        command.team = TeamId{team};
    return command;
}

void TradingEventsDesk::refresh()
{
    m_events->setState(m_feed.state(), m_feed.link().clockNow());
    m_nothing->setVisible(m_events->rowCount() == 0);
    const auto *game = trading::runningGame(m_feed.state().night, m_feed.state().trading);
    setEnabled(game);
    if (!game)
        return;
    offerChoices(*game);
    refreshPreview(*game);
}

void TradingEventsDesk::offerChoices(const trading::Game &game)
{
    QList<std::pair<QString, qint64>> teams{{tr("As chance will have it"), 0}};
    for (const trading::Nation &nation : game.position.nations)
        teams.append({oneLine(m_feed.state().night.teams.value(nation.team).name, 40), nation.team.number});
    m_team->offer(teams, m_team->currentData().toLongLong());
    if (game.round == m_round)
        return;
    m_round = game.round;
    QList<std::pair<QString, qint64>> events;
    for (qsizetype i = 0; i < game.rules->events.size(); ++i)
        events.append({oneLine(rulesetWords(game.rules->events.at(i).label), 60), i});
    m_event->offer(events, 0);
    const QSignalBlocker quiet(m_severity);
    m_severity->setRange(1, static_cast<int>(game.rules->most_severity));
    m_severity->setValue(static_cast<int>(game.rules->usual_severity));
}

void TradingEventsDesk::refreshPreview(const trading::Game &game)
{
    const night::Context context{night::Actor::console(), m_feed.link().clockNow(), WallTime{}, 0};
    const auto would = trading::preview(m_feed.state().night, m_feed.state().trading, command(game), context);
    m_trigger->setEnabled(would.ok());
    if (!would) {
        m_preview->setText(refusalText(would.error()));
        return;
    }
    const trading::EventType type = game.rules->events.value(m_event->currentIndex());
    const QString effect = effectWords(m_feed.state().night, *game.rules, *would);
    const QString says = oneLine(rulesetWords(type.text), 200);
    m_preview->setText(effect.isEmpty() ? says : tr("%1\nNow it would mean:\n%2").arg(says, effect));
}

}

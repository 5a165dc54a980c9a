// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/trading_panel.h"

#include "app/dashboard/board_model.h"
#include "app/dashboard/night_words.h"
#include "app/dashboard/plain_text.h"
#include "app/dashboard/trading_words.h"
#include "app/dashboard/two_line_delegate.h"
#include "app/language/ruleset_words.h"

#include <QHBoxLayout>
#include <QTabWidget>
#include <QVBoxLayout>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 extension = 15; // minutes
}

TradingPanel::TradingPanel(StateFeed &feed, CommandDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_feed(feed)
    , m_desk(desk)
    , m_nations(new TradingModel(TradingModel::Rows::Nations, this))
    , m_challenges(new TradingModel(TradingModel::Rows::Challenges, this))
    , m_title(plainLabel(this, "phase"))
    , m_nation_view(new QListView(this))
    , m_challenge_view(new QListView(this))
    , m_nothing(plainLabel(this, "muted"))
    , m_exercise(new ChoiceBox(this))
    , m_target(new QSpinBox(this))
    , m_assign(new QPushButton(tr("Assign"), this))
    , m_complete(new QPushButton(tr("Done"), this))
    , m_cancel(new QPushButton(tr("Cancel the challenge"), this))
    , m_extend(new QPushButton(tr("%1 minutes more").arg(extension), this))
    , m_scores(new QPushButton(this))
    , m_bank(new BankDesk(feed, desk, this))
    , m_prices(new PricePlot(this))
    , m_events(new TradingEventsDesk(feed, desk, this))
{
    auto *lists = new QHBoxLayout;
    lists->setSpacing(14);
    lists->addWidget(makeNations(), 1);
    auto *tabs = new QTabWidget(this);
    tabs->setObjectName(u"trading_tabs"_s);
    tabs->setDocumentMode(true);
    tabs->setUsesScrollButtons(false);
    tabs->setElideMode(Qt::ElideNone);
    tabs->addTab(makeChallenges(), tr("Challenges"));
    tabs->addTab(m_bank, tr("Bank"));
    tabs->addTab(m_prices, tr("Prices"));
    tabs->addTab(m_events, tr("Events"));
    lists->addWidget(tabs, 1);
    m_extend->setObjectName(u"extend_round"_s);
    m_scores->setObjectName(u"show_scores"_s);
    for (QPushButton *button : {m_extend, m_scores})
        button->setFocusPolicy(Qt::TabFocus);
    auto *top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(m_scores);
    top->addWidget(m_extend);
    connect(m_extend, &QPushButton::clicked, this, [this] {
        m_desk.give(trading::Command(trading::ExtendRound{m_round, extension}));
    });
    connect(m_scores, &QPushButton::clicked, this, [this] {
        if (const trading::Game *running = game())
            m_desk.give(trading::Command(trading::ShowScores{!running->position.scores_shown}));
    });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(top);
    layout->addLayout(lists, 1);
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &TradingPanel::refresh);
    connect(&feed, &StateFeed::changed, this, &TradingPanel::refresh);
    setFocusProxy(m_challenge_view);
    setTabOrder(m_challenge_view, m_nation_view); // Tab enters at the proxy, and passes over all before it
    refresh();
}

QWidget *TradingPanel::makeNations()
{
    auto *part = new QWidget(this);
    auto *heading = plainLabel(part, "heading");
    heading->setText(tr("Nations"));
    m_nation_view->setModel(m_nations);
    m_nation_view->setItemDelegate(new TwoLineDelegate(m_nation_view));
    m_nation_view->setObjectName(u"nations"_s);
    m_nation_view->setAccessibleName(heading->text());
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(heading);
    layout->addWidget(m_nation_view, 1);
    return part;
}

QWidget *TradingPanel::makeChallenges()
{
    auto *part = new QWidget(this);
    m_nothing->setText(tr("Nobody produces anything at the moment."));
    m_challenge_view->setModel(m_challenges);
    m_challenge_view->setItemDelegate(new TwoLineDelegate(m_challenge_view));
    m_challenge_view->setObjectName(u"challenges"_s);
    m_challenge_view->setAccessibleName(tr("Challenges"));
    m_exercise->setObjectName(u"exercise"_s);
    m_exercise->keepNarrow();
    m_exercise->setAccessibleName(tr("Exercise"));
    m_target->setObjectName(u"target"_s);
    m_target->setAccessibleName(tr("How many, or how many seconds"));
    m_target->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_target->setRange(1, static_cast<int>(trading::mostTarget));
    m_assign->setObjectName(u"assign_challenge"_s);
    m_assign->setProperty("kind", u"primary"_s);
    m_assign->setToolTip(tr("Gives the chosen player this exercise; the time runs from then on"));
    m_complete->setObjectName(u"complete_challenge"_s);
    m_complete->setProperty("kind", u"primary"_s);
    m_complete->setToolTip(tr("The exercise is done: the nation gets what its buildings make"));
    m_cancel->setObjectName(u"cancel_challenge"_s);
    for (QWidget *widget : {static_cast<QWidget *>(m_exercise), static_cast<QWidget *>(m_assign),
                            static_cast<QWidget *>(m_complete), static_cast<QWidget *>(m_cancel)})
        widget->setFocusPolicy(Qt::TabFocus);
    auto *assign = new QHBoxLayout;
    assign->addWidget(m_exercise, 1);
    assign->addWidget(m_target);
    assign->addWidget(m_assign);
    auto *end = new QHBoxLayout;
    end->addWidget(m_complete, 1);
    end->addWidget(m_cancel);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(m_nothing);
    layout->addWidget(m_challenge_view, 1);
    layout->addLayout(assign);
    layout->addLayout(end);
    connect(m_challenge_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &TradingPanel::refreshButtons);
    connect(m_exercise, &QComboBox::activated, this, &TradingPanel::suggestTarget);
    connect(m_assign, &QPushButton::clicked, this, [this] {
        const trading::Game *running = game();
        if (running && !chosen().isNull())
            m_desk.give(trading::Command(
                trading::AssignChallenge{chosen(),
                                         running->rules->challenge_types.value(m_exercise->currentIndex()).id,
                                         {},
                                         m_target->value()}));
    });
    connect(m_complete, &QPushButton::clicked, this,
            [this] { m_desk.give(trading::Command(trading::CompleteChallenge{chosen()})); });
    connect(m_cancel, &QPushButton::clicked, this,
            [this] { m_desk.give(trading::Command(trading::CancelChallenge{chosen()})); });
    return part;
}

void TradingPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_second.start();
    refresh();
}

void TradingPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_second.stop();
}

const trading::Game *TradingPanel::game() const
{
    return trading::runningGame(m_feed.state().night, m_feed.state().trading);
}

ChallengeId TradingPanel::chosen() const
{
    return ChallengeId{m_challenge_view->currentIndex().data(TwoLineModel::IdRole).toLongLong()};
}

void TradingPanel::refresh()
{
    const GameTime now = m_feed.link().clockNow();
    m_nations->setState(m_feed.state(), now);
    m_challenges->setState(m_feed.state(), now);
    m_nothing->setVisible(m_challenges->rowCount() == 0);
    if (!m_challenge_view->currentIndex().isValid())
        m_challenge_view->setCurrentIndex(m_challenges->index(0));
    if (const trading::Game *running = game()) {
        m_prices->setGame(*running);
        m_scores->setText(running->position.scores_shown ? tr("Hide the scores")
                                                         : tr("Show the scores to all"));
        const night::Round *round = runningRound(m_feed.state().night);
        const QString title = oneLine(round ? rulesetWords(round->title) : QString(), 60);
        const GameTime ends = running->position.ends_at.value_or(now);
        m_title->setText(
            tr("%1 – %2 left")
                .arg(isolated(title), clockText(GameTime{std::max<qint64>(0, ends.ms - now.ms)})));
    }
    refreshExercises();
    refreshButtons();
    m_bank->refresh();
    m_events->refresh();
}

void TradingPanel::refreshExercises()
{
    const trading::Game *running = game();
    const RoundId round = running ? running->round : RoundId{};
    if (round == m_round)
        return;
    m_round = round;
    QList<std::pair<QString, qint64>> entries;
    qint64 first = 0;
    if (running) {
        for (qsizetype i = 0; i < running->rules->challenge_types.size(); ++i) {
            const trading::ChallengeType &type = running->rules->challenge_types.at(i);
            entries.append({oneLine(rulesetWords(type.label), 40), i});
            if (running->setup.quiz_challenges && type.unit == trading::Unit::Question)
                first = i;
        }
    }
    m_exercise->offer(entries, first);
    suggestTarget();
}

void TradingPanel::suggestTarget()
{
    if (const trading::Game *running = game())
        m_target->setValue(
            static_cast<int>(running->rules->challenge_types.value(m_exercise->currentIndex()).target));
}

void TradingPanel::refreshButtons()
{
    const QModelIndex current = m_challenge_view->currentIndex();
    const bool waits = current.data(TwoLineModel::WaitsRole).toBool();
    m_assign->setEnabled(current.isValid() && waits);
    m_exercise->setEnabled(m_assign->isEnabled());
    m_target->setEnabled(m_assign->isEnabled());
    m_complete->setEnabled(current.isValid() && !waits);
    m_cancel->setEnabled(current.isValid());
}

}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/evening_panel.h"

#include "app/dashboard/board_model.h"
#include "app/dashboard/live_words.h"
#include "app/dashboard/plain_text.h"
#include "app/dashboard/round_dialog.h"
#include "app/dashboard/two_line_delegate.h"

#include <QAction>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>

namespace quizaar {

using namespace Qt::StringLiterals;

EveningPanel::EveningPanel(StateFeed &feed, CommandDesk &desk, const QList<QAction *> &adding,
                           QWidget *parent)
    : QWidget(parent)
    , m_feed(feed)
    , m_desk(desk)
    , m_model(new RoundsModel(this))
    , m_view(new QListView(this))
    , m_start(new QPushButton(tr("Start round"), this))
    , m_finish(new QPushButton(tr("Finish round"), this))
    , m_boards(new ChoiceBox(this))
    , m_chooser(new ChoiceBox(this))
    , m_scores(new ChoiceBox(this))
    , m_rules(new QPushButton(tr("Rules of the round…"), this))
{
    m_view->setModel(m_model);
    m_view->setItemDelegate(new TwoLineDelegate(m_view));
    m_view->setObjectName(u"rounds"_s);
    m_view->setAccessibleName(tr("Rounds of the evening"));
    m_start->setObjectName(u"start_round"_s);
    m_start->setProperty("kind", u"primary"_s);
    m_finish->setObjectName(u"finish_round"_s);
    m_boards->setAccessibleName(tr("Board that is shown"));
    m_chooser->setAccessibleName(tr("Who chooses next"));
    m_scores->setObjectName(u"scores_shown"_s);
    m_scores->setAccessibleName(tr("What guests see of the scores"));
    m_rules->setObjectName(u"round_rules_button"_s);
    for (QPushButton *widget : {m_start, m_finish, m_rules})
        widget->setFocusPolicy(Qt::TabFocus);
    for (ChoiceBox *combo : {m_boards, m_chooser, m_scores}) {
        combo->keepNarrow();
        combo->setFocusPolicy(Qt::TabFocus);
    }
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_start);
    buttons->addWidget(m_finish);
    auto *form = new QFormLayout;
    m_form = form;
    form->addRow(tr("Board"), m_boards);
    form->addRow(tr("Chooses"), m_chooser);
    form->addRow(tr("Scores"), m_scores);
    for (QWidget *field : {m_boards, m_chooser, m_scores})
        form->labelForField(field)->setMinimumHeight(field->sizeHint().height() + 8);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 10, 10, 10);
    layout->setSpacing(8);
    layout->addWidget(m_view, 1);
    layout->addLayout(buttons);
    layout->addWidget(m_rules);
    layout->addLayout(form);
    for (QAction *action : adding) {
        auto *button = new QPushButton(action->text(), this);
        button->setToolTip(action->toolTip());
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        layout->addWidget(button);
    }

    connect(m_start, &QPushButton::clicked, this,
            [this] { m_desk.give(quiz::Command(quiz::StartRound{chosenRound()})); });
    connect(m_finish, &QPushButton::clicked, this, [this] {
        if (const night::Round *round = runningRound(m_feed.state().night))
            m_desk.give(quiz::Command(quiz::FinishRound{round->id}));
    });
    connect(m_view, &QAbstractItemView::doubleClicked, m_start, &QAbstractButton::click);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &EveningPanel::refreshButtons);
    connect(m_boards, &QComboBox::activated, this, [this](int row) {
        m_desk.give(quiz::Command(quiz::SelectBoard{BoardId{m_boards->itemData(row).toLongLong()}}));
    });
    connect(m_chooser, &QComboBox::activated, this, [this](int row) {
        if (const night::Round *round = runningRound(m_feed.state().night))
            m_desk.give(
                quiz::Command(quiz::SetChooser{round->id, SideId{m_chooser->itemData(row).toLongLong()}}));
    });
    connect(m_rules, &QPushButton::clicked, this, &EveningPanel::askRules);
    connect(m_scores, &QComboBox::activated, this, [this](int row) {
        const auto scoreboard = static_cast<night::Scoreboard>(m_scores->itemData(row).toInt());
        if (const night::Round *round = shownRound())
            m_desk.give(quiz::Command(quiz::SetRound{round->id, {}, {}, scoreboard, {}, {}, {}}));
    });
    connect(&feed, &StateFeed::changed, this, &EveningPanel::refresh);
    refresh();
}

void EveningPanel::askRules()
{
    const night::Round *round = night::findRound(m_feed.state().night, chosenRound());
    if (!round)
        return;
    auto *dialog = new RoundDialog(*round, m_feed.state().quiz, window());
    connect(dialog, &RoundDialog::chosen, this,
            [this](const quiz::SetRound &rules) { m_desk.give(quiz::Command(rules)); });
    dialog->open();
}

const night::Round *EveningPanel::shownRound() const
{
    const night::Night &night = m_feed.state().night;
    const night::Round *last = runningRound(night);
    for (qsizetype i = night.round_order.size() - 1; i >= 0 && !last; --i) {
        const night::Round *round = night::findRound(night, night.round_order.at(i));
        if (round && round->status == night::RoundStatus::Finished)
            last = round;
    }
    return last;
}

RoundId EveningPanel::chosenRound() const
{
    return RoundId{m_view->currentIndex().data(TwoLineModel::IdRole).toLongLong()};
}

void EveningPanel::refresh()
{
    m_model->setState(m_feed.state());
    if (!m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_model->index(0));
    const night::Round *running = runningRound(m_feed.state().night);
    if (running && running->id != m_running) {
        const QModelIndexList there =
            m_model->match(m_model->index(0), TwoLineModel::IdRole, running->id.number, 1, Qt::MatchExactly);
        m_view->setCurrentIndex(there.value(0)); // what is played is what is seen
    }
    m_running = running ? running->id : RoundId{};
    refreshButtons();
    refreshBoards();
    refreshChooser();
    // where there is no board the rounds get the room
    const bool board = m_boards->count() > 0;
    m_form->setRowVisible(m_boards, board);
    m_form->setRowVisible(m_chooser, board);
}

void EveningPanel::refreshButtons()
{
    const night::Night &night = m_feed.state().night;
    const night::Round *running = runningRound(night);
    const night::Round *chosen = night::findRound(night, chosenRound());
    m_rules->setEnabled(chosen && chosen->kind != night::RoundKind::Trading && !night.ended);
    QList<std::pair<QString, qint64>> scores;
    const night::Round *shown = shownRound();
    for (const auto one : {night::Scoreboard::Shown, night::Scoreboard::Hidden, night::Scoreboard::Frozen}) {
        if (shown)
            scores.append({scoreboardWords(one), static_cast<qint64>(one)});
    }
    m_scores->offer(scores, shown ? static_cast<qint64>(shown->scoreboard) : 0);
    m_start->setEnabled(!running && chosen && chosen->status == night::RoundStatus::Planned);
    m_finish->setEnabled(running);
    m_start->setToolTip(chosen ? plainTip(tr("Start “%1”; the clock runs from then on").arg(chosen->title))
                               : QString());
    m_finish->setToolTip(running ? plainTip(tr("Finish “%1”").arg(running->title)) : QString());
}

void EveningPanel::refreshBoards()
{
    QList<std::pair<QString, qint64>> entries;
    qint64 current = 0;
    if (const night::Round *round = runningRound(m_feed.state().night)) {
        for (const quiz::Board &board : m_feed.state().quiz.plans.value(round->id).boards)
            entries.append({oneLine(board.title), board.id.number});
        current = m_feed.state().quiz.courses.value(round->id).board.value_or(BoardId{}).number;
    }
    m_boards->offer(entries, current);
}

void EveningPanel::refreshChooser()
{
    QList<std::pair<QString, qint64>> entries;
    qint64 current = 0;
    const night::Night &night = m_feed.state().night;
    const night::Round *round = runningRound(night);
    if (round && round->kind == night::RoundKind::Board) {
        for (const SideId side : night::sides(night))
            entries.append({sideName(night, side), side.number});
        current = m_feed.state().quiz.courses.value(round->id).chooser.value_or(SideId{}).number;
    }
    m_chooser->offer(entries, current);
}

}

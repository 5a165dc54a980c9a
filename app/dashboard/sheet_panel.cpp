// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/sheet_panel.h"

#include "app/dashboard/live_words.h"
#include "app/dashboard/plain_text.h"
#include "app/dashboard/two_line_delegate.h"

#include <QHBoxLayout>

#include <algorithm>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

QPushButton *bigButton(const char *name, const QString &text, const char *kind, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(QLatin1String(name));
    button->setProperty("big", u"yes"_s);
    if (kind)
        button->setProperty("kind", QString::fromLatin1(kind));
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

}

SheetPanel::SheetPanel(StateFeed &feed, CommandDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_feed(feed)
    , m_desk(desk)
    , m_title(plainLabel(this, "title"))
    , m_phase(plainLabel(this, "muted"))
    , m_model(new SheetModel(this))
    , m_view(new QListView(this))
    , m_ask(bigButton("sheet_ask", tr("Ask the next question"), "primary", this))
    , m_again(bigButton("sheet_again", tr("Show it again"), nullptr, this))
    , m_collect(bigButton("sheet_collect", tr("Collect the answers"), "primary", this))
    , m_show(bigButton("sheet_show", tr("Show the answers"), "primary", this))
    , m_rulings{{bigButton("sheet_right", tr("Right"), "good", this), quiz::Credit::Full},
                {bigButton("sheet_half", tr("Half"), nullptr, this), quiz::Credit::Half},
                {bigButton("sheet_wrong", tr("Wrong"), "bad", this), quiz::Credit::Nothing}}
{
    setObjectName(u"sheet_panel"_s);
    setAccessibleName(tr("The questions of this round"));
    setFocusPolicy(Qt::StrongFocus);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new TwoLineDelegate(m_view));
    m_view->setObjectName(u"sheet_rows"_s);
    m_view->setAccessibleName(tr("Questions and answers"));
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_ask, m_again, m_collect})
        buttons->addWidget(button, 1);
    for (const auto &ruling : std::as_const(m_rulings)) {
        buttons->addWidget(ruling.first, 1);
        connect(ruling.first, &QPushButton::clicked, this, [this, credit = ruling.second] { rule(credit); });
    }
    buttons->addWidget(m_show, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_title);
    layout->addWidget(m_phase);
    layout->addWidget(m_view, 1);
    layout->addLayout(buttons);
    m_tick.setInterval(250);
    connect(&m_tick, &QTimer::timeout, this, &SheetPanel::refresh);
    connect(m_ask, &QPushButton::clicked, this, &SheetPanel::askNext);
    connect(m_again, &QPushButton::clicked, this, [this] {
        m_desk.give(quiz::Command(quiz::SelectQuestion{m_model->questionAt(m_view->currentIndex())}));
    });
    connect(m_collect, &QPushButton::clicked, this, &SheetPanel::collect);
    connect(m_show, &QPushButton::clicked, this, [this] { m_desk.give(quiz::Command(quiz::ShowNext{})); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &SheetPanel::refreshRuling);
    connect(&feed, &StateFeed::changed, this, &SheetPanel::refresh);
    refresh();
}

bool SheetPanel::fits(const engine::State &state)
{
    const bool showing = state.quiz.live && (!state.quiz.live->on_sheet || state.quiz.live->outcome);
    return quiz::sheetRound(state.night) && !showing && !state.night.ended;
}

QuestionId SheetPanel::nextQuestion() const
{
    const engine::State &state = m_feed.state();
    const night::Round *round = quiz::sheetRound(state.night);
    if (!round)
        return {};
    const auto &list = state.quiz.plans.value(round->id).list;
    for (const QuestionId id : list) {
        if (!quiz::askedOnSheet(state.night, state.quiz, id) && !state.quiz.states.value(id).answered)
            return id;
    }
    return {};
}

void SheetPanel::askNext()
{
    m_desk.give(quiz::Command(quiz::SelectQuestion{nextQuestion()}));
}

void SheetPanel::collect()
{
    if (const night::Round *round = quiz::sheetRound(m_feed.state().night))
        m_desk.give(quiz::Command(quiz::CollectAnswers{round->id}));
}

void SheetPanel::rule(quiz::Credit credit)
{
    const QModelIndex row = m_view->currentIndex();
    const QuestionId question = m_model->questionAt(row);
    const QString spelling = m_model->spellingAt(row);
    // on to the next one: what is ruled on now is open no more by then
    const QModelIndex next = m_model->nextOpen(row.row() + 1);
    if (next.isValid() && next != row)
        m_view->setCurrentIndex(next);
    m_desk.give(quiz::Command(quiz::RuleSpelling{question, spelling, credit}));
}

void SheetPanel::refresh()
{
    const engine::State &state = m_feed.state();
    const night::Round *round = quiz::sheetRound(state.night);
    if (!round) {
        m_tick.stop();
        // a page of a stack asks for room although it is not shown
        for (QPushButton *button : {m_ask, m_again, m_collect, m_show})
            button->hide();
        refreshRuling();
        return;
    }
    const quiz::Course course = state.quiz.courses.value(round->id);
    m_model->setState(state);
    if (!m_view->currentIndex().isValid())
        m_view->setCurrentIndex(course.collected ? m_model->nextOpen(0)
                                                 : m_model->index(m_model->rowCount() - 1));
    refreshWords(*round, course);
    refreshRuling();
    if (course.collect_at && state.night.clock.running)
        m_tick.start();
    else
        m_tick.stop();
}

void SheetPanel::refreshWords(const night::Round &round, const quiz::Course &course)
{
    const qsizetype all = m_feed.state().quiz.plans.value(round.id).list.size();
    m_title->setText(oneLine(round.title, 60));
    const bool asking = !course.collected;
    const bool more = !nextQuestion().isNull();
    m_ask->setVisible(asking && more);
    m_again->setVisible(asking && !course.asked.isEmpty());
    m_collect->setVisible(asking);
    m_collect->setEnabled(!course.asked.isEmpty());
    m_collect->setText(course.collect_at ? tr("Collect now") : tr("Collect the answers"));
    m_show->setVisible(course.collected && course.walked < course.asked.size());
    m_show->setText(course.walked == 0 ? tr("Show the answers") : tr("Show the next answer"));
    if (course.collect_at) {
        const qint64 left = std::max<qint64>(0, course.collect_at->ms - m_feed.link().clockNow().ms);
        m_phase->setText(tr("Everybody was told: answers are collected in %1 s").arg((left + 999) / 1000));
    } else if (asking) {
        m_phase->setText(tr("%1 of %2 questions asked. Answers can be changed until you collect them.")
                             .arg(course.asked.size())
                             .arg(all));
    } else if (course.walked < course.asked.size()) {
        m_phase->setText(
            tr("The answers are in. Rule on each spelling; nothing counts before you show them."));
    } else {
        m_phase->setText(tr("All answers were shown."));
    }
}

void SheetPanel::refreshRuling()
{
    const night::Round *round = quiz::sheetRound(m_feed.state().night);
    const bool collected = round && m_feed.state().quiz.courses.value(round->id).collected;
    const QModelIndex row = m_view->currentIndex();
    for (const auto &ruling : std::as_const(m_rulings)) {
        ruling.first->setVisible(collected);
        ruling.first->setEnabled(row.isValid() && !m_model->spellingAt(row).isEmpty());
    }
    m_again->setEnabled(row.isValid());
}

}

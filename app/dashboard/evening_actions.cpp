// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/evening_actions.h"

#include "app/dashboard/live_words.h"
#include "app/dashboard/log_words.h"
#include "app/dashboard/plain_text.h"
#include "core/engine/media_view.h"

#include <algorithm>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

QAction *made(QObject *parent, const char *name, const QString &text, const QList<QKeySequence> &keys = {})
{
    auto *action = new QAction(text, parent);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcuts(keys);
    action->setAutoRepeat(false);
    action->setToolTip(tipOf(*action));
    return action;
}

}

QString tipOf(const QAction &action, const QString &more)
{
    QStringList keys;
    for (const QKeySequence &key : action.shortcuts())
        keys.append(key.toString(QKeySequence::NativeText));
    QString tip = action.text();
    tip.remove(u'&');
    if (!keys.isEmpty())
        tip += u" ("_s + keys.join(u", "_s) + u')';
    return plainTip(more.isEmpty() ? tip : tip + u'\n' + more);
}

EveningActions::EveningActions(StateFeed &feed, CommandDesk &desk, QObject *parent)
    : QObject(parent)
    , open(made(this, "open_buzzers", tr("Open buzzers"), {Qt::Key_Space}))
    , shut(made(this, "shut_buzzers", tr("Shut buzzers")))
    , correct(made(this, "rule_correct", tr("Correct"), {Qt::Key_C}))
    , half(made(this, "rule_half", tr("Half"), {Qt::Key_H}))
    , wrong(made(this, "rule_wrong", tr("Wrong"), {Qt::Key_X}))
    , reopen(made(this, "reopen_question", tr("Reopen"), {Qt::Key_R}))
    , skip(made(this, "skip_question", tr("Skip"), {Qt::Key_S}))
    , reveal(made(this, "reveal_answer", tr("Show the answer")))
    , next(made(this, "next", tr("Next"), {Qt::Key_Space}))
    , advance(made(this, "advance", tr("End the answers"), {Qt::Key_Space}))
    , replay(made(this, "replay_media", tr("Play again"), {Qt::Key_P}))
    , stop_media(made(this, "stop_media", tr("Stop"), {QKeySequence(Qt::SHIFT | Qt::Key_P)}))
    , undo(made(this, "undo", tr("Undo"), {QKeySequence(Qt::CTRL | Qt::Key_Z), Qt::Key_Z}))
    , redo(made(this, "redo", tr("Redo"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)}))
    , clock(made(this, "clock", tr("Start the clock"), {QKeySequence(Qt::CTRL | Qt::Key_P)}))
    , by_itself(made(this, "opens_by_itself", tr("Buzzers open by themselves after the reading time")))
    , approves_late(made(this, "approves_late", tr("Ask me before latecomers come in")))
    , hold(made(this, "hold_round", tr("Hold"), {Qt::Key_Space}))
    , end(made(this, "end_night", tr("End for tonight")))
    , again(made(this, "reopen_night", tr("Reopen the night")))
    , m_feed(feed)
    , m_desk(desk)
{
    by_itself->setCheckable(true);
    approves_late->setCheckable(true);
    approves_late->setToolTip(tipOf(
        *approves_late, tr("Who joins after the first round has begun waits until you let them in: of use "
                           "where strangers are in reach of the Wi-Fi, or teams are fixed")));
    const auto gives = [this](QAction *action, const quiz::Command &command) {
        connect(action, &QAction::triggered, this, [this, command] { m_desk.give(command); });
    };
    gives(open, quiz::SetBuzzers{true});
    gives(shut, quiz::SetBuzzers{false});
    gives(reopen, quiz::ReopenQuestion{});
    gives(skip, quiz::SkipQuestion{});
    gives(reveal, quiz::RevealAnswer{});
    connect(next, &QAction::triggered, this, [this] {
        const auto &live = m_feed.state().quiz.live;
        if (live && live->on_sheet)
            m_desk.give(quiz::Command(quiz::ShowNext{}));
        else
            m_desk.give(quiz::Command(quiz::DismissQuestion{}));
    });
    connect(advance, &QAction::triggered, this, [this] {
        const auto &live = m_feed.state().quiz.live;
        if (live && live->mode == quiz::Mode::Final && live->phase == quiz::Phase::Judging)
            m_desk.give(quiz::Command(quiz::ShowNext{}));
        else
            m_desk.give(quiz::Command(quiz::RevealAnswer{}));
    });
    connect(half, &QAction::triggered, this, [this] { ruleSpelling(quiz::Credit::Half); });
    connect(correct, &QAction::triggered, this, [this] { rule(Word::Right); });
    connect(wrong, &QAction::triggered, this, [this] { rule(Word::Wrong); });
    connect(undo, &QAction::triggered, this, [this] { m_desk.give(engine::HistoryCommand(engine::Undo{})); });
    connect(redo, &QAction::triggered, this, [this] { m_desk.give(engine::HistoryCommand(engine::Redo{})); });
    connect(clock, &QAction::triggered, this, [this] {
        if (m_feed.link().published().state->night.clock.running)
            m_desk.give(night::Command(night::PauseClock{}));
        else
            m_desk.give(night::Command(night::StartClock{}));
    });
    connect(by_itself, &QAction::triggered, this, [this](bool wished) {
        night::Settings settings = m_feed.state().night.settings;
        settings.opens_by_itself = wished;
        m_desk.give(night::Command(night::ChangeSettings{settings}));
    });
    connect(approves_late, &QAction::triggered, this, [this](bool wished) {
        night::Settings settings = m_feed.state().night.settings;
        settings.approves_late = wished;
        m_desk.give(night::Command(night::ChangeSettings{settings}));
    });
    connect(hold, &QAction::triggered, this, [this] {
        if (const night::Round *round = quiz::roundByItself(m_feed.state().night)) {
            const bool held = m_feed.state().quiz.courses.value(round->id).held.has_value();
            m_desk.give(quiz::Command(quiz::HoldRound{round->id, !held}));
        }
    });
    connect(end, &QAction::triggered, this, [this] { m_desk.give(night::Command(night::EndNight{})); });
    connect(again, &QAction::triggered, this, [this] { m_desk.give(night::Command(night::ReopenNight{})); });
    connect(&feed, &StateFeed::changed, this, &EveningActions::refresh);
    refresh();
}

void EveningActions::rule(Word word)
{
    if (movesOf(m_feed.state().quiz).rule_spelling) {
        ruleSpelling(word == Word::Right ? quiz::Credit::Full : quiz::Credit::Nothing);
        return;
    }
    // never on somebody the host cannot see yet: while the screen lags behind, the key does nothing
    const auto &live = m_feed.state().quiz.live;
    const auto &newest = m_feed.link().published().state->quiz.live;
    if (live && live->speaking && newest && newest->question == live->question &&
        newest->speaking == live->speaking)
        m_desk.give(quiz::Command(quiz::RuleAnswer{*live->speaking, live->question, word == Word::Right}));
}

void EveningActions::ruleSpelling(quiz::Credit credit)
{
    const auto &live = m_feed.state().quiz.live;
    if (live && !m_spelling.isEmpty())
        m_desk.give(quiz::Command(quiz::RuleSpelling{live->question, m_spelling, credit}));
}

void EveningActions::setSpelling(const QString &spelling)
{
    if (m_spelling == spelling)
        return;
    m_spelling = spelling;
    refresh();
}

void EveningActions::refresh()
{
    const engine::State &state = m_feed.state();
    const bool playing = m_feed.hasNight() && !state.night.ended;
    LiveMoves moves = playing ? movesOf(state.quiz) : LiveMoves{};
    const bool alone = playing && runsByItself(state);
    if (alone) // its own moves; the host holds it, skips a question or ends the answers early
        moves.open = moves.advance = moves.next = moves.reopen = false;
    refreshHold(alone);
    open->setEnabled(moves.open);
    shut->setEnabled(moves.shut);
    const bool spelling = moves.rule_spelling && !m_spelling.isEmpty();
    correct->setEnabled(moves.rule || spelling);
    wrong->setEnabled(moves.rule || spelling);
    half->setEnabled(spelling);
    advance->setEnabled(moves.advance);
    open->setText(openWords(state.quiz));
    advance->setText(advanceWords(state.quiz));
    open->setToolTip(tipOf(*open));
    advance->setToolTip(tipOf(*advance));
    reopen->setEnabled(moves.reopen);
    skip->setEnabled(moves.skip);
    reveal->setEnabled(moves.reveal);
    next->setEnabled(moves.next);
    const QList<packs::Media> media = playing ? engine::mediaInPlay(state) : QList<packs::Media>{};
    const bool clips = std::any_of(media.begin(), media.end(), [](const packs::Media &one) {
        return one.kind != packs::MediaKind::Image;
    });
    const bool runs =
        clips && state.quiz.live &&
        (state.quiz.live->phase == quiz::Phase::Reading || state.quiz.live->phase == quiz::Phase::Open ||
         state.quiz.live->phase == quiz::Phase::Answering);
    replay->setEnabled(runs);
    stop_media->setEnabled(runs);
    by_itself->setEnabled(playing);
    by_itself->setChecked(state.night.settings.opens_by_itself);
    approves_late->setEnabled(playing);
    approves_late->setChecked(state.night.settings.approves_late);
    end->setEnabled(playing);
    again->setEnabled(m_feed.hasNight() && state.night.ended);
    refreshHistory();
    refreshClock();
}

void EveningActions::refreshHold(bool alone)
{
    const engine::State &state = m_feed.state();
    const night::Round *round = quiz::roundByItself(state.night);
    const bool held = round && state.quiz.courses.value(round->id).held;
    hold->setText(held ? tr("Go on") : tr("Hold"));
    hold->setToolTip(tipOf(*hold));
    hold->setEnabled(alone);
}

void EveningActions::refreshHistory()
{
    const engine::State &state = m_feed.state();
    const bool playing = m_feed.hasNight() && !state.night.ended;
    const auto show = [playing](QAction &action, const engine::Step *step) {
        action.setEnabled(playing && step);
        action.setToolTip(tipOf(action, step ? stepWords(*step) : QString()));
    };
    show(*undo, engine::nextUndo(state.steps, night::Actor::console()));
    show(*redo, engine::nextRedo(state.steps, night::Actor::console()));
}

void EveningActions::refreshClock()
{
    const night::Night &night = m_feed.state().night;
    clock->setEnabled(m_feed.hasNight() && !night.ended);
    switch (night::statusOf(night)) {
    case night::Status::InProgress:
        clock->setText(tr("Pause"));
        break;
    case night::Status::Paused:
        clock->setText(tr("Resume"));
        break;
    case night::Status::Waiting:
    case night::Status::Completed:
        clock->setText(tr("Start the clock"));
        break;
    }
    clock->setToolTip(tipOf(*clock));
}

}

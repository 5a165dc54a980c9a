// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/live_words.h"

#include "app/dashboard/plain_text.h"

#include <QCoreApplication>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

struct LiveWords
{
    Q_DECLARE_TR_FUNCTIONS(LiveWords)

public:
    static QString nameOf(const engine::State &state, PlayerId id)
    {
        const night::Player player = state.night.players.value(id);
        return player.name.isEmpty() ? tr("somebody") : isolated(player.name);
    }

    static QString withTeam(const engine::State &state, PlayerId id)
    {
        const night::Player player = state.night.players.value(id);
        const QString name = nameOf(state, id);
        if (!player.team)
            return name;
        return tr("%1 (%2)").arg(name, isolated(state.night.teams.value(*player.team).name));
    }

    static QString closed(const engine::State &state, const quiz::Live &live)
    {
        switch (live.outcome.value_or(quiz::Outcome::Nobody)) {
        case quiz::Outcome::Right:
            for (const quiz::Ruling &ruling : live.rulings) {
                if (ruling.correct)
                    return tr("%1 was right. The answer is shown.").arg(withTeam(state, ruling.player));
            }
            return tr("Solved. The answer is shown.");
        case quiz::Outcome::Nobody:
            return tr("Nobody got it. The answer is shown.");
        case quiz::Outcome::TimeUp:
            return tr("Time is up. The answer is shown.");
        case quiz::Outcome::Skipped:
            return tr("Skipped. The answer is shown.");
        }
        return {};
    }

    static QString answersSoFar(qsizetype count)
    {
        if (count == 0)
            return tr("No answer yet.");
        return count == 1 ? tr("One answer so far.") : tr("%1 answers so far.").arg(count);
    }

    static QString phase(const engine::State &state, const quiz::Live &live)
    {
        const bool buzz = live.mode == quiz::Mode::Buzz;
        switch (live.phase) {
        case quiz::Phase::Betting:
            return tr("Bets are taken. Then show the question.");
        case quiz::Phase::Judging:
            return live.mode == quiz::Mode::Final ? tr("Rule on the answers, then show them one by one.")
                                                  : tr("Rule on the answers, then show the result.");
        case quiz::Phase::Reading:
            if (!buzz)
                return live.opens_at ? tr("Reading. The phones open by themselves.")
                                     : tr("Read it out, then let the phones answer.");
            return live.opens_at ? tr("Reading. The buzzers open by themselves.")
                                 : tr("Read it out, then open the buzzers.");
        case quiz::Phase::Open:
            if (!buzz)
                return answersSoFar(state.quiz.answers.value(live.question).size());
            return tr("The buzzers are open.");
        case quiz::Phase::Answering:
            return live.speaking ? tr("%1 may answer.").arg(withTeam(state, *live.speaking))
                                 : tr("An answer is due.");
        case quiz::Phase::Closed:
            return closed(state, live);
        }
        return {};
    }

    static QString open(const quiz::Quiz &quiz)
    {
        if (!quiz.live || quiz.live->mode == quiz::Mode::Buzz)
            return tr("Open buzzers");
        return quiz.live->phase == quiz::Phase::Betting ? tr("Show the question")
                                                        : tr("Let the phones answer");
    }

    static QString advance(const quiz::Quiz &quiz)
    {
        if (!quiz.live || quiz.live->phase != quiz::Phase::Judging)
            return tr("End the answers");
        return quiz.live->mode == quiz::Mode::Final ? tr("Show the next answer") : tr("Show the result");
    }

    static QString buzz(const engine::State &state, const QList<quiz::Buzz> &buzzes, qsizetype at)
    {
        const quiz::Buzz &press = buzzes.at(at);
        const QString who = withTeam(state, press.player);
        switch (press.verdict) {
        case quiz::Verdict::First:
            for (qsizetype i = at + 1; i < buzzes.size(); ++i) {
                const quiz::Buzz &next = buzzes.at(i);
                if (next.verdict == quiz::Verdict::First)
                    break;
                if (next.verdict != quiz::Verdict::Later)
                    continue;
                const QString name = nameOf(state, next.player);
                if (next.player == press.player)
                    continue;
                if (next.too_close)
                    return tr("%1 – first, too close to %2: by arrival").arg(who, name);
                return tr("%1 – first, %2 ms before %3")
                    .arg(who)
                    .arg((next.margin_us + 500) / 1000)
                    .arg(name);
            }
            return tr("%1 – first").arg(who);
        case quiz::Verdict::Later:
            return press.too_close ? tr("%1 – too close: by arrival").arg(who)
                                   : tr("%1 – %2 ms later").arg(who).arg((press.margin_us + 500) / 1000);
        case quiz::Verdict::Early:
            return tr("%1 – too early").arg(who);
        case quiz::Verdict::Locked:
            return tr("%1 – locked out").arg(who);
        case quiz::Verdict::Closed:
            return tr("%1 – after the end").arg(who);
        case quiz::Verdict::Pending:
            return tr("%1 – has pressed").arg(who);
        }
        return {};
    }

    static QString byItself(const engine::State &state)
    {
        const night::Round *round = quiz::roundByItself(state.night);
        const auto &live = state.quiz.live;
        const quiz::Course course = state.quiz.courses.value(round->id);
        if (course.held)
            return tr("You hold the round. Everything waits.");
        if (live && live->phase == quiz::Phase::Reading)
            return tr("Runs by itself: everybody reads.");
        if (live && live->phase == quiz::Phase::Open)
            return tr("Runs by itself: the phones answer.");
        if (live)
            return tr("Runs by itself: the result is shown.");
        return round->chooser_picks && course.chooser
                   ? tr("Runs by itself: %1 picks a question.")
                         .arg(isolated(sideName(state.night, *course.chooser)))
                   : tr("Runs by itself: the next question comes.");
    }

    static QString kind(packs::QuestionKind kind)
    {
        switch (kind) {
        case packs::QuestionKind::Buzz:
            return tr("Buzzer question");
        case packs::QuestionKind::Choice:
            return tr("Choice");
        case packs::QuestionKind::TrueFalse:
            return tr("True or false");
        case packs::QuestionKind::Text:
            return tr("Written answer");
        case packs::QuestionKind::Number:
            return tr("Number");
        case packs::QuestionKind::Order:
            return tr("Put in order");
        }
        return {};
    }

    static QString heading(const quiz::Question &question)
    {
        const QString points = question.points == 1 ? tr("1 point") : tr("%1 points").arg(question.points);
        const QString what = kind(question.content->kind);
        return question.category.isEmpty()
                   ? tr("%1 · %2").arg(points, what)
                   : tr("%1 · %2 · %3").arg(isolated(question.category), points, what);
    }

    static QString answer(const packs::Question &question)
    {
        QStringList right;
        if (question.kind == packs::QuestionKind::Order) {
            for (const packs::Option &option : question.options)
                right.append(oneLine(option.text));
            return right.join(u" → "_s);
        }
        for (const packs::Option &option : question.options) {
            if (option.correct)
                right.append(option.text);
        }
        if (right.isEmpty())
            right.append(question.answer);
        const QString main = right.join(u", "_s);
        return question.accepted.isEmpty() ? main
                                           : tr("%1 (also: %2)").arg(main, question.accepted.join(u", "_s));
    }
};

}

LiveMoves movesOf(const quiz::Quiz &quiz)
{
    if (!quiz.live)
        return {};
    LiveMoves moves;
    const quiz::Mode mode = quiz.live->mode;
    switch (quiz.live->phase) {
    case quiz::Phase::Reading:
    case quiz::Phase::Betting:
        moves.open = true;
        break;
    case quiz::Phase::Open:
        moves.shut = mode == quiz::Mode::Buzz;
        moves.advance = mode != quiz::Mode::Buzz;
        break;
    case quiz::Phase::Answering:
        moves.rule = quiz.live->speaking.has_value();
        moves.reopen = mode == quiz::Mode::Buzz;
        break;
    case quiz::Phase::Judging:
        moves.reopen = mode == quiz::Mode::Phones;
        moves.rule_spelling = true;
        moves.advance = true;
        break;
    case quiz::Phase::Closed:
        moves.reopen = mode == quiz::Mode::Buzz || mode == quiz::Mode::Phones;
        moves.next = true;
        break;
    }
    moves.skip = moves.reveal = !moves.next;
    if (quiz.live->tie_break)
        moves.reopen = false;
    if (quiz.live->on_sheet) // its round ends the answers and shows them
        moves.skip = moves.reveal = moves.reopen = moves.advance = false;
    return moves;
}

bool runsByItself(const engine::State &state)
{
    const auto &live = state.quiz.live;
    const bool other = live && live->tie_break && live->phase != quiz::Phase::Closed;
    return quiz::roundByItself(state.night) && !state.night.ended && !other;
}

bool hidesAnswers(const engine::State &state)
{
    return runsByItself(state) && (!state.quiz.live || state.quiz.live->phase != quiz::Phase::Closed);
}

QString byItselfWords(const engine::State &state)
{
    return LiveWords::byItself(state);
}

std::optional<GameTime> byItselfDue(const engine::State &state)
{
    const night::Round *round = quiz::roundByItself(state.night);
    if (!round || state.quiz.courses.value(round->id).held)
        return std::nullopt;
    return quiz::nextDeadline(state.quiz);
}

QString openWords(const quiz::Quiz &quiz)
{
    return LiveWords::open(quiz);
}

QString advanceWords(const quiz::Quiz &quiz)
{
    return LiveWords::advance(quiz);
}

QString phaseWords(const engine::State &state, const quiz::Live &live)
{
    return LiveWords::phase(state, live);
}

QString buzzWords(const engine::State &state, const QList<quiz::Buzz> &buzzes, qsizetype at)
{
    return u"%1.  "_s.arg(at + 1) + LiveWords::buzz(state, buzzes, at);
}

QString questionHeading(const quiz::Question &question)
{
    return LiveWords::heading(question);
}

QString kindWords(packs::QuestionKind kind)
{
    return LiveWords::kind(kind);
}

QString answerWords(const packs::Question &question)
{
    return LiveWords::answer(question);
}

QString sideName(const night::Night &night, SideId side)
{
    if (const night::Team *team = night::liveTeam(night, TeamId{side.number}))
        return oneLine(team->name);
    const night::Player *player = night::livePlayer(night, PlayerId{side.number});
    return player ? oneLine(player->name) : QString();
}

}

// SPDX-License-Identifier: GPL-3.0-or-later
// The question in play as each audience may see it. What is asked, what was answered, bet and ruled comes in
// only where a line here says for whom and from when on.
#include "core/engine/media_view.h"
#include "core/engine/view_parts.h"
#include "core/quiz/commands.h"
#include "core/quiz/judging.h"

#include <algorithm>

namespace quizaar::engine {

namespace {

using night::Role;
using quiz::Mode;
using quiz::Phase;

QJsonArray intArray(const QList<int> &values)
{
    QJsonArray array;
    for (const int value : values)
        array.append(value);
    return array;
}

bool isAskedOnPhones(const quiz::Live &live)
{
    return live.mode == Mode::Phones || live.mode == Mode::Final;
}

/// Places as the phones show them; the pack's own places stay inside. `order`: empty where none was drawn.
QList<int> shownPlaces(const QList<int> &order, const QList<int> &options)
{
    if (order.isEmpty())
        return options;
    QList<int> places;
    for (const int option : options)
        places.append(static_cast<int>(order.indexOf(option)));
    return places;
}

QJsonArray optionTexts(const packs::Question &content, const QList<int> &order)
{
    QJsonArray texts;
    for (int i = 0; i < content.options.size(); ++i)
        texts.append(content.options.at(order.isEmpty() ? i : order.value(i)).text);
    return texts;
}

bool takesSeveral(const packs::Question &content)
{
    return std::count_if(content.options.begin(), content.options.end(),
                         [](const packs::Option &option) { return option.correct; }) > 1;
}

QJsonArray lockedOut(const State &state, const quiz::Live &live)
{
    QJsonArray array;
    for (const night::Player &player : state.night.players) {
        if (!player.removed && live.locked_out.contains(night::sideOf(player)))
            array.append(player.id.number);
    }
    return array;
}

/// Who waits for a verdict is the staff's to see.
QJsonArray buzzes(const State &state, const quiz::Live &live, Role role)
{
    QJsonArray array;
    const QList<quiz::Buzz> presses = state.quiz.buzzes.value(live.question);
    constexpr qsizetype shown = 100; // an early thumb may press often; the newest tell the story
    for (qsizetype i = std::max<qsizetype>(0, presses.size() - shown); i < presses.size(); ++i) {
        const quiz::Buzz &buzz = presses.at(i);
        if (buzz.verdict == quiz::Verdict::Pending && !night::isStaff(role))
            continue;
        array.append(QJsonObject{{key("player_id"), buzz.player.number},
                                 {key("verdict"), key(wordOf(buzz.verdict))},
                                 {key("margin_ms"), (buzz.margin_us + 500) / 1000},
                                 {key("uncertainty_ms"), (buzz.uncertainty_us + 500) / 1000},
                                 {key("too_close"), buzz.too_close}});
    }
    return array;
}

QJsonArray rulings(const quiz::Live &live)
{
    QJsonArray array;
    for (const quiz::Ruling &ruling : live.rulings) {
        array.append(QJsonObject{{key("player_id"), ruling.player.number},
                                 {key("correct"), ruling.correct},
                                 {key("points"), ruling.points}});
    }
    return array;
}

/// How much earlier the one who speaks was than the next one; 0 while there is none.
qint64 leadUs(const State &state, const quiz::Live &live)
{
    std::optional<qint64> lead;
    const QList<quiz::Buzz> presses = state.quiz.buzzes.value(live.question);
    for (auto press = presses.crbegin(); press != presses.crend(); ++press) {
        if (press->verdict == quiz::Verdict::First)
            break;
        if (press->verdict == quiz::Verdict::Later && press->player != live.speaking)
            lead = std::min(lead.value_or(press->margin_us), press->margin_us);
    }
    return lead.value_or(0);
}

QJsonValue speaking(const State &state, const quiz::Live &live)
{
    if (!live.speaking || live.phase != Phase::Answering)
        return QJsonValue();
    const night::Player player = state.night.players.value(*live.speaking);
    return QJsonObject{{key("player_id"), player.id.number},
                       {key("team_id"), orNull(player.team)},
                       {key("margin_ms"), (leadUs(state, live) + 500) / 1000}};
}

QJsonObject answerObject(QuestionId question, const QList<int> &order, SideId side,
                         const quiz::Answer &answer)
{
    return {{key("question_id"), question.number},
            {key("side"), side.number},
            {key("player_id"), answer.player.number},
            {key("text"), answer.text},
            {key("options"), intArray(shownPlaces(order, answer.options))},
            {key("at_ms"), answer.at.ms}};
}

/// Typed answers by spelling, those the host has to look at first.
QJsonArray groups(const State &state, QuestionId question, const packs::Question &content)
{
    const auto spellings = state.quiz.states.value(question).spellings;
    const auto answers = state.quiz.answers.value(question);
    QMap<QString, QJsonArray> players;
    QMap<QString, QString> texts;
    for (const quiz::Answer &answer : answers) {
        const QString spelling = quiz::spellingOf(answer.text);
        players[spelling].append(answer.player.number);
        texts.insert(spelling, answer.text);
    }
    QJsonArray open;
    QJsonArray ruled;
    for (auto it = players.cbegin(); it != players.cend(); ++it) {
        const auto credit = spellings.constFind(it.key());
        const bool accepted = quiz::isAccepted(content, texts.value(it.key()));
        QJsonObject group{{key("spelling"), it.key()},
                          {key("text"), texts.value(it.key())},
                          {key("player_ids"), *it},
                          {key("by_pack"), accepted && credit == spellings.cend()},
                          {key("credit"), QJsonValue()}};
        if (credit != spellings.cend())
            group.insert(key("credit"), key(wordOf(*credit)));
        else if (accepted)
            group.insert(key("credit"), key(wordOf(quiz::Credit::Full)));
        (group.value(key("credit")).isNull() ? open : ruled).append(group);
    }
    for (const QJsonValue &group : ruled)
        open.append(group);
    return open;
}

/// How often each option as shown was ticked.
QJsonArray distribution(const State &state, const quiz::Live &live, const packs::Question &content)
{
    QList<int> counts(content.options.size(), 0);
    for (const quiz::Answer &answer : state.quiz.answers.value(live.question)) {
        for (const int place : shownPlaces(live.order, answer.options)) {
            if (place >= 0 && place < counts.size())
                ++counts[place];
        }
    }
    return intArray(counts);
}

QList<int> rightPlaces(const packs::Question &content, const QList<int> &order)
{
    QList<int> right;
    for (int i = 0; i < content.options.size(); ++i) {
        if (content.kind == packs::QuestionKind::Order || content.options.at(i).correct)
            right.append(i);
    }
    return shownPlaces(order, right);
}

/// A final's answers and bets that have been shown, in the order of the showing.
QJsonArray shownSides(const State &state, const quiz::Live &live)
{
    const auto answers = state.quiz.answers.value(live.question);
    const auto bets = state.quiz.bets.value(live.question);
    QJsonArray array;
    for (const SideId side : live.shown) {
        array.append(QJsonObject{{key("side"), side.number},
                                 {key("text"), answers.value(side).text},
                                 {key("bet"), bets.value(side)}});
    }
    return array;
}

void addPhonesPart(const State &state, const quiz::Live &live, const packs::Question &content, Role role,
                   QJsonObject &view)
{
    const bool closed = live.phase == Phase::Closed;
    view.insert(key("answered"), answersView(state).value(key("sides")));
    const bool ticked =
        content.kind == packs::QuestionKind::Choice || content.kind == packs::QuestionKind::TrueFalse;
    if (closed && !content.options.isEmpty())
        view.insert(key("right"), intArray(rightPlaces(content, live.order)));
    if (closed && ticked)
        view.insert(key("distribution"), distribution(state, live, content));
    if (live.mode == Mode::Final)
        view.insert(key("shown"), shownSides(state, live));
    if (!night::isStaff(role))
        return;
    if (!content.options.isEmpty())
        view.insert(key("right"), intArray(rightPlaces(content, live.order)));
    QJsonArray answers;
    const auto given = state.quiz.answers.value(live.question);
    for (auto it = given.cbegin(); it != given.cend(); ++it)
        answers.append(answerObject(live.question, live.order, it.key(), *it));
    view.insert(key("answers"), answers);
    if (content.kind == packs::QuestionKind::Text || content.kind == packs::QuestionKind::Buzz)
        view.insert(key("groups"), groups(state, live.question, content));
}

void addBetsPart(const State &state, const quiz::Live &live, Role role, QJsonObject &view)
{
    const auto bets = state.quiz.bets.value(live.question);
    QJsonArray placed;
    QJsonArray amounts;
    for (auto it = bets.cbegin(); it != bets.cend(); ++it) {
        placed.append(it.key().number);
        amounts.append(QJsonObject{{key("side"), it.key().number}, {key("amount"), *it}});
    }
    view.insert(key("bettors"), numbers(live.bettors));
    view.insert(key("bets_placed"), placed);
    // a wager is public once the question is; a final's bets when each is shown
    const bool open = live.mode == Mode::Wager && live.phase != Phase::Betting;
    if (open || night::isStaff(role))
        view.insert(key("bets"), amounts);
}

}

QJsonValue liveView(const State &state, Role role, const ViewContext &context)
{
    if (!state.quiz.live)
        return QJsonValue();
    const quiz::Live &live = *state.quiz.live;
    const auto found = state.quiz.questions.constFind(live.question);
    if (found == state.quiz.questions.cend())
        return QJsonValue();
    const packs::Question &content = *found->content;
    // while bets are taken the category is all that guests know
    const bool asked = live.phase != Phase::Betting || night::isStaff(role);
    QJsonObject view{{key("question_id"), live.question.number},
                     {key("round_id"), live.tie_break ? QJsonValue() : QJsonValue(live.round.number)},
                     {key("category"), found->category},
                     {key("points"), found->points},
                     {key("kind"), key(wordOf(content.kind))},
                     {key("mode"), key(wordOf(live.mode))},
                     {key("phase"), key(wordOf(live.phase))},
                     {key("text"), asked ? content.text : QString()},
                     {key("options"), asked ? optionTexts(content, live.order) : QJsonArray()},
                     {key("several"), asked && takesSeveral(content)},
                     {key("opened_at_ms"), live.selected_at.ms},
                     {key("opens_at_ms"), orNull(live.opens_at)},
                     {key("deadline_ms"), orNull(live.deadline)},
                     {key("left_ms"), live.left.ms},
                     {key("window_ms"), live.window.ms},
                     {key("speaking"), speaking(state, live)},
                     {key("speak_until_ms"), orNull(live.speak_until)},
                     {key("locked_out"), lockedOut(state, live)},
                     {key("buzzes"), buzzes(state, live, role)},
                     {key("rulings"), rulings(live)},
                     {key("outcome"), live.outcome ? QJsonValue(key(wordOf(*live.outcome))) : QJsonValue()},
                     {key("on_sheet"), live.on_sheet},
                     {key("tie_break"), live.tie_break}};
    if (const QJsonArray media = liveMedia(state, role, context.media_key); !media.isEmpty())
        view.insert(key("media"), media);
    if (isAskedOnPhones(live))
        addPhonesPart(state, live, content, role, view);
    if (live.tie_break)
        view.insert(key("bettors"), numbers(live.bettors));
    if (live.mode == Mode::Wager || live.mode == Mode::Final)
        addBetsPart(state, live, role, view);
    if (live.phase == Phase::Closed || night::isStaff(role)) {
        view.insert(key("answer"), content.answer);
        view.insert(key("explanation"), content.explanation);
    }
    if (night::isStaff(role))
        view.insert(key("note"), content.note);
    return view;
}

QJsonObject answersView(const State &state)
{
    if (!state.quiz.live)
        return {};
    const auto answers = state.quiz.answers.value(state.quiz.live->question);
    QJsonArray sides;
    for (auto it = answers.cbegin(); it != answers.cend(); ++it)
        sides.append(it.key().number);
    return {{key("question_id"), state.quiz.live->question.number}, {key("sides"), sides}};
}

namespace {

QList<SideId> sidesOf(const State &state, DeviceId device)
{
    QList<SideId> sides;
    for (const PlayerId seat : night::seatsOf(state.night, device)) {
        const SideId side = night::sideOf(state.night.players.value(seat));
        if (!sides.contains(side))
            sides.append(side);
    }
    return sides;
}

}

bool holdsSideOf(const State &state, DeviceId device, const QSet<qint64> &sides)
{
    const QList<SideId> own = sidesOf(state, device);
    return std::any_of(own.begin(), own.end(), [&](SideId side) { return sides.contains(side.number); });
}

QJsonArray ownAnswers(const State &state, DeviceId device)
{
    QList<quiz::AskedQuestion> questions;
    if (const night::Round *round = quiz::sheetRound(state.night))
        questions = state.quiz.courses.value(round->id).asked;
    if (state.quiz.live && !quiz::askedOnSheet(state.night, state.quiz, state.quiz.live->question))
        questions.append({state.quiz.live->question, state.quiz.live->order});
    const QList<SideId> sides = questions.isEmpty() ? QList<SideId>{} : sidesOf(state, device);
    QJsonArray array;
    for (const quiz::AskedQuestion &asked : std::as_const(questions)) {
        const auto answers = state.quiz.answers.value(asked.question);
        for (const SideId side : sides) {
            const auto answer = answers.constFind(side);
            if (answer != answers.cend())
                array.append(answerObject(asked.question, asked.order, side, *answer));
        }
    }
    return array;
}

namespace {

QJsonObject appealObject(const State &state, QuestionId question, SideId side, const quiz::Appeal &appeal)
{
    const auto found = state.quiz.questions.constFind(question);
    return {{key("question_id"), question.number},
            {key("side"), side.number},
            {key("player_id"), appeal.by.number},
            {key("category"), found != state.quiz.questions.cend() ? found->category : QString()},
            {key("text"), appeal.text},
            {key("status"), key(wordOf(appeal.status))},
            {key("word"), appeal.word},
            {key("at_ms"), appeal.at.ms}};
}

/// What was asked, and for staff who has said what.
QJsonObject askedObject(const State &state, const quiz::AskedQuestion &asked, Role role)
{
    const quiz::Question question = state.quiz.questions.value(asked.question);
    const packs::Question &content = *question.content;
    QJsonObject object{{key("question_id"), question.id.number},
                       {key("category"), question.category},
                       {key("points"), question.points},
                       {key("kind"), key(wordOf(content.kind))},
                       {key("text"), content.text},
                       {key("options"), optionTexts(content, asked.order)},
                       {key("several"), takesSeveral(content)}};
    if (!night::isStaff(role))
        return object;
    QJsonArray answers;
    const auto given = state.quiz.answers.value(question.id);
    for (auto it = given.cbegin(); it != given.cend(); ++it)
        answers.append(answerObject(question.id, asked.order, it.key(), *it));
    object.insert(key("answer"), content.answer);
    object.insert(key("right"), intArray(rightPlaces(content, asked.order)));
    object.insert(key("answers"), answers);
    if (content.kind == packs::QuestionKind::Text || content.kind == packs::QuestionKind::Buzz)
        object.insert(key("groups"), groups(state, question.id, content));
    return object;
}

const char *stageOf(const quiz::Course &course)
{
    if (!course.collected)
        return course.collect_at ? "called" : "asking";
    if (course.walked == 0)
        return "collected";
    return course.walked < course.asked.size() ? "walking" : "shown";
}

}

QJsonValue sheetView(const State &state, RoundId round, Role role)
{
    if (night::findRound(state.night, round)->reveal != night::Reveal::Round)
        return {};
    const quiz::Course course = state.quiz.courses.value(round);
    QJsonArray asked;
    for (const quiz::AskedQuestion &one : course.asked)
        asked.append(askedObject(state, one, role));
    return QJsonObject{{key("stage"), key(stageOf(course))},
                       {key("deadline_ms"), orNull(course.collect_at)},
                       {key("walked"), course.walked},
                       {key("asked"), asked}};
}

QJsonArray appealsView(const State &state)
{
    QJsonArray array;
    for (auto of = state.quiz.appeals.cbegin(); of != state.quiz.appeals.cend(); ++of) {
        for (auto appeal = of->cbegin(); appeal != of->cend(); ++appeal)
            array.append(appealObject(state, of.key(), appeal.key(), *appeal));
    }
    return array;
}

QJsonArray ownAppeals(const State &state, DeviceId device)
{
    const QList<SideId> sides = state.quiz.appeals.isEmpty() ? QList<SideId>{} : sidesOf(state, device);
    QJsonArray array;
    for (auto of = state.quiz.appeals.cbegin(); of != state.quiz.appeals.cend(); ++of) {
        for (auto appeal = of->cbegin(); appeal != of->cend(); ++appeal) {
            if (sides.contains(appeal.key()))
                array.append(appealObject(state, of.key(), appeal.key(), *appeal));
        }
    }
    return array;
}

QJsonArray ownJokers(const State &state, DeviceId device)
{
    const QList<SideId> sides = sidesOf(state, device);
    QJsonArray array;
    for (const night::Round &round : state.night.rounds) {
        if (!round.jokers)
            continue;
        const auto jokers = state.quiz.courses.value(round.id).jokers;
        for (const SideId side : sides) {
            if (jokers.contains(side))
                array.append(QJsonObject{{key("side"), side.number},
                                         {key("round_id"), round.id.number},
                                         {key("player_id"), jokers.value(side).number}});
        }
    }
    return array;
}

QJsonArray ownBets(const State &state, DeviceId device)
{
    QJsonArray array;
    if (!state.quiz.live)
        return array;
    const quiz::Live &live = *state.quiz.live;
    const auto bets = state.quiz.bets.value(live.question);
    for (const SideId side : sidesOf(state, device)) {
        if (!live.bettors.contains(side))
            continue;
        const auto bet = bets.constFind(side);
        array.append(QJsonObject{{key("question_id"), live.question.number},
                                 {key("side"), side.number},
                                 {key("amount"), bet != bets.cend() ? QJsonValue(*bet) : QJsonValue()},
                                 {key("least"), live.mode == Mode::Wager ? quiz::leastWager : qint64{0}},
                                 {key("most"), quiz::highestBet(state.night, state.quiz, side)}});
    }
    return array;
}

}

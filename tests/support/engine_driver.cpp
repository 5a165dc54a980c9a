// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/engine_driver.h"

#include <QJsonDocument>

namespace quizaar::test {

using namespace Qt::StringLiterals;

namespace {

packs::Question asked(const QString &text, const Secrets &secrets, std::optional<qint64> points)
{
    packs::Question question;
    question.text = text;
    question.answer = secrets.word + u" answer to "_s + text;
    question.accepted = {secrets.word + u" spelling"_s};
    question.note = secrets.word + u" note"_s;
    question.explanation = secrets.word + u" explanation"_s;
    question.points = points;
    return question;
}

}

std::shared_ptr<const packs::Pack> samplePack(const Secrets &secrets)
{
    packs::Pack pack;
    pack.title = u"Sample"_s;
    for (int b = 1; b <= 2; ++b) {
        packs::Board board;
        board.title = u"Board %1"_s.arg(b);
        for (int c = 1; c <= 2; ++c) {
            packs::Category category;
            category.title = u"Column %1.%2"_s.arg(b).arg(c);
            for (int row = 1; row <= 2; ++row)
                category.questions.append(
                    asked(u"Clue %1.%2.%3"_s.arg(b).arg(c).arg(row), secrets, 200 + 200 * row));
            board.categories.append(category);
        }
        pack.boards.append(board);
    }
    packs::List list;
    list.title = u"Quick ones"_s;
    for (int i = 1; i <= 3; ++i)
        list.questions.append(asked(u"Quick %1"_s.arg(i), secrets, std::nullopt));
    pack.lists.append(list);
    return std::make_shared<const packs::Pack>(pack);
}

Evening::Evening(night::Settings settings, qint64 seed)
{
    apply({night::NightOpened{GameId{1}, u"ABC234"_s, u"Test night"_s, seed, m_wall}},
          night::Actor::system());
    if (!(settings == night::Settings{}))
        ask(night::ChangeSettings{settings});
}

night::Context Evening::context(const night::Actor &actor) const
{
    return {actor, m_now, m_wall, m_steadyUs, m_unwanted};
}

QByteArray Evening::ask(const engine::Request &request, const night::Actor &actor)
{
    m_newest.clear();
    m_refusal.reset();
    const engine::Decision decision = engine::decide(m_state, request, context(actor));
    if (!decision) {
        m_refusal = decision.error();
        return wordOf(m_refusal->code);
    }
    apply(*decision, actor);
    return "ok";
}

void Evening::apply(const QList<engine::Event> &events, const night::Actor &actor)
{
    m_newest = engine::record(m_state, events, context(actor));
    for (const engine::Recorded &recorded : m_newest)
        m_state = engine::evolve(std::move(m_state), recorded);
    m_journal.append(m_newest);
    if (!m_state.night.clock.running)
        m_now = std::max(m_now, m_state.night.clock.elapsed);
}

void Evening::wait(GameSpan span)
{
    m_wall.ms += span.ms;
    m_steadyUs += span.ms * 1000;
    if (m_state.night.clock.running)
        m_now = m_now + span;
}

void Evening::live(GameSpan span)
{
    const GameTime until = m_now + span;
    while (m_state.night.clock.running) {
        const auto due = engine::nextDeadline(m_state);
        if (!due || *due > until)
            break;
        wait({std::max<qint64>(0, due->ms - m_now.ms)});
        if (ask(quiz::PassTime{}, night::Actor::system()) != "ok")
            break;
    }
    wait(m_state.night.clock.running ? until - m_now : span);
}

bool Evening::restart()
{
    auto read = engine::stateFromBytes(engine::toBytes(m_state));
    if (!read)
        return false;
    m_state = *std::move(read);
    return true;
}

PlayerId Evening::join(const QString &name, std::optional<TeamId> team)
{
    night::JoinAsPlayer command;
    command.name = name;
    command.team = team;
    if (ask(command, night::Actor::phone({}, night::Role::Spectator)) != "ok")
        return {};
    for (const engine::Recorded &recorded : m_newest) {
        if (const auto *joined = std::get_if<night::PlayerJoined>(&recorded.event))
            return joined->player.id;
    }
    return {};
}

DeviceId Evening::joinStaff(night::Role role)
{
    if (ask(night::JoinAsStaff{role, u"staff"_s}, night::Actor::phone({}, night::Role::Spectator)) != "ok")
        return {};
    return std::get<night::DeviceSet>(m_newest.first().event).device.id;
}

TeamId Evening::addTeam(const QString &name)
{
    if (ask(night::AddTeam{name}) != "ok")
        return {};
    return std::get<night::TeamSet>(m_newest.first().event).team.id;
}

night::Actor Evening::phoneOf(PlayerId id) const
{
    return night::Actor::phone(player(id).buzzer.value_or(DeviceId{}), night::Role::Player);
}

RoundId Evening::round(qsizetype index) const
{
    return m_state.night.round_order.value(index);
}

QuestionId Evening::question(qsizetype index) const
{
    return m_state.quiz.questions.keys().value(index);
}

BoardId Evening::board(qsizetype index) const
{
    const QList<quiz::Board> boards = m_state.quiz.plans.value(round(0)).boards;
    return index < boards.size() ? boards.at(index).id : BoardId{};
}

CategoryId Evening::category(qsizetype index) const
{
    QList<CategoryId> found;
    for (const quiz::Board &board : m_state.quiz.plans.value(round(0)).boards) {
        for (const quiz::Category &category : board.categories)
            found.append(category.id);
    }
    return found.value(index);
}

QString Evening::phase() const
{
    return m_state.quiz.live ? QLatin1String(wordOf(m_state.quiz.live->phase)) : QLatin1String("none");
}

BoardEvening::BoardEvening(night::Settings settings, qint64 seed, const Secrets &secrets)
    : Evening(settings, seed)
{
    ana = join(u"Ana"_s);
    ben = join(u"Ben"_s);
    cem = join(u"Cem"_s);
    ask(quiz::AddPack{samplePack(secrets)});
    ask(quiz::StartRound{round(0)});
}

std::optional<engine::State> replayed(const QList<engine::Recorded> &journal)
{
    engine::State state;
    for (const engine::Recorded &recorded : journal) {
        const QByteArray bytes =
            QJsonDocument(engine::eventToJson(recorded.event)).toJson(QJsonDocument::Compact);
        auto event = engine::eventFromJson(engine::nameOf(recorded.event), engine::formatOf(recorded.event),
                                           QJsonDocument::fromJson(bytes).object());
        if (!event)
            return std::nullopt;
        engine::Recorded again = recorded;
        again.event = *std::move(event);
        state = engine::evolve(std::move(state), again);
    }
    return state;
}

}

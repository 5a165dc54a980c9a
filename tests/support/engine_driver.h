// SPDX-License-Identifier: GPL-3.0-or-later
// A night without a program around it: opens one, runs commands on a clock that the test moves, keeps the
// journal.
#pragma once

#include "core/engine/engine.h"

#include <concepts>

namespace quizaar::test {

/// What a pack's secrets are made of: no view of a guest may hold any of it before the question is closed.
struct Secrets
{
    QString word = QStringLiteral("SECRET");
};

/// Two boards of two columns with two questions each (400 and 600 points in each column), a list of three
/// (100 points). Answer, note, explanation and accepted spellings carry `secrets.word`; nothing else does.
std::shared_ptr<const packs::Pack> samplePack(const Secrets &secrets = {});

/// One module's command as the engine takes it.
template <class C>
engine::Command commandOf(const C &command)
{
    if constexpr (std::constructible_from<night::Command, C>)
        return night::Command(command);
    else if constexpr (std::constructible_from<quiz::Command, C>)
        return quiz::Command(command);
    else if constexpr (std::constructible_from<session::Command, C>)
        return session::Command(command);
    else if constexpr (std::constructible_from<trading::Command, C>)
        return trading::Command(command);
    else
        return engine::HistoryCommand(command);
}
inline engine::Command commandOf(const engine::Command &command)
{
    return command;
}

class Evening
{
public:
    explicit Evening(night::Settings settings = {}, qint64 seed = 7);

    const engine::State &state() const { return m_state; }
    const night::Night &night() const { return m_state.night; }
    const quiz::Quiz &quiz() const { return m_state.quiz; }
    const QList<engine::Recorded> &journal() const { return m_journal; }
    /// Events of the newest command; empty after a refusal.
    const QList<engine::Recorded> &newest() const { return m_newest; }
    /// Refusal of the newest command.
    const std::optional<Refusal> &refusal() const { return m_refusal; }

    GameTime now() const { return m_now; }
    WallTime wall() const { return m_wall; }
    /// Words that no guest's name may hold from now on.
    void setUnwanted(night::UnwantedWords words) { m_unwanted = std::move(words); }
    night::Context context(const night::Actor &actor) const;

    /// Decides, and applies what follows. "ok", or the word of the refusal.
    QByteArray ask(const engine::Request &request, const night::Actor &actor);
    template <class C>
    QByteArray ask(const C &command, const night::Actor &actor = night::Actor::console())
    {
        return ask(engine::Request{commandOf(command), std::nullopt}, actor);
    }

    /// Time passes; the game clock moves if it runs. Nobody tends to deadlines.
    void wait(GameSpan span);
    /// Time passes and the scheduler does what falls due.
    void live(GameSpan span);

    /// In the middle of it: the state is written, forgotten and read again. False if it could not be read.
    bool restart();

    // ---- shortcuts; each must succeed, or gives a null id
    PlayerId join(const QString &name, std::optional<TeamId> team = std::nullopt);
    DeviceId joinStaff(night::Role role);
    TeamId addTeam(const QString &name);
    night::Actor phoneOf(PlayerId player) const;

    // ---- what is planned, counted from 0 in the order of ids
    RoundId round(qsizetype index) const;
    QuestionId question(qsizetype index) const;
    BoardId board(qsizetype index) const;
    CategoryId category(qsizetype index) const;
    const night::Player &player(PlayerId id) const { return *m_state.night.players.constFind(id); }
    QString phase() const;

private:
    void apply(const QList<engine::Event> &events, const night::Actor &actor);

    engine::State m_state;
    QList<engine::Recorded> m_journal;
    QList<engine::Recorded> m_newest;
    std::optional<Refusal> m_refusal;
    GameTime m_now;
    WallTime m_wall{1'800'000'000'000};
    qint64 m_steadyUs = 1'000'000;
    night::UnwantedWords m_unwanted;
};

/// An evening with the sample pack, three singles Ana, Ben, Cem, and the board round running.
struct BoardEvening : Evening
{
    explicit BoardEvening(night::Settings settings = {}, qint64 seed = 7, const Secrets &secrets = {});
    PlayerId ana;
    PlayerId ben;
    PlayerId cem;
};

/// The state that the journal adds up to when every event has been through its JSON form; nothing if one
/// cannot be read.
std::optional<engine::State> replayed(const QList<engine::Recorded> &journal);

}

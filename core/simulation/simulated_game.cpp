// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/simulated_game.h"

#include "core/base/json_text.h"
#include "core/players/banker_policy.h"
#include "core/players/player_policy.h"
#include "core/simulation/table.h"
#include "core/trading/scoring.h"

#include <QCryptographicHash>

#include <algorithm>

namespace quizaar::simulation {

using namespace Qt::StringLiterals;
using players::Temperament;

namespace {

constexpr qint64 leastPauseMs = 20'000; // between two looks at the phone
constexpr qint64 pauseSpreadMs = 30'000;
constexpr qint64 bankerPauseMs = 6'000;
constexpr qint64 bankerSpreadMs = 8'000;
constexpr int mostAtOneInstant = 1000; // deadlines: more is a rule that does not end

class Run
{
public:
    Run(const Setup &setup, qint64 seed, const Observer &observe)
        : m_setup(setup)
        , m_seed(seed)
        , m_observe(observe)
    {}

    GameEnd play()
    {
        if (begin()) {
            watch();
            if (!running())
                count();
        }
        m_end.hash = m_hash.result().toHex();
        return m_end;
    }

private:
    struct Somebody
    {
        PlayerId player; // null: the banker
        night::Actor actor;
        Temperament temperament = Temperament::Trader;
        SeededDraws draws{0, 0};
        GameTime next;
    };

    bool running() const { return trading::runningGame(m_state.night, m_state.trading) != nullptr; }

    // ---- the engine

    void apply(const QList<engine::Event> &events, const night::Actor &actor)
    {
        const QList<engine::Recorded> recorded = engine::record(m_state, events, {actor, m_now, wall(), 0});
        for (const engine::Recorded &one : recorded) {
            note(one);
            m_state = engine::evolve(std::move(m_state), one);
            m_state.steps.reset(); // nobody undoes anything here
        }
        if (m_observe)
            m_observe(m_state, recorded);
    }
    QByteArray ask(const engine::Command &command, const night::Actor &actor)
    {
        const auto decided = engine::decide(m_state, {command, std::nullopt}, {actor, m_now, wall(), 0});
        if (!decided)
            return wordOf(decided.error().code);
        apply(*decided, actor);
        return "ok";
    }
    WallTime wall() const { return {1'700'000'000'000 + m_now.ms}; }

    /// What the journal's hash and the report are made of, event by event.
    void note(const engine::Recorded &recorded)
    {
        ++m_end.events;
        m_hash.addData(engine::nameOf(recorded.event));
        m_hash.addData(QByteArray::number(recorded.moment.at.ms));
        m_hash.addData(jsonText(engine::eventToJson(recorded.event)));
        std::visit([this](const auto &event) { tally(event); }, recorded.event);
    }
    template <class E>
    void tally(const E &event)
    {
        if constexpr (std::is_same_v<E, trading::Built>) {
            if (!m_end.first_building)
                m_end.first_building = m_now - m_begin;
        } else if constexpr (std::is_same_v<E, trading::TradeCountered>) {
            ++m_end.counters;
        } else if constexpr (std::is_same_v<E, trading::TradeSettled>) {
            ++m_end.deals;
        } else if constexpr (std::is_same_v<E, trading::EventStruck>) {
            ++m_end.struck[event.occurrence.type];
            for (const trading::BuildingChange &change : event.buildings) {
                if (isCollapse(event.occurrence.type))
                    m_bankruptcies[change.team] -= change.count;
            }
        } else if constexpr (std::is_same_v<E, trading::TaxTaken>) {
            for (const trading::TaxPaid &paid : event.nations)
                m_bankruptcies[paid.team] += ruined(paid) ? 1 : 0;
        }
        if constexpr (requires { event.prices; })
            range(event.prices);
    }
    bool isCollapse(const QString &type) const
    {
        const trading::EventType *part = trading::findEvent(*m_setup.rules, type);
        return part && part->rule == trading::Rule::Collapse;
    }
    /// A famine that took all the currency there was.
    bool ruined(const trading::TaxPaid &paid) const
    {
        const trading::Game *game = trading::runningGame(m_state.night, m_state.trading);
        return paid.famine && game &&
               game->position.nations.value(paid.team).holdings.value(trading::currencyId) == paid.charged;
    }
    void range(const trading::Amounts &prices)
    {
        for (auto it = prices.begin(); it != prices.end(); ++it) {
            const auto known = m_end.prices.find(it.key());
            if (known == m_end.prices.end())
                m_end.prices.insert(it.key(), {*it, *it});
            else
                *known = {std::min(known->least, *it), std::max(known->most, *it)};
        }
    }

    // ---- the evening

    bool begin()
    {
        apply({night::NightOpened{GameId{1}, u"SEEDED"_s, u"Simulation"_s, m_seed, wall()}},
              night::Actor::system());
        const night::Settings settings{night::TeamMode::HostTeams, false};
        if (!must(night::Command(night::ChangeSettings{settings})))
            return false;
        for (int i = 1; i <= m_setup.teams; ++i) {
            if (!must(night::Command(night::AddTeam{u"Team %1"_s.arg(i)})))
                return false;
        }
        for (int i = 0; i < m_setup.players; ++i) {
            if (!join(i))
                return false;
        }
        if (!must(night::Command(night::JoinAsStaff{night::Role::Banker, u"Banker"_s})))
            return false;
        Somebody banker;
        banker.actor = night::Actor::phone(m_state.night.devices.lastKey(), night::Role::Banker);
        banker.draws = drawsOf(m_setup.players);
        const trading::AddTradingRound round{{}, m_setup.rules, m_setup.choices};
        m_begin = m_now;
        if (!must(trading::Command(trading::StartTrading{round})))
            return false;
        const trading::Game *game = trading::runningGame(m_state.night, m_state.trading);
        range(game->position.prices);
        m_people.append(banker);
        for (Somebody &one : m_people)
            one.next = m_now + pauseOf(one);
        return true;
    }
    bool must(const engine::Command &command)
    {
        const QByteArray outcome = ask(command, night::Actor::console());
        if (outcome != "ok")
            m_end.problem = outcome;
        return outcome == "ok";
    }
    bool join(int index)
    {
        const int team = index % m_setup.teams;
        night::JoinAsPlayer command;
        command.name = u"Player %1"_s.arg(index + 1);
        command.team = m_state.night.teams.keys().value(team);
        const QByteArray outcome =
            ask(night::Command(command), night::Actor::phone({}, night::Role::Spectator));
        if (outcome != "ok") {
            m_end.problem = outcome;
            return false;
        }
        Somebody somebody;
        somebody.player = m_state.night.players.lastKey();
        somebody.actor = night::Actor::phone(m_state.night.devices.lastKey(), night::Role::Player);
        somebody.temperament = m_setup.temperaments.at(team % m_setup.temperaments.size());
        somebody.draws = drawsOf(index);
        m_people.append(somebody);
        return true;
    }
    /// Everybody has chance of his own, so that one more guest changes nothing in the others' heads.
    SeededDraws drawsOf(int index) const
    {
        return {static_cast<quint64>(m_seed) * 1'000'003 + static_cast<quint64>(index) + 1, 0};
    }
    static GameSpan pauseOf(Somebody &one)
    {
        const bool banker = one.player.isNull();
        const auto drawn = one.draws.below(static_cast<quint64>(banker ? bankerSpreadMs : pauseSpreadMs));
        return {(banker ? bankerPauseMs : leastPauseMs) + static_cast<qint64>(drawn)};
    }

    /// From one thing to the next, until the round has ended.
    void watch()
    {
        int atOnce = 0;
        while (running()) {
            const auto next =
                std::min_element(m_people.begin(), m_people.end(),
                                 [](const Somebody &a, const Somebody &b) { return a.next < b.next; });
            const auto due = engine::nextDeadline(m_state);
            if (due && *due <= next->next) {
                atOnce = *due > m_now ? 0 : atOnce + 1;
                m_now = std::max(m_now, *due);
                const QByteArray passed = ask(quiz::Command(quiz::PassTime{}), night::Actor::system());
                if (passed == "ok" && atOnce < mostAtOneInstant)
                    continue;
                m_end.problem = passed == "ok" ? QByteArray("endless") : passed;
                return;
            }
            m_now = next->next;
            act(*next);
            next->next = m_now + pauseOf(*next);
        }
    }
    void act(Somebody &one)
    {
        if (one.player.isNull()) {
            tend(one);
            return;
        }
        const auto seat = seatOf(m_state, one.player, m_now);
        if (!seat)
            return;
        if (const auto move = players::nextMove(*seat, one.temperament, one.draws))
            request(*move, one.actor);
    }
    void tend(const Somebody &banker)
    {
        const auto seen = gameSeen(m_state, night::Role::Banker, m_now);
        const auto move = seen ? players::nextBankerMove(*seen, m_memory, m_seed) : std::nullopt;
        if (move)
            players::remember(m_memory, *seen, *move, request(*move, banker.actor));
    }
    bool request(const trading::Command &command, const night::Actor &actor)
    {
        ++m_end.asked;
        const QByteArray outcome = ask(command, actor);
        if (outcome != "ok")
            ++m_end.refused[outcome];
        return outcome == "ok";
    }

    void count()
    {
        const trading::Game &game = m_state.trading.games.last();
        m_end.finished = game.position.outcome.has_value();
        if (!m_end.finished)
            return;
        const trading::Outcome &outcome = *game.position.outcome;
        int team = 0;
        for (const trading::Nation &nation : game.position.nations) {
            NationEnd end;
            end.nation = nation.type;
            end.temperament = m_setup.temperaments.at(team++ % m_setup.temperaments.size());
            end.famines = nation.famines;
            end.bankruptcies = m_bankruptcies.value(nation.team);
            for (const trading::Standing &standing : outcome.standings) {
                if (standing.team != nation.team)
                    continue;
                end.wealth = trading::worthOf(standing) / trading::millionths;
                end.total = standing.total;
                end.trades = standing.trades;
            }
            end.richest = outcome.richest.contains(nation.team);
            end.kindest = outcome.kindest.contains(nation.team);
            m_end.nations.append(end);
        }
    }

    const Setup &m_setup;
    const qint64 m_seed;
    const Observer &m_observe;
    engine::State m_state;
    GameTime m_now;
    GameTime m_begin;
    QList<Somebody> m_people;
    players::BankerMemory m_memory;
    QMap<TeamId, qint64> m_bankruptcies;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    GameEnd m_end;
};

}

GameEnd playGame(const Setup &setup, qint64 seed, const Observer &observe)
{
    return Run(setup, seed, observe).play();
}

}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/permissions.h"

namespace quizaar::engine {

namespace {

RoleSet rolesOf(const night::Command &command)
{
    using namespace night;
    return std::visit(Overloaded{
                          [](const JoinAsPlayer &c) { return c.without_phone ? hosts : everybody; },
                          [](const JoinAsStaff &) { return everybody; },
                          [](const RenamePlayer &) { return players; },
                          [](const MovePlayer &) { return players; },
                          [](const RemovePlayer &) { return players; },
                          [](const RemoveDevice &) { return hostOnly; },
                          [](const ClaimSeat &) { return everybody; },
                          [](const GiveSeat &) { return hosts; },
                          [](const DenyClaim &) { return hosts; },
                          [](const LetBack &) { return hosts; },
                          [](const AddTeam &) { return players; },
                          [](const ChangeTeam &) { return hosts; },
                          [](const RemoveTeam &) { return hosts; },
                          [](const ChangeSettings &) { return hostOnly; },
                          [](const StartClock &) { return hosts; },
                          [](const PauseClock &) { return hosts; },
                          [](const RecoverClock &) { return RoleSet{}; }, // the program's alone
                          [](const EndNight &) { return hostOnly; },
                          [](const ReopenNight &) { return hostOnly; },
                          [](const LetIn &) { return hosts; },
                      },
                      command);
}

RoleSet rolesOf(const quiz::Command &command)
{
    if (std::holds_alternative<quiz::PressBuzzer>(command) ||
        std::holds_alternative<quiz::SubmitAnswer>(command) ||
        std::holds_alternative<quiz::PlaceBet>(command) || std::holds_alternative<quiz::PlayJoker>(command) ||
        std::holds_alternative<quiz::ChooseQuestion>(command) ||
        std::holds_alternative<quiz::MakeAppeal>(command))
        return players;
    if (std::holds_alternative<quiz::PassTime>(command) || std::holds_alternative<quiz::DecideBuzz>(command))
        return RoleSet{}; // the program's alone
    return hosts;
}

RoleSet rolesOf(const trading::Command &command)
{
    using namespace trading;
    constexpr RoleSet playing{night::Role::Host, night::Role::CoHost, night::Role::Banker,
                              night::Role::Player};
    return std::visit(Overloaded{
                          [](const AddTradingRound &) { return hosts; },
                          [](const SetRules &) { return hosts; },
                          [](const StartTrading &) { return hosts; },
                          [](const StartRound &) { return hosts; },
                          [](const FinishRound &) { return hosts; },
                          [](const PassTime &) { return RoleSet{}; }, // the program's alone
                          [&](const RequestChallenge &) { return playing; },
                          [](const AssignChallenge &) { return staff; },
                          [&](const AnswerCard &) { return playing; },
                          [&](const CompleteChallenge &) { return playing; },
                          [&](const CancelChallenge &) { return playing; },
                          [&](const Build &) { return playing; },
                          [&](const TradeWithBank &) { return playing; },
                          [&](const OfferTrade &) { return playing; },
                          [&](const CounterTrade &) { return playing; },
                          [&](const AcceptTrade &) { return playing; },
                          [&](const RejectTrade &) { return playing; },
                          [&](const CancelTrade &) { return playing; },
                          [&](const RespondToEvent &) { return playing; },
                          [](const SetBaseline &) { return staff; },
                          [](const RecordTrade &) { return staff; },
                          [](const CollectTax &) { return staff; },
                          [](const TriggerEvent &) { return staff; },
                          [](const ExtendRound &) { return hosts; },
                          [](const ShowScores &) { return hosts; },
                          [](const ExchangePoints &) { return hosts; },
                      },
                      command);
}

}

RoleSet rolesFor(const Command &command)
{
    return std::visit(Overloaded{
                          [](const night::Command &c) { return rolesOf(c); },
                          [](const quiz::Command &c) { return rolesOf(c); },
                          [](const session::Command &) { return staff; },
                          [](const trading::Command &c) { return rolesOf(c); },
                          [](const HistoryCommand &) { return hosts; },
                      },
                      command);
}

std::optional<PlayerId> seatOf(const Command &command)
{
    if (const auto *c = std::get_if<night::Command>(&command)) {
        if (const auto *rename = std::get_if<night::RenamePlayer>(c))
            return rename->player;
        if (const auto *move = std::get_if<night::MovePlayer>(c))
            return move->player;
        if (const auto *remove = std::get_if<night::RemovePlayer>(c))
            return remove->player;
    }
    if (const auto *c = std::get_if<quiz::Command>(&command)) {
        if (const auto *press = std::get_if<quiz::PressBuzzer>(c))
            return press->player;
        if (const auto *answer = std::get_if<quiz::SubmitAnswer>(c))
            return answer->player;
        if (const auto *bet = std::get_if<quiz::PlaceBet>(c))
            return bet->player;
        if (const auto *joker = std::get_if<quiz::PlayJoker>(c))
            return joker->player;
        if (const auto *choose = std::get_if<quiz::ChooseQuestion>(c))
            return choose->player;
        if (const auto *appeal = std::get_if<quiz::MakeAppeal>(c))
            return appeal->player;
    }
    if (const auto *c = std::get_if<trading::Command>(&command)) {
        if (const auto *request = std::get_if<trading::RequestChallenge>(c))
            return request->player;
    }
    return std::nullopt;
}

}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/permissions.h"

namespace quizaar::engine {

namespace {

RoleSet rolesOf(const night::Command &command)
{
    using namespace night;
    return std::visit(Overloaded{
                          [](const JoinAsPlayer &c) { return c.without_phone ? may::hosts : may::everybody; },
                          [](const JoinAsStaff &) { return may::everybody; },
                          [](const RenamePlayer &) { return may::players; },
                          [](const MovePlayer &) { return may::players; },
                          [](const RemovePlayer &) { return may::players; },
                          [](const RemoveDevice &) { return may::hostOnly; },
                          [](const ClaimSeat &) { return may::everybody; },
                          [](const GiveSeat &) { return may::hosts; },
                          [](const DenyClaim &) { return may::hosts; },
                          [](const LetBack &) { return may::hosts; },
                          [](const AddTeam &) { return may::players; },
                          [](const ChangeTeam &) { return may::hosts; },
                          [](const RemoveTeam &) { return may::hosts; },
                          [](const ChangeSettings &) { return may::hostOnly; },
                          [](const StartClock &) { return may::hosts; },
                          [](const PauseClock &) { return may::hosts; },
                          [](const RecoverClock &) { return RoleSet{}; }, // the program's alone
                          [](const EndNight &) { return may::hostOnly; },
                          [](const ReopenNight &) { return may::hostOnly; },
                          [](const LetIn &) { return may::hosts; },
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
        return may::players;
    if (std::holds_alternative<quiz::PassTime>(command) || std::holds_alternative<quiz::DecideBuzz>(command))
        return RoleSet{}; // the program's alone
    return may::hosts;
}

RoleSet rolesOf(const trading::Command &command)
{
    using namespace trading;
    constexpr RoleSet playing{night::Role::Host, night::Role::CoHost, night::Role::Banker,
                              night::Role::Player};
    return std::visit(Overloaded{
                          [](const AddTradingRound &) { return may::hosts; },
                          [](const SetRules &) { return may::hosts; },
                          [](const StartTrading &) { return may::hosts; },
                          [](const StartRound &) { return may::hosts; },
                          [](const FinishRound &) { return may::hosts; },
                          [](const PassTime &) { return RoleSet{}; }, // the program's alone
                          [&](const RequestChallenge &) { return playing; },
                          [](const AssignChallenge &) { return may::staff; },
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
                          [](const SetBaseline &) { return may::staff; },
                          [](const RecordTrade &) { return may::staff; },
                          [](const CollectTax &) { return may::staff; },
                          [](const TriggerEvent &) { return may::staff; },
                          [](const ExtendRound &) { return may::hosts; },
                          [](const ShowScores &) { return may::hosts; },
                          [](const ExchangePoints &) { return may::hosts; },
                      },
                      command);
}

}

RoleSet rolesFor(const Command &command)
{
    return std::visit(Overloaded{
                          [](const night::Command &c) { return rolesOf(c); },
                          [](const quiz::Command &c) { return rolesOf(c); },
                          [](const session::Command &) { return may::staff; },
                          [](const trading::Command &c) { return rolesOf(c); },
                          [](const HistoryCommand &) { return may::hosts; },
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

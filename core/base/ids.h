// SPDX-License-Identifier: GPL-3.0-or-later
// Every identity is a type of its own, so that a player's number can never be handed over as a question's.
#pragma once

#include <QHashFunctions>

#include <compare>

namespace quizaar {

/// A positive whole number below 2^53 (safe in JavaScript); 0 means "none yet".
/// Everything inside a game draws from one counter, game x 1,000,000 + n: unique in the data folder.
template <class Tag>
struct Id
{
    qint64 number = 0;

    constexpr bool isNull() const { return number == 0; }
    constexpr auto operator<=>(const Id &) const = default;
};

inline constexpr qint64 idsPerGame = 1'000'000;

using GameId = Id<struct GameTag>;
using DeviceId = Id<struct DeviceTag>;
using PlayerId = Id<struct PlayerTag>;
using TeamId = Id<struct TeamTag>;
using RoundId = Id<struct RoundTag>;
using BoardId = Id<struct BoardTag>;
using CategoryId = Id<struct CategoryTag>;
using QuestionId = Id<struct QuestionTag>;
using ChallengeId = Id<struct ChallengeTag>;
using TradeId = Id<struct TradeTag>;
using OccurrenceId = Id<struct OccurrenceTag>;

/// What answers, chooses and is locked out: a team in a team night, else a single player. Teams and players
/// draw their numbers from one counter, so the number alone says which.
using SideId = Id<struct SideTag>;

/// The game an entity belongs to, told from its number alone.
template <class Tag>
constexpr GameId gameOf(Id<Tag> id)
{
    return GameId{id.number / idsPerGame};
}

template <class Tag>
size_t qHash(Id<Tag> id, size_t seed = 0)
{
    return ::qHash(id.number, seed);
}

}

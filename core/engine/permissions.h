// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/engine.h"

namespace quizaar::engine {

/// A set of roles, and whether somebody without any token may ask too.
class RoleSet
{
public:
    constexpr RoleSet() = default;
    template <class... Roles>
    constexpr explicit RoleSet(Roles... roles)
        : m_bits((bit(roles) | ...))
    {}
    constexpr bool contains(night::Role role) const { return (m_bits & bit(role)) != 0; }
    constexpr bool operator==(const RoleSet &) const = default;

private:
    static constexpr unsigned bit(night::Role role) { return 1U << static_cast<unsigned>(role); }
    unsigned m_bits = 0;
};

/// Short words, kept apart from what else has players.
namespace may {
inline constexpr RoleSet hostOnly{night::Role::Host};
inline constexpr RoleSet hosts{night::Role::Host, night::Role::CoHost};
inline constexpr RoleSet staff{night::Role::Host, night::Role::CoHost, night::Role::Banker};
inline constexpr RoleSet players{night::Role::Host, night::Role::CoHost, night::Role::Player};
inline constexpr RoleSet everybody{night::Role::Host, night::Role::CoHost, night::Role::Banker,
                                   night::Role::Player, night::Role::Spectator};
}

/// Roles that may give this command. Somebody without a token counts as a spectator.
RoleSet rolesFor(const Command &command);

/// The seat that the command acts for: a player may act for his own seats only.
std::optional<PlayerId> seatOf(const Command &command);

}

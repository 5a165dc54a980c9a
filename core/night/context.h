// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/night/people.h"

#include <memory>

namespace quizaar::night {

/// Who asks: the host at the laptop (no device), a joined device, or the program itself (scheduler,
/// recovery).
struct Actor
{
    enum class Kind
    {
        Console,
        Device,
        System
    };
    Kind kind = Kind::System;
    DeviceId device;
    Role role = Role::Host;

    static Actor console() { return {Kind::Console, {}, Role::Host}; }
    static Actor system() { return {Kind::System, {}, Role::Host}; }
    static Actor phone(DeviceId id, Role role) { return {Kind::Device, id, role}; }

    template <class Of>
    static void fields(Of &of)
    {
        of("kind", &Actor::kind);
        of("device", &Actor::device);
        of("role", &Actor::role);
    }
    bool operator==(const Actor &) const = default;
};
constexpr auto enumWords(Actor::Kind)
{
    return std::array{"console", "device", "system"};
}

/// Words that no guest's name may hold, as nameKey() makes them (evening rules, "Getting in").
using UnwantedWords = std::shared_ptr<const QList<QString>>;

/// All that a decision may know of the world.
struct Context
{
    Actor actor;
    GameTime now;                     // game clock
    WallTime wall;                    // for people to read
    qint64 arrival_us = 0;            // host's monotonic clock when the command came in, microseconds
    UnwantedWords unwanted = nullptr; // none: every word may stand in a name
};

}

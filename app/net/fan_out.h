// SPDX-License-Identifier: GPL-3.0-or-later
// Between whoever makes the frames of a game and whoever holds its sockets. Here both are in one process; a
// broker could carry the same messages between several.
//
// Channel: game:<id>. Message: {"gameId": 1, "payload": {the frame}}, and where not every socket is meant
// "to": {"device"?: number, "role"?: word, "frames"?: true} beside them.
#pragma once

#include "core/engine/view.h"

#include <functional>
#include <memory>

namespace quizaar {

/// Whom a frame is for; all that is said must fit.
struct Audience
{
    enum class Diet
    {
        Any,
        Frames // not for sockets that live on whole snapshots
    };
    std::optional<DeviceId> device;  // none: every device
    std::optional<night::Role> role; // none: every role
    Diet diet = Diet::Any;

    bool operator==(const Audience &) const = default;
};

struct GameFrame
{
    QByteArray text; // one JSON object, compact
    Audience audience;

    bool operator==(const GameFrame &) const = default;
};

class FanOut
{
public:
    using Listener = std::function<void(const GameFrame &)>;
    /// Ends with the last copy of it, which may outlive the fan-out.
    using Subscription = std::shared_ptr<void>;

    FanOut() = default;
    virtual ~FanOut() = default;
    Q_DISABLE_COPY_MOVE(FanOut)

    /// Every listener of the game gets its frames in the order of publishing; at once or later, but always in
    /// the thread that subscribed.
    virtual void publish(GameId game, const GameFrame &frame) = 0;
    [[nodiscard]] virtual Subscription subscribe(GameId game, Listener listener) = 0;
};

/// All in this thread: a listener is called before publish() returns, unless that was called by a listener
/// itself; the frame then follows the one under way.
class LocalFanOut final : public FanOut
{
public:
    LocalFanOut();
    ~LocalFanOut() override;

    void publish(GameId game, const GameFrame &frame) override;
    [[nodiscard]] Subscription subscribe(GameId game, Listener listener) override;

private:
    struct Listeners;
    std::shared_ptr<Listeners> m_listeners;
};

/// What crosses the border of a process.
QByteArray channelOf(GameId game);
QByteArray toMessage(GameId game, const GameFrame &frame);
struct GameMessage
{
    GameId game;
    GameFrame frame;
};
/// Nothing where the bytes are no such message.
std::optional<GameMessage> fromMessage(const QByteArray &bytes);

}

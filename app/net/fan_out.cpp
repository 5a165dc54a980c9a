// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/fan_out.h"

#include "core/base/json_text.h"

#include <QJsonDocument>

#include <deque>
#include <map>

namespace quizaar {

using namespace Qt::StringLiterals;

struct LocalFanOut::Listeners
{
    struct Entry
    {
        GameId game;
        std::shared_ptr<const Listener> listener;
    };
    std::map<qint64, Entry> entries; // by number of subscription: in the order of subscribing
    qint64 last = 0;
    std::deque<GameMessage> waiting;
    bool delivering = false;

    void deliver(const GameMessage &message)
    {
        for (auto it = entries.begin(); it != entries.end();) {
            const qint64 number = it->first;
            if (it->second.game == message.game) {
                const auto listener = it->second.listener; // it may end its own subscription
                (*listener)(message.frame);
            }
            it = entries.upper_bound(number);
        }
    }
};

LocalFanOut::LocalFanOut()
    : m_listeners(std::make_shared<Listeners>())
{}

LocalFanOut::~LocalFanOut() = default;

void LocalFanOut::publish(GameId game, const GameFrame &frame)
{
    const auto listeners = m_listeners;
    listeners->waiting.push_back({game, frame});
    if (listeners->delivering)
        return;
    listeners->delivering = true;
    while (!listeners->waiting.empty()) {
        const GameMessage message = std::move(listeners->waiting.front());
        listeners->waiting.pop_front();
        listeners->deliver(message);
    }
    listeners->delivering = false;
}

FanOut::Subscription LocalFanOut::subscribe(GameId game, Listener listener)
{
    const qint64 number = ++m_listeners->last;
    m_listeners->entries[number] = {game, std::make_shared<const Listener>(std::move(listener))};
    const auto end = [weak = std::weak_ptr(m_listeners), number](void *) {
        if (const auto listeners = weak.lock())
            listeners->entries.erase(number);
    };
    return Subscription(this, end);
}

QByteArray channelOf(GameId game)
{
    return "game:" + QByteArray::number(game.number);
}

QByteArray toMessage(GameId game, const GameFrame &frame)
{
    QJsonObject to;
    if (frame.audience.device)
        to.insert("device"_L1, frame.audience.device->number);
    if (frame.audience.role)
        to.insert("role"_L1, QLatin1StringView(wordOf(*frame.audience.role)));
    if (frame.audience.diet == Audience::Diet::Frames)
        to.insert("frames"_L1, true);
    // the frame is JSON already: it goes in as it is
    QByteArray message = "{\"gameId\":" + QByteArray::number(game.number) + ",\"payload\":" + frame.text;
    if (!to.isEmpty())
        message += ",\"to\":" + jsonText(to);
    return message + '}';
}

std::optional<GameMessage> fromMessage(const QByteArray &bytes)
{
    const QJsonObject message = QJsonDocument::fromJson(bytes).object();
    const qint64 game = message.value("gameId"_L1).toInteger();
    if (game <= 0 || !message.value("payload"_L1).isObject())
        return std::nullopt;
    GameMessage read;
    read.game = GameId{game};
    read.frame.text = jsonText(message.value("payload"_L1).toObject());
    const QJsonObject to = message.value("to"_L1).toObject();
    if (to.contains("device"_L1))
        read.frame.audience.device = DeviceId{to.value("device"_L1).toInteger()};
    if (to.contains("role"_L1)) {
        read.frame.audience.role = enumOf<night::Role>(to.value("role"_L1).toString());
        if (!read.frame.audience.role)
            return std::nullopt; // better to nobody than to everybody
    }
    if (to.value("frames"_L1).toBool())
        read.frame.audience.diet = Audience::Diet::Frames;
    return read;
}

}

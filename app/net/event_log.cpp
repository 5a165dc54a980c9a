// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/event_log.h"

#include "core/base/json_text.h"

#include <QJsonObject>

namespace quizaar {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(lcEvents, eventCategory, QtWarningMsg)

namespace {

QLatin1StringView word(LoggedEvent event)
{
    switch (event) {
    case LoggedEvent::Connect:
        return "connect"_L1;
    case LoggedEvent::Disconnect:
        return "disconnect"_L1;
    case LoggedEvent::Error:
        return "error"_L1;
    case LoggedEvent::Broadcast:
        return "broadcast"_L1;
    }
    return {};
}

}

void logEvent(LoggedEvent event, GameId game, DeviceId user, const QByteArray &reason)
{
    if (!lcEvents().isInfoEnabled())
        return;
    const QJsonObject line{{"event"_L1, word(event)},
                           {"game_id"_L1, game.number},
                           {"user_id"_L1, user.isNull() ? QJsonValue() : QJsonValue(user.number)},
                           {"reason"_L1, QString::fromUtf8(reason)}};
    qCInfo(lcEvents, "%s", jsonText(line).constData());
}

}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/host_rig.h"

#include <QMap>
#include <QTest>

/// One program, its slots spread over hub_*.cpp by topic.
class HubTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // hub_fan_out.cpp
    void framesComeInTheOrderOfPublishing();
    void whoHasEndedHearsNoMore();
    void aListenerMayPublish();
    void aSubscriptionMayOutliveTheFanOut();
    void messagesKeepTheirShape_data();
    void messagesKeepTheirShape();
    void brokenMessagesAreNothing_data();
    void brokenMessagesAreNothing();
    void framesAreSpeltAsTheProtocolAsks_data();
    void framesAreSpeltAsTheProtocolAsks();
    void aBundleIsSharedByItsAudience();

    // hub_counters.cpp
    void eachGoodbyeCountsOnce_data();
    void eachGoodbyeCountsOnce();
    void commandsCountByOutcome();
    void requestsCountByPattern();
    void commitsAreTimed();
    void onlyTheHostReadsCounters();

    // hub_limits.cpp
    void aSocketTokenLasts90Seconds_data();
    void aSocketTokenLasts90Seconds();
    void whoMissesAPingIsClosedOnce();
    void oneStuckReaderAmong200();
    void onlyRowsThatMovedAreSent();
};

namespace quizaar::test {

/// The counters' samples as they stand in their text: "name{labels}" and the value.
QMap<QByteArray, double> samples(const Metrics &metrics);

/// The words of an upgrade on `path`, for a client that never answers a ping.
QByteArray upgradeWords(quint16 port, const QByteArray &path, const QByteArray &lines = {});

}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/host_rig.h"

#include <QTest>

/// One program, its slots spread over host_*.cpp by topic.
class HostTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // host_commit.cpp
    void nothingIsToldBeforeItIsStored();
    void framesComeBeforeReplies();
    void aFailedCommitNeverHappened_data();
    void aFailedCommitNeverHappened();
    void aLostReplyOfTheDiskIsSettled();
    void whatCannotBeReadIsSettledLater();
    void whatWaitsBehindAFailureFailsToo();
    void tooMuchUndurableIsTurnedAway();

    // host_repeats.cpp
    void aRepeatGivesTheFirstAnswer_data();
    void aRepeatGivesTheFirstAnswer();
    void aRepeatInFlightWaits();
    void aRepeatedJoinGivesTheSameSeat_data();
    void aRepeatedJoinGivesTheSameSeat();
    void aRepeatedSeatKeepsTheTokenInHand();
    void refusalsAreNotStored();
    void fourHundredCommandsAtOnce();
};

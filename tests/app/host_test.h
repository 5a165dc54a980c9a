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

    // host_refusals.cpp
    void refusalsChangeNothing_data();
    void refusalsChangeNothing();
    void pathsWithAndWithoutSlash_data();
    void pathsWithAndWithoutSlash();
    void anUnknownCookieIsNoCredential();
    void anotherNightIsReadOnly();

    // host_sockets.cpp
    void theFirstFrameIsASnapshot();
    void upgradesAreRefused_data();
    void upgradesAreRefused();
    void aSocketTokenIsGoodOnce();
    void messagesAreAnswered_data();
    void messagesAreAnswered();
    void buzzesAreTold();
    void coordinationComesBackAsSent_data();
    void coordinationComesBackAsSent();
    void guestsCoordinateNothing();
    void changesReachTheRequesterToo();
    void snapshotsAreMerged();
    void whoIsSilentIsDropped();
    void whoReadsTooSlowlyIsDropped();
    void whoTalksTooMuchIsDropped();
    void theHostsFarewell();

    // host_people.cpp
    void wrongPinsLockOut();
    void aSeatIsClaimedAndGiven();
    void everybodyIsLetBackIn();
    void aLatecomerIsLetIn();
    void unwantedWordsStandInNoName();
    void aRenamedPlayerIsTold();
    void whoIsKickedIsOut();
    void somebodyElsesSeatIsNotMine();
    void anEndedNightStands();

    // host_secrets.cpp
    void noSecretLeavesBeforeTheEnd();
};

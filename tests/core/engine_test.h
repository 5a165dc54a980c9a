// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/engine_driver.h"

#include <QObject>

namespace quizaar {

/// The course of a buzz question, board and list.
class EngineQuestionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void phases_data();
    void phases();
    void everyCommandIsInTheTable();
    void wrongLocksOutAndReopensWithTheTimeLeft();
    void nobodyLeftCloses();
    void wholeTeamIsLockedOut();
    void timeUpCloses();
    void deadlineBoundaries_data();
    void deadlineBoundaries();
    void opensByItself();
    void pressAtTheOpening();
    void earlyPressLocks();
    void twoPressesInOneTick();
    void pausedRefuses();
    void pressForAnotherQuestion();
    void chooserMovesToWhoWasRight();
    void firstChooserIsDrawnFromTheSeed();
    void lowestStartsNextBoard();
    void listRound();
    void roundsOneAtATime();
    void timeLimitOfTheQuestion();
    void everyPressIsKept();
};

/// Getting in, teams, seats, staff.
class EnginePeopleTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data();
    void names();
    void unwantedWords_data();
    void unwantedWords();
    void unwantedWordsAreForGuests();
    void lookAlikes_data();
    void lookAlikes();
    void labelsOfStaff();
    void teamModes_data();
    void teamModes();
    void assignedToTheSmallest();
    void captainHandedOver();
    void singlesLeaveNoCaptains();
    void atMostTwentyTeams();
    void freeBeforeTheStartThenAskHost();
    void seatsClaimedGivenDenied();
    void seatsLetBack();
    void sixSeatsOnADevice();
    void kick();
    void removedDeviceKeepsSeats();
    void seatWithoutPhone();
    void roles_data();
    void roles();
    void ownSeatsOnly();
    void endedNightRefuses();
    void numbersRunOut();
};

class EngineRandomTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void invariants_data();
    void invariants();
};

}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

/// One program, its slots spread over storage_*.cpp by topic.
class StorageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // storage_group_commit.cpp
    void whatWaitsIsOneTransaction();
    void anEntryIsStoredWhole();
    void notesAndSnapshotsComeFromAnyThread();
    void clockNotesNeverGoBack();
    void stopStoresWhatWaits();

    // storage_failures.cpp
    void aFailureEndsTheEpoch_data();
    void aFailureEndsTheEpoch();
    void theDiskIsFull();
    void theFileIsReadOnly();
    void theFileIsRemoved();
    void whatWaitsBehindAFailureIsDiscarded();
    void entriesOfAnotherEpochAreDiscarded();
    void aLostReplyIsSettledByReading();
    void whatCannotBeReadIsUnsettled();
    void aFailedClockNoteFailsNoEpoch();

    // storage_reading.cpp
    void anEmptyFolderHasNothing();
    void hundredThousandEventsAreRead();
    void aMissingEventIsNoticed();
    void theNewestTwoSnapshotsAreKept();
    void aSnapshotOfNothingIsDropped();
    void textsAndBytesComeBackAsTheyWere();
    void aDeletedGameTakesEverythingAlong();
    void theReaderRecovers();

    // storage_folder.cpp
    void aFolderIsMadeOnceAndKeepsItsId();
    void anyFolderNameWillDo_data();
    void anyFolderNameWillDo();
    void aFolderIsUsedByOneProcess();
    void theLockEndsWithItsProcess();
    void aNewerDatabaseIsRefusedUntouched();
    void aNewerVersionInTheLogIsSeen();
    void damageIsSeen_data();
    void damageIsSeen();
    void aFolderThatCannotBeWritten_data();
    void aFolderThatCannotBeWritten();

    // storage_crash.cpp
    void whatWasAcknowledgedOutlivesAKill();
};

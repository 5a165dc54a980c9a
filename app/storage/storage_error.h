// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace quizaar::storage {

/// Why storage did not do what it was asked. The text for people is made where it is shown.
enum class StorageError
{
    InUse,        // another process (or another DataFolder here) holds the data folder
    NotWritable,  // folder or file may not be written
    NewerVersion, // the database was written by a later version of the program; untouched
    Corrupt,      // damaged, or not a database of ours
    DiskFull,     //
    Busy,         // another program kept the database locked for longer than the busy timeout
    Missing,      // the database file is gone
    Inconsistent, // rows that contradict each other or what is stored: a version gap, a constraint, a foreign
                  // key
    Rejected,     // the gate in front of COMMIT said no
    Migration,    // a step of the migration failed; the database is as it was before
    Other,        // anything else the system says, input/output errors among them
};

struct StorageFailure
{
    StorageError error = StorageError::Other;
    QString detail; // the words of SQLite or of the system, for the log
};

}

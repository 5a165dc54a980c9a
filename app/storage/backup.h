// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/connection.h"

namespace quizaar::storage {

/// Writes a complete, compact copy of the database to `target` while others may read and write it; replaces a
/// file that is there only once the copy is whole. Not within a transaction.
Result<Done, StorageFailure> copyDatabase(Connection &connection, const QString &target);

}

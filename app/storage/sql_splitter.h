// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace quizaar::storage {

/// Splits an SQL script into its statements, without the closing semicolons (QSQLITE runs one statement per
/// call). Knows 'strings', "names", `names`, [names], -- and /* comments */, and the body of CREATE TRIGGER,
/// which ends at
/// `; END ;` as in SQLite's own sqlite3_complete. Comments in front of a statement are left out, those inside
/// it stay. A last statement without a semicolon counts; pieces without any statement do not.
QList<QByteArray> splitStatements(const QByteArray &script);

}

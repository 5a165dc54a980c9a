// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/backup.h"

#include <QFile>
#include <QVariant>

#include <filesystem>

namespace quizaar::storage {

using namespace Qt::StringLiterals;

Result<Done, StorageFailure> copyDatabase(Connection &connection, const QString &target)
{
    const QString part = target + ".part"_L1;
    // VACUUM INTO refuses a file that has something in it; this one can only be left from a copy that was cut
    // short.
    if (QFile::exists(part) && !QFile::remove(part))
        return Failed{StorageFailure{StorageError::NotWritable, part}};
    auto query = connection.prepare(u"VACUUM INTO ?"_s);
    if (!query)
        return Failed{query.error()};
    QSqlQuery vacuum = std::move(query).value();
    vacuum.addBindValue(part);
    if (const auto done = run(vacuum); !done) {
        QFile::remove(part);
        return done;
    }
    std::error_code error;
    std::filesystem::rename(part.toStdU16String(), target.toStdU16String(), error);
    if (error)
        return Failed{
            StorageFailure{StorageError::NotWritable, QString::fromLocal8Bit(error.message().c_str())}};
    return Done{};
}

}

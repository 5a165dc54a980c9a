// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/storage_error.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QDir>
#include <QString>

namespace quizaar::storage {

/// The media of question packs, as files `media/<SHA-256>.<suffix>` in the data folder: each content once,
/// whole or not there at all, and never changed. A file is here before the journal has an event that names
/// it. From any thread, several at a time; blocks.
class MediaStore final
{
public:
    /// `folder`: the data folder. It and `media` in it are made when the first file is put.
    explicit MediaStore(const QString &folder);

    /// Keeps `bytes` under `name` (packs::KeptMedia); what is there already stays. On return they are on the
    /// disk. Errors: NotWritable, DiskFull, Rejected (no such name can be, or the bytes are not those that it
    /// says), Other.
    Result<Done, StorageFailure> put(const QString &name, const QByteArray &bytes) const;

    /// The file's path; empty: no such file, or no name of ours.
    QString pathOf(const QString &name) const;
    /// All its bytes; Missing, Corrupt (not those that the name says), Other.
    Result<QByteArray, StorageFailure> read(const QString &name) const;

    /// Deletes what a program that was cut off left half written. For whoever holds the folder's lock.
    void sweep() const;

private:
    QDir m_folder;
};

}

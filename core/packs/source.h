// SPDX-License-Identifier: GPL-3.0-or-later
// What an importer reads from: bytes, and for a folder or a zip a way to the files in it. No file is opened
// here.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>

namespace quizaar::packs {

enum class SourceFault
{
    NotThere,
    TooLarge,   ///< larger than the caller's limit
    Unreadable, ///< there, but damaged or not readable
};

/// The files of a folder or a zip. Paths are relative, with forward slashes, and pass isInsidePath() of
/// media.h.
class SourceReader
{
public:
    SourceReader() = default;
    SourceReader(const SourceReader &) = delete;
    SourceReader &operator=(const SourceReader &) = delete;
    virtual ~SourceReader() = default;

    /// Every file that may be read, folders left out.
    virtual QList<QString> list() const = 0;

    /// Whether `path` is in list(); cheap.
    virtual bool has(const QString &path) const = 0;

    /// The whole file, if it is no larger than `limit` bytes.
    virtual Result<QByteArray, SourceFault> read(const QString &path, qint64 limit) const = 0;

    /// Files that are there but may not be read (a type that no pack needs, a link), to be named in the
    /// report.
    virtual QList<QString> leftOut() const = 0;
};

/// Keeps the bytes of a medium under its name (KeptMedia); false: they could not be stored. Called in the
/// importer's thread.
using MediaKeeper = std::function<bool(const QString &name, const QByteArray &bytes)>;

/// One file:    `bytes`, its name, and in `around` the folder it lies in, or nullptr.
/// A folder:    no bytes, the folder's name, and the folder in `around`.
/// A zip file:  its bytes and name; importPack() opens it and fills `around` for the importers.
/// `around` is borrowed for the length of the call. `keep`: where media go that questions name; none: they
/// are checked only.
struct Source
{
    QByteArray bytes;
    QString file_name;
    const SourceReader *around = nullptr;
    MediaKeeper keep = {};
};

}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace quizaar::packs {

struct ZipFile
{
    QString path; ///< with forward slashes
    QByteArray bytes;
    bool packed = false; ///< pictures and sounds are compressed as they are: taken as it stands
};

/// A zip in memory of these files, in their order. Equal files give equal bytes: all carry the first day that
/// a zip can tell. Nothing where memory is short or two files have one name.
std::optional<QByteArray> zipBytes(const QList<ZipFile> &files);

}

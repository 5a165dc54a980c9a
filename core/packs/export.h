// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packs/report.h"
#include "core/packs/source.h"

#include <functional>

namespace quizaar::packs {

/// Own JSON, UTF-8, indented, ending in a line feed: the file quizaar.json, media not included. Importing it
/// gives an equal pack if the pack has a title, came through checkQuestion() question by question, and its
/// media lie beside.
QByteArray exportPack(const Pack &pack);

/// What exportPack() wrote, as it was written: unlike an import it keeps what cannot be played, so that it
/// can be edited on. None: other bytes, a newer version, or values of a wrong type.
std::optional<Pack> readExported(const QByteArray &bytes);
/// The bytes of a medium by its kept name.
using KeptBytes = std::function<Result<QByteArray, SourceFault>(const QString &name)>;

/// A zip of the manifest and of all media that are kept, under the paths that the manifest names. Importing
/// it gives an equal pack, and the same bytes. Of two files of one path and different content the second gets
/// another path. MediaMissing with the file whose bytes are not to be had; ZipTooLarge beyond what an import
/// takes.
Result<QByteArray, Finding> exportZip(const Pack &pack, const KeptBytes &bytesOf);

/// `left_out`: what a table cannot say, by item, as FieldLeftOut with the key.
struct CsvExport
{
    QByteArray bytes;
    QList<Note> left_out;
};

/// The columns of csv_columns.h, with byte order mark and CRLF, as spreadsheets like it. Importing it under
/// the pack's title as file name gives an equal pack but for what `left_out` names.
CsvExport exportCsv(const Pack &pack);

}

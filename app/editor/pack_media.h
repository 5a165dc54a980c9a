// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures, sounds and videos of a pack in the library: where they come in, and where they go out. They
// lie in the pack's folder under the paths that the pack names. All of it blocks.
#pragma once

#include "core/base/result.h"
#include "core/packs/report.h"

namespace quizaar {

/// Copies a file that somebody chose into the folder, under media/ and a name of its own; the same content
/// under the same name is taken as it is. Gives the path to write into the pack. Refused: MediaUnknownType,
/// FileTooLarge, Unreadable (detail: the file's name, or the folder that could not be written).
Result<QString, packs::Finding> takeMediaFile(const QString &folder, const QString &file);

/// Copies what an imported pack names from the file or folder that it was read from. Gives what it did not
/// find or could not write.
QList<QString> copyMedia(const packs::Pack &pack, const QString &imported, const QString &folder);

bool hasMedia(const QString &folder, const QString &file);

/// Writes the pack with its media to `path`: JSON for a name that ends in .json and a pack without media,
/// else one zip. Whole or not at all.
Result<Done, packs::Finding> exportWithMedia(const packs::Pack &pack, const QString &folder,
                                             const QString &path);

/// Whether a system keeps that name (without suffix) for a device, whatever the case: con, nul, com1.
bool isDeviceName(const QString &stem);

/// Writes bytes whole or not at all: into a file beside it, which then takes its name. Empty: done; else what
/// the system says.
QString writeWhole(const QString &path, const QByteArray &bytes);

}

// SPDX-License-Identifier: GPL-3.0-or-later
// Importing question packs: one file per format, one row per format in the table of importer.cpp.
#pragma once

#include "core/packs/report.h"
#include "core/packs/source.h"

#include <span>

namespace quizaar::packs {

inline constexpr qint64 kMaxTextFile = 64 * 1024 * 1024; ///< bytes of a text file or manifest
inline constexpr qint64 kMaxQuestions = 100'000;
inline constexpr qsizetype kMaxText = 2000; ///< UTF-16 units of one text

enum class Confidence
{
    None,
    Possible,
    Likely,
    Sure
};

/// `detect` looks at name and bytes only as far as it must and is right about files that are cut off, too;
/// `read` accounts for every item of the file. Both take anything, valid or not, and neither throws.
struct Importer
{
    const char *name;
    Confidence (*detect)(const Source &source);
    ImportReport (*read)(const Source &source);
};

/// All formats; of equal confidence the earlier row wins.
std::span<const Importer> importers();

/// Opens a zip, finds the importer that is surest of the source, and lets it read. Never a half import:
/// either a pack with an account of every item, or no pack and the reason.
ImportReport importPack(const Source &source);

}

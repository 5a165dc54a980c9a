// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packs/pack.h"

namespace quizaar::packs {

inline constexpr qsizetype kMaxPath = 240; ///< UTF-16 units

/// Whether a relative path with forward slashes stays inside its folder on every system: no empty, "." or
/// ".." part, no backslash, colon or control character, not absolute.
bool staysInside(const QString &path);

/// The same, and no longer than kMaxPath.
bool isInsidePath(const QString &path);

/// By the suffix, upper or lower case. None: a type that browsers and stage do not play, or may not (SVG
/// holds scripts).
std::optional<MediaKind> mediaKindOf(const QString &file);

/// Whether a name is made as KeptMedia::name says, with a suffix of a type that is shown. Such a name is safe
/// as the name of a file.
bool isKeptName(const QString &name);

/// Where a data folder keeps the medium of that name, below the folder; empty: no kept name.
QString keptPath(const QString &name);

/// What browsers are to be told of a file of that suffix; empty: none that is shown.
QByteArray mediaTypeOf(const QString &file);

/// Whether a pack's zip or folder may hold such a file: media, manifests, tables and plain text.
bool isPackFile(const QString &file);

}

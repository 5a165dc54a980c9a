// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/packs/report.h"
#include "core/packs/source.h"

namespace quizaar::packs {

/// The pack as one zip: quizaar.json and every media file that it names, taken from `media` under the same
/// path. Equal packs with equal files give equal bytes. Refused: MediaMissing (a file that is not there),
/// FileTooLarge or ZipTooLarge (beyond what an import takes; detail: the file), Unreadable.
Result<QByteArray, Finding> exportZip(const Pack &pack, const SourceReader &media);

}

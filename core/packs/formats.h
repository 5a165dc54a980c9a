// SPDX-License-Identifier: GPL-3.0-or-later
// The two functions of each format, for the table in importer.cpp.
#pragma once

#include "core/packs/importer.h"

namespace quizaar::packs {

Confidence detectOwnJson(const Source &source);
ImportReport readOwnJson(const Source &source);

Confidence detectOpenTdbJson(const Source &source);
ImportReport readOpenTdbJson(const Source &source);

Confidence detectCsv(const Source &source);
ImportReport readCsv(const Source &source);

}

// SPDX-License-Identifier: GPL-3.0-or-later
// The two functions of each format, for the table in importer.cpp.
#pragma once

#include "core/packs/importer.h"

namespace quizaar::packs {

Confidence detectOwnJson(const Source &source);
ImportReport readOwnJson(const Source &source);

Confidence detectOpenTdbJson(const Source &source);
ImportReport readOpenTdbJson(const Source &source);

Confidence detectOpenTdbCsv(const Source &source);
ImportReport readOpenTdbCsv(const Source &source);

Confidence detectJeopardyCsv(const Source &source);
ImportReport readJeopardyCsv(const Source &source);

Confidence detectClueTsv(const Source &source);
ImportReport readClueTsv(const Source &source);

Confidence detectOpenTriviaQa(const Source &source);
ImportReport readOpenTriviaQa(const Source &source);

Confidence detectAiken(const Source &source);
ImportReport readAiken(const Source &source);

Confidence detectGift(const Source &source);
ImportReport readGift(const Source &source);

Confidence detectKahoot(const Source &source);
ImportReport readKahoot(const Source &source);

Confidence detectSiq(const Source &source);
ImportReport readSiq(const Source &source);

Confidence detectCsv(const Source &source);
ImportReport readCsv(const Source &source);

}

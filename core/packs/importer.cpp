// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/importer.h"

#include "core/packs/formats.h"
#include "core/packs/report_builder.h"
#include "core/packs/zip_source.h"

#include <array>

namespace quizaar::packs {

namespace {

constexpr std::array<Importer, 11> kImporters{{
    {"quizaar", detectOwnJson, readOwnJson},
    {"opentdb_json", detectOpenTdbJson, readOpenTdbJson},
    {"opentdb_csv", detectOpenTdbCsv, readOpenTdbCsv},
    {"jeopardy_csv", detectJeopardyCsv, readJeopardyCsv},
    {"clue_tsv", detectClueTsv, readClueTsv},
    {"csv", detectCsv, readCsv},
    {"opentriviaqa", detectOpenTriviaQa, readOpenTriviaQa},
    {"aiken", detectAiken, readAiken},
    {"gift", detectGift, readGift},
    {"kahoot", detectKahoot, readKahoot},
    {"siq", detectSiq, readSiq},
}};

ImportReport importOpened(const Source &source)
{
    const Importer *best = nullptr;
    Confidence surest = Confidence::None;
    for (const Importer &importer : kImporters) {
        const Confidence confidence = importer.detect(source);
        if (confidence > surest) {
            surest = confidence;
            best = &importer;
        }
    }
    if (best) {
        ImportReport report = best->read(source);
        report.format = QString::fromLatin1(best->name);
        return report;
    }
    if (isContainer(source))
        return refusedWhole({}, {NoteCode::ManifestMissing, {}});
    if (source.bytes.isEmpty())
        return refusedWhole({}, {NoteCode::EmptyFile, {}});
    return refusedWhole({}, {NoteCode::UnknownFormat, {}});
}

}

std::span<const Importer> importers()
{
    return kImporters;
}

ImportReport importPack(const Source &source)
{
    if (looksLikeZip(source.bytes)) {
        const auto zip = ZipSource::open(source.bytes, ZipLimits{});
        if (!zip)
            return refusedWhole({}, zip.error());
        return importOpened(Source{source.bytes, source.file_name, zip->get(), source.keep});
    }
    if (source.bytes.size() > kMaxTextFile)
        return refusedWhole({}, {NoteCode::FileTooLarge, QString::number(kMaxTextFile)});
    return importOpened(source);
}

}

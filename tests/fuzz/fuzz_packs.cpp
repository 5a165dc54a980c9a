// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes of any kind through the detection and through every importer; whatever comes out must account for
// itself and survive the way out and in again.
#include "core/packs/export.h"
#include "core/packs/importer.h"
#include "core/packs/media_intake.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace {

/// The formats that are a zip of XML, without the zip: each file of theirs holds the same bytes.
class XmlFiles final : public quizaar::packs::SourceReader
{
public:
    explicit XmlFiles(const QByteArray &bytes)
        : m_bytes(bytes)
    {}

    QList<QString> list() const override
    {
        return {QStringLiteral("content.xml"), QStringLiteral("xl/workbook.xml"),
                QStringLiteral("xl/sharedStrings.xml"), QStringLiteral("xl/worksheets/sheet1.xml")};
    }
    bool has(const QString &path) const override { return list().contains(path); }
    quizaar::Result<QByteArray, quizaar::packs::SourceFault> read(const QString &path, qint64) const override
    {
        if (!has(path))
            return quizaar::Failed{quizaar::packs::SourceFault::NotThere};
        return m_bytes;
    }
    QList<QString> leftOut() const override { return {}; }

private:
    QByteArray m_bytes;
};

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void check(const quizaar::packs::ImportReport &report)
{
    using namespace quizaar::packs;
    require(report.seen > 0);
    require(report.taken + report.refused.size() == report.seen);
    require(report.pack.has_value() == (report.taken > 0));
    if (!report.pack)
        return;
    require(countsOf(*report.pack).questions == report.taken);
    Pack pack = *report.pack;
    if (pack.title.isEmpty() || countsOf(pack).media > 0)
        return;
    const ImportReport again = importPack({exportPack(pack), QStringLiteral("quizaar.json"), nullptr});
    require(again.pack == pack);
    require(importPack({exportCsv(pack).bytes, QStringLiteral("a.csv"), nullptr}).seen > 0);
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace quizaar::packs;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    (void)mediaFrom(QStringLiteral("fuzz.png"), bytes);
    check(importPack({bytes, QStringLiteral("fuzz.csv"), nullptr}));
    check(importPack({bytes, QStringLiteral("quizaar.json"), nullptr}));
    for (const Importer &importer : importers()) {
        if (importer.detect({bytes, {}, nullptr}) != Confidence::None)
            check(importer.read({bytes, QStringLiteral("fuzz"), nullptr}));
        const XmlFiles files(bytes);
        if (importer.detect({{}, {}, &files}) != Confidence::None)
            check(importer.read({{}, QStringLiteral("fuzz"), &files}));
    }
    return 0;
}

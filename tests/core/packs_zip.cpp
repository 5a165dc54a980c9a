// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/export.h"
#include "core/packs/media.h"
#include "core/packs/zip_source.h"
#include "tests/core/packs_build.h"

#include <QTest>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace quizaar::packs::test {

class ZipTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads();
    void refuses_data();
    void refuses();
    void doesNotTrustTheDirectory_data();
    void doesNotTrustTheDirectory();
    void refusesDamagedContent();
    void needsAManifest_data();
    void needsAManifest();
    void paths_data();
    void paths();
    void types_data();
    void types();
};

namespace {

/// Four bytes of the first entry of the zip's directory, and of the header before the entry's data.
void setSize(QByteArray &zip, quint32 unpacked)
{
    const qsizetype entry = zip.indexOf("PK\x01\x02");
    qToLittleEndian(unpacked, zip.data() + entry + 24);
    qToLittleEndian(unpacked, zip.data() + zip.indexOf("PK\x03\x04") + 22);
}

ZipLimits smallLimits()
{
    ZipLimits limits;
    limits.zip_size = 100'000;
    limits.total_size = 50'000;
    limits.file_size = 40'000;
    limits.files = 5;
    limits.ratio = 20;
    limits.ratio_from = 10'000;
    return limits;
}

QByteArray noise(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    quint32 state = 1;
    for (char &byte : bytes) {
        state = state * 1664525 + 1013904223;
        byte = static_cast<char>(state >> 24);
    }
    return bytes;
}

}

void ZipTest::reads()
{
    const QByteArray large = noise(600'000);
    const auto zip = ZipSource::open(makeZip({{u"quizaar.json"_s, "{}"},
                                              {u"sub/ä b.png"_s, large, ZipEntry::Packing::Store},
                                              {u"back\\slash.ogg"_s, large},
                                              {u".DS_Store"_s, "x"},
                                              {u"run.exe"_s, "x"}}),
                                     ZipLimits{});
    QVERIFY(zip);
    const ZipSource &source = **zip;
    QCOMPARE(source.list(), (QList<QString>{u"quizaar.json"_s, u"sub/ä b.png"_s, u"back/slash.ogg"_s}));
    QCOMPARE(source.leftOut(), (QList<QString>{u".DS_Store"_s, u"run.exe"_s}));
    QVERIFY(source.has(u"sub/ä b.png"_s));
    QVERIFY(!source.has(u"run.exe"_s));
    QCOMPARE(source.read(u"sub/ä b.png"_s, 600'000).value(), large);
    QCOMPARE(source.read(u"back/slash.ogg"_s, 600'000).value(), large);
    QCOMPARE(source.read(u"back/slash.ogg"_s, 599'999).error(), SourceFault::TooLarge);
    QCOMPARE(source.read(u"run.exe"_s, 100).error(), SourceFault::NotThere);
}

void ZipTest::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, const QByteArray &bytes, const QString &code,
                        const QString &detail) { QTest::newRow(name) << bytes << code << detail; };
    const QByteArray zeros(20'000, '\0');
    row("bomb", makeZip({{u"a.png"_s, "x"}, {u"bomb.png"_s, zeros}}), u"zip_bomb"_s, u"bomb.png"_s);
    row("bomb under a name nobody reads", makeZip({{u"bomb.exe"_s, zeros}}), u"zip_bomb"_s, u"bomb.exe"_s);
    row("one file too large", makeZip({{u"a.png"_s, noise(40'001)}}), u"zip_too_large"_s, u"a.png"_s);
    row("all too large", makeZip({{u"a.png"_s, noise(30'000)}, {u"b.png"_s, noise(30'000)}}),
        u"zip_too_large"_s, {});
    row("zip too large", makeZip({{u"a.png"_s, noise(100'001)}}), u"file_too_large"_s, u"100000"_s);
    row("too many",
        makeZip({{u"1.png"_s, "x"},
                 {u"2.png"_s, "x"},
                 {u"3.png"_s, "x"},
                 {u"4.png"_s, "x"},
                 {u"5.png"_s, "x"},
                 {u"6.png"_s, "x"}}),
        u"zip_too_many_files"_s, u"5"_s);
    for (const QString &path : {u"../a.png"_s, u"a/../../b.png"_s, u"/etc/a.png"_s, u"C:/a.png"_s,
                                u"a//b.png"_s, u"./a.png"_s, u"..\\a.png"_s, u"a/.."_s})
        row(qPrintable(u"outside "_s + path), makeZip({{u"quizaar.json"_s, "{}"}, {path, "x"}}),
            u"zip_path_outside"_s, QString(path).replace(u'\\', u'/'));
    row("link", makeZip({{u"a.png"_s, "/etc/passwd", ZipEntry::Packing::Store, ZipEntry::Type::Link}}),
        u"zip_not_supported"_s, u"a.png"_s);
    row("one name twice", makeZip({{u"a/b.png"_s, "x"}, {u"a\\b.png"_s, "y"}}), u"zip_not_supported"_s,
        u"a/b.png"_s);
}

void ZipTest::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    QFETCH(QString, detail);
    const auto zip = ZipSource::open(bytes, smallLimits());
    QVERIFY(!zip);
    QCOMPARE(QString::fromLatin1(wordOf(zip.error().code)), code);
    QCOMPARE(zip.error().detail, detail);
}

void ZipTest::doesNotTrustTheDirectory_data()
{
    QTest::addColumn<quint32>("said");
    QTest::newRow("more than it says") << quint32(10);
    QTest::newRow("less than it says") << quint32(5000);
}

void ZipTest::doesNotTrustTheDirectory()
{
    QFETCH(quint32, said);
    QByteArray bytes = makeZip({{u"a.json"_s, noise(2000)}});
    setSize(bytes, said);
    const auto zip = ZipSource::open(bytes, smallLimits());
    QVERIFY(zip);
    QCOMPARE((*zip)->read(u"a.json"_s, 40'000).error(), SourceFault::Unreadable);
}

void ZipTest::refusesDamagedContent()
{
    QByteArray bytes = makeZip({{u"quizaar.json"_s, exportPack(fullPack()), ZipEntry::Packing::Store}});
    const qsizetype at = bytes.indexOf("Athena");
    QVERIFY(at > 0);
    bytes[at] = 'B';
    const ImportReport report = import(bytes, u"p.zip"_s);
    QCOMPARE(brokenRule(report), QString());
    QCOMPARE(codesOf(report.refused), QList<QString>{u"unreadable"_s});
}

void ZipTest::needsAManifest_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty zip") << QByteArray("PK\x05\x06" + QByteArray(18, '\0'));
    QTest::newRow("media only") << makeZip({{u"a.png"_s, "x"}});
    QTest::newRow("two packs") << makeZip({{u"a/quizaar.json"_s, "{}"}, {u"b/quizaar.json"_s, "{}"}});
    QTest::newRow("too deep") << makeZip({{u"a/b/quizaar.json"_s, "{}"}});
    QTest::newRow("table stored as it is")
        << makeZip({{u"a.csv"_s, "question,answer\nq,a\n", ZipEntry::Packing::Store}});
}

void ZipTest::needsAManifest()
{
    QFETCH(QByteArray, bytes);
    const ImportReport report = import(bytes, u"p.zip"_s);
    QCOMPARE(brokenRule(report), QString());
    QCOMPARE(codesOf(report.refused), QList<QString>{u"manifest_missing"_s});
}

void ZipTest::paths_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("inside");
    const auto row = [](const QString &path, bool inside) {
        QTest::addRow("<%s>", qPrintable(path.left(40))) << path << inside;
    };
    row(u"a.png"_s, true);
    row(u"a/b c/ä…👀.png"_s, true);
    row(u"..a/b..png"_s, true);
    row(u""_s, false);
    row(u"/a"_s, false);
    row(u"a/"_s, false);
    row(u"a//b"_s, false);
    row(u"."_s, false);
    row(u".."_s, false);
    row(u"a/../b"_s, false);
    row(u"a\\b"_s, false);
    row(u"C:a"_s, false);
    row(u"a\nb"_s, false);
    row(QString(241, u'a'), false);
}

void ZipTest::paths()
{
    QFETCH(QString, path);
    QFETCH(bool, inside);
    QCOMPARE(isInsidePath(path), inside);
}

void ZipTest::types_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("type");
    const auto row = [](const char *file, const QString &type) {
        QTest::newRow(file) << QString::fromLatin1(file) << type;
    };
    row("a.png", u"image"_s);
    row("x/a.JPEG", u"image"_s);
    row("a.mp3", u"audio"_s);
    row("a.webm", u"video"_s);
    row("quizaar.json", u"text"_s);
    row("a.svg", u"none"_s);
    row("a.html", u"none"_s);
    row("a.png.exe", u"none"_s);
    row("png", u"none"_s);
    row("dir.png/a", u"none"_s);
    row("._a.png", u"none"_s);
    row(".png", u"none"_s);
}

void ZipTest::types()
{
    QFETCH(QString, file);
    QFETCH(QString, type);
    const auto kind = mediaKindOf(file);
    const QString found = kind               ? QString::fromLatin1(wordOf(*kind))
                          : isPackFile(file) ? u"text"_s
                                             : u"none"_s;
    QCOMPARE(found, type);
}

int runZip(int argc, char **argv)
{
    ZipTest test;
    return QTest::qExec(&test, argc, argv);
}

}

#include "packs_zip.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/pack_files.h"
#include "core/packs/export.h"
#include "core/packs/media_intake.h"
#include "tests/core/packs_build.h"
#include "tests/support/media_bytes.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace quizaar::packs::test {

class PackFilesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void importsEveryShape_data();
    void importsEveryShape();
    void staysInItsFolder();
    void namesWhatIsNotThere();
    void addsOneMedium();
    void writesAPackWithItsMedia();

private:
    void put(const QString &path, const QByteArray &bytes);
    QString at(const QString &path) const { return m_folder->filePath(path); }
    storage::MediaStore store() const { return storage::MediaStore(at(u"data"_s)); }

    std::unique_ptr<QTemporaryDir> m_folder;
    Pack m_pack;
};

void PackFilesTest::put(const QString &path, const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(at(path)).path()));
    QFile file(at(path));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void PackFilesTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_pack = fullPack();
    m_pack.lists[0].questions[0].media = {{MediaKind::Image, u"media/a.png"_s, true}};
    const QByteArray manifest = exportPack(m_pack);
    put(u"pack/quizaar.json"_s, manifest);
    put(u"pack/media/a.png"_s, quizaar::test::pngBytes());
    put(u"pack/.hidden.png"_s, "x");
    put(u"pack/run.exe"_s, "x");
    put(u"outside.png"_s, "secret");
    put(u"pack.zip"_s,
        makeZip({{u"quizaar.json"_s, manifest}, {u"media/a.png"_s, quizaar::test::pngBytes()}}));
    put(u"empty.json"_s, "");
}

void PackFilesTest::importsEveryShape_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("folder") << u"pack"_s;
    QTest::newRow("folder with a slash") << u"pack/"_s;
    QTest::newRow("manifest") << u"pack/quizaar.json"_s;
    QTest::newRow("zip") << u"pack.zip"_s;
}

void PackFilesTest::importsEveryShape()
{
    QFETCH(QString, path);
    const ImportReport report = importPackFile(at(path), store());
    QCOMPARE(brokenRule(report), QString());
    QCOMPARE(codesOf(report.refused), QList<QString>());
    const QByteArray picture = quizaar::test::pngBytes();
    m_pack.lists[0].questions[0].media[0].kept = mediaFrom(u"media/a.png"_s, picture)->kept;
    QVERIFY(report.pack == m_pack);
    QCOMPARE(store().read(m_pack.lists[0].questions[0].media[0].kept->name).value(), picture);
    QCOMPARE(codesOf(report.changed), path.startsWith(u"pack"_s) && QFileInfo(at(path)).isDir()
                                          ? QList<QString>{u"file_left_out"_s}
                                          : QList<QString>());
}

void PackFilesTest::staysInItsFolder()
{
#ifdef Q_OS_UNIX
    QVERIFY(QFile::link(at(u"outside.png"_s), at(u"pack/media/link.png"_s)));
    QVERIFY(QFile::link(m_folder->path(), at(u"pack/up"_s)));
#endif
    const FolderSource source(at(u"pack"_s));
    QCOMPARE(source.list(), (QList<QString>{u"media/a.png"_s, u"quizaar.json"_s}));
    for (const QString &path :
         {u"media/link.png"_s, u"../outside.png"_s, u"up/outside.png"_s, u".hidden.png"_s, u"run.exe"_s,
          u"media"_s, u"nowhere.png"_s, u""_s, u"/etc/hosts.txt"_s}) {
        QVERIFY2(!source.has(path), qPrintable(path));
        QCOMPARE(source.read(path, 1000).error(), SourceFault::NotThere);
    }
    QCOMPARE(source.read(u"media/a.png"_s, 1000).value(), quizaar::test::pngBytes());
    QCOMPARE(source.read(u"quizaar.json"_s, 1).error(), SourceFault::TooLarge);
}

void PackFilesTest::namesWhatIsNotThere()
{
    QCOMPARE(codesOf(importPackFile(at(u"nowhere.csv"_s), store()).refused), QList<QString>{u"unreadable"_s});
    QCOMPARE(codesOf(importPackFile(at(u"empty.json"_s), store()).refused), QList<QString>{u"empty_file"_s});
    QCOMPARE(codesOf(importPackFile(at(u"pack/media"_s), store()).refused),
             QList<QString>{u"manifest_missing"_s});
    QCOMPARE(FolderSource(at(u"nowhere"_s)).list(), QList<QString>());
}

void PackFilesTest::addsOneMedium()
{
    put(u"notes.txt"_s, "x");
    put(u"not.png"_s, "x");
    put(u"own picture.png"_s, quizaar::test::pngBytes(8, 8));
    const auto taken = addMediaFile(at(u"own picture.png"_s), store());
    QVERIFY(taken);
    QCOMPARE(taken->file, u"media/own picture.png"_s);
    QCOMPARE(store().read(taken->kept->name).value(), quizaar::test::pngBytes(8, 8));
    const auto why = [&](const QString &path) { return addMediaFile(at(path), store()).error(); };
    QCOMPARE(why(u"notes.txt"_s), (Finding{NoteCode::MediaUnknownType, u"media/notes.txt"_s}));
    QCOMPARE(why(u"not.png"_s), (Finding{NoteCode::MediaNotAsNamed, u"media/not.png"_s}));
    QCOMPARE(why(u"nowhere.png"_s), (Finding{NoteCode::Unreadable, u"media/nowhere.png"_s}));
    put(u"data2"_s, "a file where the folder should be");
    const auto nowhere = addMediaFile(at(u"own picture.png"_s), storage::MediaStore(at(u"data2"_s)));
    QCOMPARE(nowhere.error().code, NoteCode::MediaNotKept);
}

void PackFilesTest::writesAPackWithItsMedia()
{
    const ImportReport first = importPackFile(at(u"pack"_s), store());
    QVERIFY(first.pack);
    QVERIFY(writePackFile(at(u"out.zip"_s), *first.pack, store()));
    const storage::MediaStore other(at(u"other"_s));
    const ImportReport again = importPackFile(at(u"out.zip"_s), other);
    QCOMPARE(codesOf(again.changed), QList<QString>());
    QVERIFY(again.pack == first.pack);
    const QString name = again.pack->lists[0].questions[0].media[0].kept->name;
    QCOMPARE(other.read(name).value(), quizaar::test::pngBytes());
    // without its bytes there is no pack, and what stood there before stays
    const auto missing = writePackFile(at(u"out.zip"_s), *first.pack, storage::MediaStore(at(u"empty"_s)));
    QCOMPARE(missing.error(), (Finding{NoteCode::MediaMissing, u"media/a.png"_s}));
    QCOMPARE(importPackFile(at(u"out.zip"_s), other).taken, first.taken);
}

}

QTEST_GUILESS_MAIN(quizaar::packs::test::PackFilesTest)

#include "packs_files.moc"

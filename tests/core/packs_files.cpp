// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/pack_files.h"
#include "core/packs/export.h"
#include "tests/core/packs_build.h"

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

private:
    void put(const QString &path, const QByteArray &bytes);
    QString at(const QString &path) const { return m_folder->filePath(path); }

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
    put(u"pack/media/a.png"_s, "x");
    put(u"pack/.hidden.png"_s, "x");
    put(u"pack/run.exe"_s, "x");
    put(u"outside.png"_s, "secret");
    put(u"pack.zip"_s, makeZip({{u"quizaar.json"_s, manifest}, {u"media/a.png"_s, "x"}}));
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
    const ImportReport report = importPackFile(at(path));
    QCOMPARE(brokenRule(report), QString());
    QCOMPARE(codesOf(report.refused), QList<QString>());
    QVERIFY(report.pack == m_pack);
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
    QCOMPARE(source.read(u"media/a.png"_s, 1).value(), QByteArray("x"));
    QCOMPARE(source.read(u"quizaar.json"_s, 1).error(), SourceFault::TooLarge);
}

void PackFilesTest::namesWhatIsNotThere()
{
    QCOMPARE(codesOf(importPackFile(at(u"nowhere.csv"_s)).refused), QList<QString>{u"unreadable"_s});
    QCOMPARE(codesOf(importPackFile(at(u"empty.json"_s)).refused), QList<QString>{u"empty_file"_s});
    QCOMPARE(codesOf(importPackFile(at(u"pack/media"_s)).refused), QList<QString>{u"manifest_missing"_s});
    QCOMPARE(FolderSource(at(u"nowhere"_s)).list(), QList<QString>());
}

}

QTEST_GUILESS_MAIN(quizaar::packs::test::PackFilesTest)

#include "packs_files.moc"

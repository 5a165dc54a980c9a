// SPDX-License-Identifier: GPL-3.0-or-later
// Media in the data folder: each content once, whole or not at all, under names that are safe.
#include "app/storage/data_folder.h"
#include "app/storage/media_store.h"
#include "tests/support/media_bytes.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace quizaar;
using namespace quizaar::storage;
using namespace quizaar::test;
using namespace Qt::StringLiterals;

namespace {

QString nameOf(const QByteArray &bytes, const QString &suffix)
{
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    return QString::fromLatin1(hash) + u'.' + suffix;
}

void write(const QString &path, const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

}

class MediaStoreTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatItWasGiven();
    void oneContentIsStoredOnce();
    void refusesNamesThatAreNone_data();
    void refusesNamesThatAreNone();
    void whatWasCutOffIsSweptAway();
    void aCutOffFileIsWrittenAnew();
    void aDamagedFileIsNoticed();
    void whatCannotBeWrittenIsSaid();

private:
    QStringList files() const { return QDir(at(u"media"_s)).entryList(QDir::Files | QDir::Hidden); }
    QString at(const QString &path) const { return m_dir->filePath(u"data/"_s + path); }
    MediaStore store() const { return MediaStore(m_dir->filePath(u"data"_s)); }
    std::unique_ptr<QTemporaryDir> m_dir = std::make_unique<QTemporaryDir>();

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
};

void MediaStoreTest::keepsWhatItWasGiven()
{
    const QByteArray bytes = pngBytes();
    const QString name = nameOf(bytes, u"png"_s);
    QVERIFY(store().pathOf(name).isEmpty());
    QCOMPARE(store().read(name).error().error, StorageError::Missing);
    QVERIFY(store().put(name, bytes));
    QCOMPARE(store().read(name).value(), bytes);
    QCOMPARE(store().pathOf(name), at(u"media/"_s + name));
    // before the database was there, and like it for its owner alone
    QCOMPARE(QFileInfo(at(u"."_s)).permissions() & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
    const auto folder = DataFolder::open(m_dir->filePath(u"data"_s));
    QVERIFY(folder);
    QCOMPARE((*folder)->media().read(name).value(), bytes);
}

void MediaStoreTest::oneContentIsStoredOnce()
{
    const QByteArray bytes = pngBytes();
    const QString name = nameOf(bytes, u"png"_s);
    QVERIFY(store().put(name, bytes));
    const QDateTime then = QFileInfo(store().pathOf(name)).lastModified();
    QVERIFY(store().put(name, bytes));
    QCOMPARE(QFileInfo(store().pathOf(name)).lastModified(), then);
    QCOMPARE(files(), QStringList{name});
    QVERIFY(store().put(nameOf(pngBytes(5, 5), u"png"_s), pngBytes(5, 5)));
    QCOMPARE(files().size(), 2);
}

void MediaStoreTest::refusesNamesThatAreNone_data()
{
    QTest::addColumn<QString>("name");
    const QString good = nameOf(pngBytes(), u"png"_s);
    QTest::newRow("of other bytes") << nameOf(pngBytes(5, 5), u"png"_s);
    QTest::newRow("no suffix") << good.chopped(4);
    QTest::newRow("svg") << nameOf(pngBytes(), u"svg"_s);
    QTest::newRow("path") << u"../"_s + good;
    QTest::newRow("path behind") << good + u"/../../evil.png"_s;
    QTest::newRow("nothing") << QString();
}

void MediaStoreTest::refusesNamesThatAreNone()
{
    QFETCH(const QString, name);
    QCOMPARE(store().put(name, pngBytes()).error().error, StorageError::Rejected);
    QVERIFY(!QFileInfo::exists(at(u"."_s)));
}

void MediaStoreTest::whatWasCutOffIsSweptAway()
{
    // The program ended between the first byte and the name, or between the file and the event that names it:
    // the first is swept away at the next start, the second is found by the import that is done again.
    const QByteArray bytes = pngBytes();
    const QString name = nameOf(bytes, u"png"_s);
    QVERIFY(store().put(name, bytes));
    write(at(u"media/"_s + nameOf(wavBytes(), u"wav"_s) + u".AbCdEf"_s), wavBytes().first(100));
    write(at(u"media/README.txt"_s), "somebody's own");
    QVERIFY(DataFolder::open(m_dir->filePath(u"data"_s)));
    QCOMPARE(files(), (QStringList{name, u"README.txt"_s}));
    QVERIFY(store().put(name, bytes));
    QVERIFY(store().put(nameOf(wavBytes(), u"wav"_s), wavBytes()));
    QCOMPARE(store().read(nameOf(wavBytes(), u"wav"_s)).value(), wavBytes());
}

void MediaStoreTest::aCutOffFileIsWrittenAnew()
{
    const QByteArray bytes = pngBytes();
    const QString name = nameOf(bytes, u"png"_s);
    write(at(u"media/"_s + name), bytes.first(9)); // not by us, but a copied folder may be like that
    QVERIFY(store().put(name, bytes));
    QCOMPARE(store().read(name).value(), bytes);
}

void MediaStoreTest::aDamagedFileIsNoticed()
{
    const QByteArray bytes = pngBytes();
    const QString name = nameOf(bytes, u"png"_s);
    write(at(u"media/"_s + name), QByteArray(bytes).replace(20, 1, "x"));
    QCOMPARE(store().read(name).error().error, StorageError::Corrupt);
}

void MediaStoreTest::whatCannotBeWrittenIsSaid()
{
    write(at(u"media"_s), "a file where the folder should be");
    QCOMPARE(store().put(nameOf(pngBytes(), u"png"_s), pngBytes()).error().error, StorageError::NotWritable);
    QVERIFY(store().pathOf(nameOf(pngBytes(), u"png"_s)).isEmpty());
}

QTEST_GUILESS_MAIN(MediaStoreTest)

#include "media_store_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The library of packs on the disk, and that no edit is lost there.
#include "app/editor/pack_document.h"
#include "app/editor/pack_media.h"
#include "app/host/pack_files.h"
#include "core/packs/export.h"
#include "tests/support/media_bytes.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace quizaar;

namespace {

packs::Pack packCalled(const QString &title)
{
    packs::Pack pack;
    pack.title = title;
    packs::Question question;
    question.text = u"Who?"_s;
    question.answer = u"Ana"_s;
    pack.lists = {{u"Quick"_s, {question}}};
    return pack;
}

packs::Pack shipped()
{
    QFile file(QString::fromUtf8(QUIZAAR_SOURCE_DIR) + u"/resources/packs/first-evening.json"_s);
    return file.open(QIODevice::ReadOnly) ? packs::readExported(file.readAll()).value_or(packs::Pack())
                                          : packs::Pack();
}

void write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QVERIFY(writeWhole(path, bytes).isEmpty());
}

constexpr packs::Spot entry{packs::SpotKind::Entry, 0, 0, 0};

packs::Change asking(const QString &text)
{
    packs::Question question;
    question.text = text;
    question.answer = u"Ana"_s;
    return packs::ReplaceQuestion{entry, question};
}

}

class PackLibraryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsListsAndCopies()
    {
        QTemporaryDir folder;
        PackLibrary library(folder.filePath(u"packs"_s));
        QVERIFY(library.list().isEmpty());
        const auto second = library.add(packCalled(u"Zoo"_s));
        const auto first = library.add(packCalled(u"Adler & Äpfel / 1"_s));
        const auto again = library.add(packCalled(u"zoo"_s));
        QVERIFY(first && second && again);
        QCOMPARE(*first, u"adler-apfel-1"_s);
        QCOMPARE(*again, u"zoo-2"_s);
        QList<LibraryPack> packs = library.list();
        QCOMPARE(packs.size(), 3);
        QCOMPARE(packs[0].header.title, u"Adler & Äpfel / 1"_s);
        QCOMPARE(packs[0].counts.questions, 1);
        QVERIFY(packs[0].saved && !packs[0].draft && !packs[0].damaged);
        const auto copy = library.duplicate(*first, u"Copy"_s);
        QVERIFY(copy);
        QCOMPARE(library.open(*copy)->saved->title, u"Copy"_s);
        QCOMPARE(library.open(*copy)->saved->lists, packCalled({}).lists);
    }

    void titlesCannotLeadOutOfTheFolder()
    {
        QTemporaryDir folder;
        PackLibrary library(folder.filePath(u"packs"_s));
        for (const QString &title :
             {u"../../evil"_s, u"/etc/passwd"_s, u"..."_s, u"日本"_s, u"NUL"_s, QString()}) {
            const auto id = library.add(packCalled(title));
            QVERIFY(id);
            QVERIFY(!isDeviceName(*id) && !id->contains(u'/') && !id->contains(u'.') && !id->isEmpty());
        }
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
                 QStringList{u"packs"_s});
    }

    void damagedPacksAreListedAndNotOpened()
    {
        QTemporaryDir folder;
        PackLibrary library(folder.path());
        write(folder.filePath(u"broken/quizaar.json"_s), "{\"format\": \"quizaar-pack\", \"ver");
        QCOMPARE(library.list().size(), 1);
        QVERIFY(library.list().first().damaged);
        const auto opened = library.open(u"broken"_s);
        QVERIFY(!opened);
        QCOMPARE(opened.error().fault, LibraryFault::Damaged);
        QCOMPARE(library.open(u"nothing"_s).error().fault, LibraryFault::NotThere);
    }

    void aDamagedDraftDoesNotHideWhatWasSaved()
    {
        QTemporaryDir folder;
        PackLibrary library(folder.path());
        const auto id = library.add(packCalled(u"Zoo"_s));
        write(library.folderOf(*id) + u"/draft.json"_s, "{");
        const auto stored = library.open(*id);
        QVERIFY(stored && stored->saved && !stored->draft);
        QCOMPARE(library.list().first().header.title, u"Zoo"_s);
    }

    void removedPacksAreGone()
    {
        QTemporaryDir folder;
        PackLibrary library(folder.path());
        const auto id = library.add(packCalled(u"Zoo"_s));
        QVERIFY(library.remove(*id, Removal::ForGood));
        QVERIFY(library.list().isEmpty());
        QCOMPARE(library.remove(*id, Removal::ForGood).error().fault, LibraryFault::NotThere);
        QCOMPARE(library.remove({}, Removal::ForGood).error().fault, LibraryFault::NotThere);
        QVERIFY(QFileInfo::exists(folder.path()));
    }

    void everyEditIsADraftOnTheDisk()
    {
        QTemporaryDir folder;
        PackLibrary library(folder.path());
        const auto id = library.add(packCalled(u"Zoo"_s));
        PackDocument document(library, *id, packCalled(u"Zoo"_s), packCalled(u"Zoo"_s));
        QVERIFY(!document.isChanged());
        QVERIFY(document.change(asking(u"What?"_s), entry, u"text"_s));
        QVERIFY(document.isChanged());
        QTRY_VERIFY(library.open(*id)->draft);
        QCOMPARE(*library.open(*id)->draft, document.pack());
        QCOMPARE(*library.open(*id)->saved, packCalled(u"Zoo"_s));
        document.steps().undo();
        document.flush();
        QVERIFY(!library.open(*id)->draft); // as it was saved: nothing to keep
    }

    void aCrashLeavesTheDraft()
    {
        QTemporaryDir folder;
        PackLibrary library(folder.path());
        const auto id = library.add(packCalled(u"Zoo"_s));
        auto *document = new PackDocument(library, *id, packCalled(u"Zoo"_s), packCalled(u"Zoo"_s));
        QVERIFY(document->change(asking(u"What?"_s), entry, u"text"_s));
        QTRY_VERIFY(library.open(*id)->draft);
        // the program ends here without another word: the document is never asked again
        const auto stored = PackLibrary(folder.path()).open(*id);
        PackDocument next(library, *id, stored->saved, *stored->saved);
        next.takeUp(*stored->draft, u"earlier"_s);
        QCOMPARE(questionAt(next.pack(), entry)->text, u"What?"_s);
        next.steps().undo();
        QCOMPARE(next.pack(), packCalled(u"Zoo"_s));
        next.steps().redo();
        QVERIFY(!next.save());
        QCOMPARE(questionAt(*library.open(*id)->saved, entry)->text, u"What?"_s);
        QVERIFY(!library.open(*id)->draft);
        delete document;
    }

    void draftsThatCannotBeWrittenAreToldAndTriedAgain()
    {
        QTemporaryDir folder;
        PackLibrary library(folder.filePath(u"packs"_s));
        const auto id = library.add(packCalled(u"Zoo"_s));
        PackDocument document(library, *id, packCalled(u"Zoo"_s), packCalled(u"Zoo"_s));
        QSignalSpy troubled(&document, &PackDocument::troubled);
        const QString draft = library.folderOf(*id) + u"/draft.json"_s;
        QVERIFY(QDir().mkpath(draft)); // a folder stands where the file should
        QVERIFY(document.change(asking(u"What?"_s), entry, u"text"_s));
        document.flush();
        QCOMPARE(troubled.size(), 1);
        QVERIFY(!troubled.first().first().toString().isEmpty());
        QVERIFY(QDir(draft).removeRecursively());
        QTRY_VERIFY(library.open(*id)->draft);
        QTRY_COMPARE(troubled.last().first().toString(), QString());
    }

    void closingWritesWhatIsDue()
    {
        QTemporaryDir folder;
        PackLibrary library(folder.path());
        const auto id = library.addDraft(packCalled(u"Zoo"_s));
        {
            PackDocument document(library, *id, std::nullopt, packCalled(u"Zoo"_s));
            QVERIFY(document.change(asking(u"What?"_s), entry, u"text"_s));
        }
        QCOMPARE(questionAt(*library.open(*id)->draft, entry)->text, u"What?"_s);
        {
            PackDocument document(library, *id, std::nullopt, *library.open(*id)->draft);
            document.discard();
        }
        QVERIFY(library.list().isEmpty()); // it was never saved
    }

    void lettersTypedInARowAreOneStep()
    {
        QTemporaryDir folder;
        PackLibrary library(folder.path());
        const auto id = library.add(packCalled(u"Zoo"_s));
        PackDocument document(library, *id, packCalled(u"Zoo"_s), packCalled(u"Zoo"_s));
        for (const QString &text : {u"W"_s, u"Wh"_s, u"Why"_s})
            QVERIFY(document.change(asking(text), entry, u"text"_s, u"text"_s));
        QCOMPARE(document.steps().count(), 1);
        document.endTyping();
        QVERIFY(document.change(asking(u"Why?"_s), entry, u"text"_s, u"text"_s));
        QCOMPARE(document.steps().count(), 2);
        QVERIFY(document.change(packs::Rename{{packs::SpotKind::List, 0, 0, 0}, u"x"_s}, {}, u"title"_s,
                                u"title"_s));
        QCOMPARE(document.steps().count(), 3);
        while (document.steps().canUndo())
            document.steps().undo();
        QCOMPARE(document.pack(), packCalled(u"Zoo"_s));
        QVERIFY(!document.change(packs::RemovePart{{packs::SpotKind::List, 7, 0, 0}}, {}, {}));
        QCOMPARE(document.pack(), packCalled(u"Zoo"_s));
    }

    void mediaComeInAndGoOut()
    {
        QTemporaryDir folder;
        const QString from = folder.filePath(u"My höliday!.PNG"_s);
        write(from, quizaar::test::pngBytes(4, 3));
        PackLibrary library(folder.filePath(u"packs"_s));
        packs::Pack pack = packCalled(u"Zoo"_s);
        const auto id = library.add(pack);
        const QString own = library.folderOf(*id);
        const auto path = takeMediaFile(own, from);
        QVERIFY(path);
        QCOMPARE(*path, u"media/My-höliday-.png"_s);
        QCOMPARE(*takeMediaFile(own, from), *path); // the same content again
        write(from, "another picture");
        QCOMPARE(*takeMediaFile(own, from), u"media/My-höliday--2.png"_s);
        write(folder.filePath(u"page.svg"_s), "<svg/>");
        QCOMPARE(takeMediaFile(own, folder.filePath(u"page.svg"_s)).error().code,
                 packs::NoteCode::MediaUnknownType);
        QCOMPARE(takeMediaFile(own, folder.filePath(u"gone.png"_s)).error().code,
                 packs::NoteCode::Unreadable);

        pack.lists[0].questions[0].media = {{packs::MediaKind::Image, *path, true}};
        QVERIFY(library.save(*id, pack));
        const QString zip = folder.filePath(u"out.zip"_s);
        QVERIFY(exportWithMedia(pack, own, zip));
        const packs::ImportReport report = importPackFile(zip);
        QVERIFY(report.pack);
        QCOMPARE(*report.pack, pack);
        const auto other = library.add(*report.pack);
        QVERIFY(copyMedia(*report.pack, zip, library.folderOf(*other)).isEmpty());
        QVERIFY(hasMedia(library.folderOf(*other), *path));
        QCOMPARE(importPackFile(library.folderOf(*other)).pack, report.pack); // as a night takes it
        QVERIFY(QFile::remove(own + u'/' + *path));
        QCOMPARE(exportWithMedia(pack, own, zip).error().code, packs::NoteCode::MediaMissing);
        QCOMPARE(importPackFile(zip).pack, report.pack); // the file that was there stays
    }

    void exportAndImportAreEqual()
    {
        QTemporaryDir folder;
        const packs::Pack pack = shipped();
        QVERIFY(packs::countsOf(pack).questions > 50);
        for (const QString &name : {u"a.json"_s, u"a.zip"_s}) {
            const QString path = folder.filePath(name);
            QVERIFY(exportWithMedia(pack, folder.path(), path));
            const packs::ImportReport report = importPackFile(path);
            QVERIFY(report.pack);
            QCOMPARE(*report.pack, pack);
            QVERIFY(report.refused.isEmpty() && report.changed.isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(PackLibraryTest)
#include "pack_library_test.moc"

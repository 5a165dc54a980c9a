// SPDX-License-Identifier: GPL-3.0-or-later
// What media files are taken for, what becomes of them at an import, and that a pack with media survives an
// export.
#include "core/packs/export.h"
#include "core/packs/media.h"
#include "core/packs/media_intake.h"
#include "core/packs/media_probe.h"
#include "tests/core/packs_build.h"
#include "tests/support/media_bytes.h"

#include <QCryptographicHash>
#include <QTest>

#include <bit>

using namespace Qt::StringLiterals;
using namespace quizaar::test;

namespace quizaar::packs::test {

namespace {

QByteArray box(const char *name, const QByteArray &body)
{
    return bigBytes(static_cast<quint32>(8 + body.size())) + name + body;
}

QByteArray mp4(quint32 scale, quint32 length)
{
    const QByteArray head = QByteArray(12, '\0') + bigBytes(scale) + bigBytes(length) + QByteArray(80, '\0');
    return box("ftyp", "isom\0\0\0\0isom") + box("free", QByteArray(30, 'x')) +
           box("moov", box("mvhd", head));
}

QByteArray ogg(const QByteArray &packet, quint64 samples)
{
    const QByteArray first = "OggS" + QByteArray(22, '\0') + '\1' + static_cast<char>(packet.size()) + packet;
    return first + "OggS" + QByteArray(2, '\0') + littleBytes(samples) + QByteArray(13, '\0');
}

QByteArray element(const char *id, const QByteArray &body)
{
    return QByteArray::fromHex(id) + static_cast<char>(0x80 | body.size()) + body;
}

QByteArray webm(double units)
{
    const QByteArray length = element("4489", bigBytes(std::bit_cast<quint64>(units)));
    const QByteArray info = element("1549A966", element("2AD7B1", QByteArray::fromHex("0F4240")) + length);
    return element("1A45DFA3", element("4282", "webm")) + QByteArray::fromHex("18538067") +
           QByteArray::fromHex("01FFFFFFFFFFFFFF") + info;
}

QByteArray flac(quint64 rate, quint64 samples)
{
    return "fLaC" + QByteArray(14, '\0') + bigBytes((rate << 44U) | samples);
}

QByteArray jpeg(quint16 width, quint16 height)
{
    return QByteArray::fromHex("ffd8ffe000044a46") + QByteArray::fromHex("ffc0001108") + bigBytes(height) +
           bigBytes(width) + QByteArray(20, '\0');
}

QByteArray webp(const char *name, const QByteArray &body)
{
    return "RIFF" + littleBytes(quint32(body.size() + 12)) + "WEBP" + name +
           littleBytes(quint32(body.size())) + body;
}

QString hashName(const QByteArray &bytes, const char *suffix)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()) + u'.' +
           QString::fromLatin1(suffix);
}

}

class MediaTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsByContent_data();
    void knowsByContent();
    void cutOffAnywhere();
    void takesByNameAndContent_data();
    void takesByNameAndContent();
    void keptNames_data();
    void keptNames();
    void importKeepsEachContentOnce();
    void whatIsLostIsNamedAndTheQuestionStays();
    void whatCannotBeStoredIsLost();
    void limitsOfOnePack();
    void aManifestCannotSayWhatIsKept();
    void exportedAndImportedAgain();
    void twoFilesOfOnePath();
};

void MediaTest::knowsByContent_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("said"); // suffix, then size or milliseconds
    const auto row = [](const char *name, const QByteArray &bytes, const char *said) {
        QTest::newRow(name) << bytes << QString::fromLatin1(said);
    };
    row("PNG", pngBytes(640, 480), "png 640x480");
    row("JPEG", jpeg(1920, 1080), "jpg 1920x1080");
    row("GIF", "GIF89a" + littleBytes(quint16(30)) + littleBytes(quint16(20)), "gif 30x20");
    row("WebP, extended", webp("VP8X", QByteArray(4, '\0') + QByteArray::fromHex("7f0200df0100")),
        "webp 640x480");
    row("WebP, lossless", webp("VP8L", QByteArray::fromHex("2f7fc27700")), "webp 640x480");
    row("WebP, lossy", webp("VP8 ", QByteArray::fromHex("0000009d012a8002e001")), "webp 640x480");
    row("WAV", wavBytes(1500), "wav 1500 ms");
    row("WAV with more in it", wavBytes(1500).insert(12, "LIST" + littleBytes(quint32(3)) + "abc "),
        "wav 1500 ms");
    row("FLAC", flac(44'100, 88'200), "flac 2000 ms");
    row("Vorbis", ogg("\x01vorbis" + QByteArray(5, '\0') + littleBytes(quint32(48'000)), 96'000),
        "ogg 2000 ms");
    row("Opus", ogg("OpusHead" + QByteArray(11, '\0'), 24'000), "ogg 500 ms");
    row("MP3", mp3Bytes(100), "mp3 2606 ms");
    row("MP3 with a tag", "ID3" + QByteArray::fromHex("03000000000005") + "title" + mp3Bytes(100),
        "mp3 2606 ms");
    row("MP3 of changing rate",
        QByteArray(mp3Bytes(3)).replace(36, 12, "Xing" + bigBytes(quint32(1)) + bigBytes(quint32(1000))),
        "mp3 26122 ms");
    row("MP4", mp4(600, 1200), "mp4 2000 ms");
    row("MP4 without a length", mp4(0, 1200), "mp4");
    row("WebM", webm(2500), "webm 2500 ms");
    row("WebM that lasts for ever", webm(1e300), "webm");
    row("nothing", "", "");
    row("text", "Once upon a time", "");
    row("SVG", "<svg xmlns='http://www.w3.org/2000/svg'/>", "");
    row("page", "<!DOCTYPE html><script>1</script>", "");
    row("program", "MZ\x90" + QByteArray(300, '\0'), "");
    row("PNG without a size", pngBytes(0, 480), "");
    row("PNG cut off", pngBytes().first(14), "");
    row("JPEG that goes nowhere", QByteArray::fromHex("ffd8ffe00000ffd8"), "");
    row("Ogg film", ogg(QByteArray("\x80theora") + QByteArray(30, '\0'), 1), "");
    row("Matroska", element("1A45DFA3", element("4282", "matroska")), "");
    row("AAC", QByteArray::fromHex("fff15080") + QByteArray(400, '\0'), "");
}

void MediaTest::knowsByContent()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, said);
    const auto facts = probeMedia(bytes);
    QString told;
    if (facts) {
        told = facts->suffix;
        if (facts->width)
            told += u" %1x%2"_s.arg(*facts->width).arg(*facts->height);
        if (facts->duration)
            told += u" %1 ms"_s.arg(facts->duration->ms);
    }
    QCOMPARE(told, said);
}

void MediaTest::cutOffAnywhere()
{
    const QList<QByteArray> whole{pngBytes(),  jpeg(3, 3),       webp("VP8X", QByteArray(10, '\1')),
                                  wavBytes(2), flac(8000, 8000), ogg("OpusHead" + QByteArray(11, '\0'), 9),
                                  mp3Bytes(2), mp4(600, 1200),   webm(2500)};
    for (const QByteArray &bytes : whole) {
        QByteArray changed = bytes;
        for (qsizetype i = 0; i < std::min<qsizetype>(bytes.size(), 300); ++i) {
            (void)probeMedia(bytes.first(i)); // the sanitizers look on
            changed[i] = '\xFF';
            (void)probeMedia(changed);
        }
    }
}

void MediaTest::takesByNameAndContent_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("kept"); // suffix, or why not
    const auto row = [](const QString &file, const QByteArray &bytes, const char *kept) {
        QTest::addRow("%s: %s", qPrintable(file), kept) << file << bytes << QString::fromLatin1(kept);
    };
    row(u"a.png"_s, pngBytes(), "png");
    row(u"A.PNG"_s, pngBytes(), "png");
    row(u"jpeg called.png"_s, jpeg(5, 5), "jpg");
    row(u"a.m4a"_s, mp4(1000, 5000), "m4a");
    row(u"a.mp4"_s, mp4(1000, 5000), "mp4");
    row(u"a.opus"_s, ogg("OpusHead" + QByteArray(11, '\0'), 9), "ogg");
    row(u"wav called.mp3"_s, wavBytes(), "wav");
    row(u"a.svg"_s, "<svg/>", "media_unknown_type");
    row(u"a.html"_s, pngBytes(), "media_unknown_type");
    row(u"../a.png"_s, pngBytes(), "media_bad_path");
    row(u"page called.png"_s, "<html>", "media_not_as_named");
    row(u"sound called.png"_s, wavBytes(), "media_not_as_named");
    row(u"picture called.mp3"_s, pngBytes(), "media_not_as_named");
    row(u"film called.mp3"_s, webm(100), "media_not_as_named");
    row(u"sound called.mp4"_s, mp3Bytes(), "media_not_as_named");
    row(u"wide.png"_s, pngBytes(20'000, 1), "media_too_large");
    row(u"huge.jpg"_s, jpeg(10'000, 10'000), "media_too_large");
}

void MediaTest::takesByNameAndContent()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, kept);
    const auto taken = mediaFrom(file, bytes);
    if (!taken) {
        QCOMPARE(QString::fromLatin1(wordOf(taken.error().code)), kept);
        QCOMPARE(taken.error().detail, file);
        return;
    }
    QCOMPARE(taken->kept->name, hashName(bytes, qPrintable(kept)));
    QVERIFY(isKeptName(taken->kept->name));
    QCOMPARE(mediaKindOf(taken->kept->name), std::optional(taken->kind));
    QVERIFY(!mediaTypeOf(taken->kept->name).isEmpty());
    MediaLimits small;
    small.image = small.sound = small.video = bytes.size() - 1;
    QCOMPARE(mediaFrom(file, bytes, small).error().code, NoteCode::MediaTooLarge);
}

void MediaTest::keptNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("good");
    const QString hash(64, u'a');
    QTest::newRow("picture") << hash + u".png"_s << true;
    QTest::newRow("no suffix") << hash << false;
    QTest::newRow("empty suffix") << hash + u'.' << false;
    QTest::newRow("short") << hash.chopped(1) + u".png"_s << false;
    QTest::newRow("upper case") << hash.toUpper() + u".png"_s << false;
    QTest::newRow("suffix in upper case") << hash + u".PNG"_s << false;
    QTest::newRow("manifest") << hash + u".json"_s << false;
    QTest::newRow("svg") << hash + u".svg"_s << false;
    QTest::newRow("path") << u"../"_s + hash.chopped(3) + u".png"_s << false;
    QTest::newRow("two suffixes") << hash + u".png.png"_s << false;
    QTest::newRow("path behind") << hash + u".png/../../x.png"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void MediaTest::keptNames()
{
    QFETCH(QString, name);
    QFETCH(bool, good);
    QCOMPARE(isKeptName(name), good);
}

namespace {

Pack packShowing(const QList<Media> &first, const QList<Media> &second)
{
    Pack pack = fullPack();
    pack.lists[0].questions[0].media = first;
    pack.lists[0].questions[1].media = second;
    return pack;
}

struct Import
{
    ImportReport report;
    QMap<QString, QByteArray> kept;
    int calls = 0;
};

Import imported(QMap<QString, QByteArray> files, const Pack &pack)
{
    Import done;
    files.insert(u"quizaar.json"_s, exportPack(pack));
    const MemorySource around(files);
    const MediaKeeper keep = [&](const QString &name, const QByteArray &bytes) {
        done.kept.insert(name, bytes);
        ++done.calls;
        return true;
    };
    done.report = importPack({{}, u"pack"_s, &around, keep});
    return done;
}

QStringList changesOf(const ImportReport &report)
{
    QStringList changes;
    for (const Note &note : report.changed)
        changes.append(u"%1 %2 %3"_s.arg(note.item, QString::fromLatin1(wordOf(note.code)), note.detail));
    return changes;
}

}

void MediaTest::importKeepsEachContentOnce()
{
    const Media picture{MediaKind::Image, u"media/a.png"_s, true};
    const Media again{MediaKind::Image, u"media/same.png"_s};
    const Media sound{MediaKind::Audio, u"media/b.wav"_s};
    const Import done =
        imported({{picture.file, pngBytes(4, 3)}, {again.file, pngBytes(4, 3)}, {sound.file, wavBytes(250)}},
                 packShowing({picture, sound}, {picture, again}));
    QCOMPARE(brokenRule(done.report), QString());
    QCOMPARE(changesOf(done.report), QStringList());
    const QList<Question> &questions = done.report.pack->lists[0].questions;
    const KeptMedia kept{hashName(pngBytes(4, 3), "png"), std::nullopt, 4, 3};
    QCOMPARE(questions[0].media[0], (Media{MediaKind::Image, picture.file, true, kept}));
    QCOMPARE(questions[0].media[1].kept->duration, std::optional(GameSpan{250}));
    QCOMPARE(questions[1].media[0].kept, std::optional(kept));
    QCOMPARE(questions[1].media[1].kept, std::optional(kept));
    QCOMPARE(done.kept, (QMap<QString, QByteArray>{{kept.name, pngBytes(4, 3)},
                                                   {hashName(wavBytes(250), "wav"), wavBytes(250)}}));
    QCOMPARE(done.calls, 3); // each file is read once, however many questions name it
}

void MediaTest::whatIsLostIsNamedAndTheQuestionStays()
{
    Pack pack = packShowing({{MediaKind::Image, u"gone.png"_s}, {MediaKind::Image, u"there.png"_s}},
                            {{MediaKind::Image, u"page.png"_s}, {MediaKind::Image, u"a.svg"_s}});
    Question only = pack.boards[0].categories[0].questions[0];
    only.text.clear();
    only.media = {{MediaKind::Image, u"gone.png"_s}};
    pack.boards[0].categories[0].questions.append(only);
    const Import done = imported({{u"there.png"_s, pngBytes()}, {u"page.png"_s, "<html>"}}, pack);
    QCOMPARE(brokenRule(done.report), QString());
    QCOMPARE(changesOf(done.report), (QStringList{u"lists[0].questions[0] media_missing gone.png"_s,
                                                  u"lists[0].questions[1] media_not_as_named page.png"_s,
                                                  u"lists[0].questions[1] media_unknown_type a.svg"_s}));
    QCOMPARE(codesOf(done.report.refused),
             QList<QString>{u"media_missing"_s}); // there was nothing else to it
    QCOMPARE(done.report.pack->lists[0].questions[0].media.size(), 1);
    QCOMPARE(done.report.pack->lists[0].questions[1].media.size(), 0);
}

void MediaTest::whatCannotBeStoredIsLost()
{
    const Pack pack = packShowing({{MediaKind::Image, u"a.png"_s}}, {});
    const MemorySource around({{u"quizaar.json"_s, exportPack(pack)}, {u"a.png"_s, pngBytes()}});
    const auto full = [](const QString &, const QByteArray &) { return false; };
    const ImportReport report = importPack({{}, u"pack"_s, &around, full});
    QCOMPARE(changesOf(report), QStringList{u"lists[0].questions[0] media_not_kept a.png"_s});
    QVERIFY(report.pack->lists[0].questions[0].media.isEmpty());
}

void MediaTest::limitsOfOnePack()
{
    const MemorySource around(
        {{u"a.png"_s, pngBytes(4, 3)}, {u"b.png"_s, pngBytes(3, 4)}, {u"c.png"_s, pngBytes(5, 5)}});
    const Source source{{}, u"pack"_s, &around};
    const auto taken = [&](const MediaLimits &limits) {
        MediaIntake intake(source, limits);
        QStringList files;
        for (const QString &file : {u"a.png"_s, u"b.png"_s, u"a.png"_s, u"c.png"_s}) {
            Media media{MediaKind::Image, file};
            if (const auto finding = intake.take(media))
                files.append(QString::fromLatin1(wordOf(finding->code)));
            else
                files.append(file);
        }
        return files;
    };
    QCOMPARE(taken({}), (QStringList{u"a.png"_s, u"b.png"_s, u"a.png"_s, u"c.png"_s}));
    MediaLimits two;
    two.files = 2;
    QCOMPARE(taken(two), (QStringList{u"a.png"_s, u"b.png"_s, u"a.png"_s, u"media_too_large"_s}));
    MediaLimits little;
    little.all = pngBytes(4, 3).size() + pngBytes(3, 4).size();
    QCOMPARE(taken(little), (QStringList{u"a.png"_s, u"b.png"_s, u"a.png"_s, u"media_too_large"_s}));
}

void MediaTest::aManifestCannotSayWhatIsKept()
{
    // Else a pack could have another pack's pictures shown, or none at all while it says so.
    const QByteArray manifest =
        R"({"format":"quizaar-pack","version":1,"lists":[{"questions":[{"text":"q","answer":"a",
        "media":[{"kind":"image","file":"a.png","kept":{"name":"x","width":7}}]}]}]})";
    const MemorySource around({{u"quizaar.json"_s, manifest}, {u"a.png"_s, pngBytes(4, 3)}});
    const ImportReport report = importPack({{}, u"pack"_s, &around});
    QCOMPARE(codesOf(report.changed), QList<QString>{u"unknown_keys"_s});
    QCOMPARE(report.pack->lists[0].questions[0].media[0].kept->width, std::optional<qint64>(4));
    QVERIFY(!exportPack(*report.pack).contains("kept"));
}

void MediaTest::exportedAndImportedAgain()
{
    const Import first = imported(
        {{u"media/ä b.png"_s, pngBytes(9, 9)}, {u"s.wav"_s, wavBytes()}},
        packShowing({{MediaKind::Image, u"media/ä b.png"_s, true}}, {{MediaKind::Audio, u"s.wav"_s}}));
    const auto bytesOf = [&](const QString &name) -> Result<QByteArray, SourceFault> {
        if (!first.kept.contains(name))
            return Failed{SourceFault::NotThere};
        return first.kept.value(name);
    };
    const auto zip = exportZip(*first.report.pack, bytesOf);
    QVERIFY(zip);
    QMap<QString, QByteArray> kept;
    const ImportReport again =
        importPack({*zip, u"p.zip"_s, nullptr, [&](const QString &name, const QByteArray &bytes) {
                        kept.insert(name, bytes);
                        return true;
                    }});
    QCOMPARE(changesOf(again), QStringList());
    QVERIFY(again.pack == first.report.pack);
    QCOMPARE(kept, first.kept);
    QCOMPARE(exportZip(*again.pack, bytesOf).value(), *zip); // the same pack is the same file
    const auto nothing = [](const QString &) -> Result<QByteArray, SourceFault> {
        return Failed{SourceFault::NotThere};
    };
    QCOMPARE(exportZip(*first.report.pack, nothing).error(),
             (Finding{NoteCode::MediaMissing, u"media/ä b.png"_s}));
}

void MediaTest::twoFilesOfOnePath()
{
    // As when two packs are made one: both call their picture a.png.
    QMap<QString, QByteArray> kept;
    const auto medium = [&](const QByteArray &bytes) {
        Media media = mediaFrom(u"a.png"_s, bytes).value();
        kept.insert(media.kept->name, bytes);
        return media;
    };
    const Pack pack = packShowing({medium(pngBytes(4, 3))}, {medium(pngBytes(3, 4))});
    const auto zip = exportZip(
        pack, [&](const QString &name) -> Result<QByteArray, SourceFault> { return kept.value(name); });
    QVERIFY(zip);
    const ImportReport again = importPack({*zip, u"p.zip"_s, nullptr});
    QCOMPARE(changesOf(again), QStringList());
    for (const qsizetype i : {0, 1})
        QCOMPARE(again.pack->lists[0].questions[i].media[0].kept, pack.lists[0].questions[i].media[0].kept);
}

int runMedia(int argc, char **argv)
{
    MediaTest test;
    return QTest::qExec(&test, argc, argv);
}

}

#include "packs_media.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// A night as a file: the same after the way to another laptop, and nothing hostile gets in.
#include "app/host/night_file.h"
#include "app/host/night_host.h"
#include "app/host/night_shelf.h"
#include "app/storage/data_folder.h"
#include "core/base/renumber.h"
#include "core/packs/media_intake.h"
#include "core/packs/zip_bytes.h"
#include "core/packs/zip_source.h"
#include "tests/support/engine_driver.h"
#include "tests/support/media_bytes.h"
#include "tests/support/random_commands.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace quizaar;
using namespace quizaar::test;

namespace {

/// A night in which much has happened.
Evening fullEvening(quint64 seed = 5)
{
    night::Settings settings;
    settings.team_mode = night::TeamMode::HostTeams;
    Evening evening(settings);
    evening.ask(quiz::AddPack{samplePack()});
    for (const QString &team : {u"Red"_s, u"Blue"_s})
        evening.join(team + u" player"_s, evening.addTeam(team));
    RandomCommands commands(seed);
    for (int i = 0; i < 700; ++i) {
        const RandomCommands::Asked asked = commands.next(evening.state());
        evening.wait(asked.wait);
        evening.ask(asked.request, asked.actor);
    }
    return evening;
}

QList<storage::StoredEvent> storedOf(const Evening &evening)
{
    QList<storage::StoredEvent> events;
    for (const engine::Recorded &recorded : evening.journal())
        events.append(storedFrom(recorded));
    return events;
}

Result<QByteArray, packs::SourceFault> nothingKept(const QString &)
{
    return Failed{packs::SourceFault::NotThere};
}

QByteArray fileOf(const Evening &evening)
{
    const auto written = writeNightFile(storedOf(evening), nothingKept);
    return written ? written->bytes : QByteArray();
}

QJsonObject aboutOf(const QByteArray &journal, int version = 1)
{
    const QByteArray hash = QCryptographicHash::hash(journal, QCryptographicHash::Sha256).toHex();
    return {
        {u"format"_s, u"quizaar-night"_s}, {u"version"_s, version}, {u"sha256"_s, QString::fromLatin1(hash)}};
}

QByteArray zipWith(const QJsonObject &about, const QByteArray &journal)
{
    return packs::zipBytes(
               {{u"quizaar-night.json"_s, QJsonDocument(about).toJson()}, {u"events.json"_s, journal}})
        .value();
}

/// The journal of `evening`, changed, in a file that says so itself.
QByteArray changed(const Evening &evening, const std::function<void(QJsonArray &)> &change)
{
    const auto zip = packs::ZipSource::open(fileOf(evening), {});
    QJsonArray events = QJsonDocument::fromJson(zip.value()->read(u"events.json"_s, 1 << 28).value()).array();
    change(events);
    const QByteArray journal = QJsonDocument(events).toJson(QJsonDocument::Compact);
    return zipWith(aboutOf(journal), journal);
}

template <class Value>
QJsonObject with(const QJsonValue &event, QLatin1StringView key, const Value &value)
{
    QJsonObject object = event.toObject();
    object.insert(key, value);
    return object;
}

QString nameFor(const QByteArray &bytes, const QString &suffix)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()) + u'.' +
           suffix;
}

/// A night whose questions have these media, which `store` keeps.
Evening nightWithMedia(const storage::MediaStore &store, const QList<QByteArray> &media)
{
    packs::Pack pack;
    pack.title = u"Shown"_s;
    pack.lists = {{u"List"_s, {}}};
    for (const QByteArray &bytes : media) {
        packs::Question question;
        question.text = u"Who?"_s;
        question.answer = u"me"_s;
        const QString file = bytes.startsWith("RIFF") ? u"media/a.wav"_s : u"media/a.png"_s;
        question.media = {packs::mediaFrom(file, bytes).value()};
        static_cast<void>(
            store.put(question.media.first().kept->name, bytes)); // a test sees if it is missing
        pack.lists.first().questions.append(question);
    }
    Evening evening;
    evening.ask(quiz::AddPack{std::make_shared<const packs::Pack>(pack)});
    return evening;
}

struct Folder
{
    Folder()
        : data(storage::DataFolder::open(place.path()).value())
        , shelf(data->databasePath(), data->media())
    {}
    QString write(const QByteArray &bytes, const QString &name = u"x.quizaar-night"_s) const
    {
        const QString path = place.filePath(name);
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return path;
    }
    engine::State opened(GameId game) const
    {
        NightHost host(data->databasePath(), {});
        if (!host.open(game))
            return {};
        const engine::State state = host.durable();
        host.close();
        return state;
    }

    QTemporaryDir place;
    std::unique_ptr<storage::DataFolder> data;
    NightShelf shelf;
};

}

class NightFileTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackTheSame()
    {
        const Evening evening = fullEvening();
        QVERIFY(evening.journal().size() > 30);
        const auto read = readNightFile(fileOf(evening));
        QVERIFY(read);
        QCOMPARE(read->events.size(), evening.journal().size());
        QCOMPARE(engine::stateHash(read->state), engine::stateHash(evening.state()));
        QCOMPARE(engine::toBytes(read->state), engine::toBytes(evening.state()));
    }

    void anotherGamesIdsChangeNothingElse()
    {
        for (const quint64 seed : {5, 6, 7}) {
            const Evening evening = fullEvening(seed);
            const auto read = readNightFile(fileOf(evening));
            QVERIFY(read);
            const GameId other{77};
            const NightFile moved = renumbered(*read, other);
            engine::State expected = evening.state();
            Renumbering(expected.night.id, other)(expected);
            QCOMPARE(moved.state.night.id, other);
            QCOMPARE(toJson(moved.state), toJson(expected));
            const NightFile back = renumbered(moved, evening.night().id);
            QCOMPARE(engine::toBytes(back.state), engine::toBytes(evening.state()));
        }
    }

    void hostileFilesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<NightFileFault>("fault");
        const Evening evening = fullEvening();
        const QByteArray good = fileOf(evening);
        QVERIFY(readNightFile(good));
        QTest::newRow("empty") << QByteArray() << NightFileFault::NotANight;
        QTest::newRow("text") << QByteArray("hello") << NightFileFault::NotANight;
        QTest::newRow("cut short") << good.left(good.size() / 2) << NightFileFault::Damaged;
        QTest::newRow("another zip") << packs::zipBytes({{u"quizaar.json"_s, "{}"}}).value()
                                     << NightFileFault::NotANight;
        QTest::newRow("way out of the folder")
            << packs::zipBytes({{u"../quizaar-night.json"_s, "{}"}}).value() << NightFileFault::Damaged;
        QTest::newRow("newer version") << zipWith(aboutOf("[]", 2), "[]") << NightFileFault::Newer;
        QTest::newRow("no events") << zipWith(aboutOf("[]"), "[]") << NightFileFault::Damaged;
        QTest::newRow("no list") << zipWith(aboutOf("{}"), "{}") << NightFileFault::Damaged;
        QTest::newRow("other journal") << zipWith(aboutOf("[]"), "[1]") << NightFileFault::Damaged;
        QTest::newRow("bomb") << zipWith(aboutOf("[]"), QByteArray(8 * 1024 * 1024, ' '))
                              << NightFileFault::Damaged;
        QTest::newRow("event missing")
            << changed(evening, [](QJsonArray &events) { events.removeAt(10); }) << NightFileFault::Damaged;
        QTest::newRow("opened twice")
            << changed(evening, [](QJsonArray &events) { events[1] = with(events.at(0), "version"_L1, 2); })
            << NightFileFault::Damaged;
        QTest::newRow("unknown event") << changed(evening, [](QJsonArray &events) {
            events[3] = with(events.at(3), "type"_L1, u"moon_landed"_s);
        }) << NightFileFault::Newer;
        QTest::newRow("newer event") << changed(evening, [](QJsonArray &events) {
            events[3] = with(events.at(3), "format"_L1, 99);
        }) << NightFileFault::Newer;
        QTest::newRow("no number") << changed(evening, [](QJsonArray &events) {
            const auto data = with(events.at(0).toObject().value("data"_L1), "game"_L1, qint64{1} << 52);
            events[0] = with(events.at(0), "data"_L1, data);
        }) << NightFileFault::Damaged;
    }
    void hostileFilesAreRefused()
    {
        QFETCH(QByteArray, bytes);
        const auto read = readNightFile(bytes);
        QVERIFY(!read);
        QTEST(read.error(), "fault");
    }

    void goesToAnotherLaptop()
    {
        const Evening evening = fullEvening();
        Folder here;
        const ShelfOutcome taken = here.shelf.importFrom(here.write(fileOf(evening)));
        QCOMPARE(taken.trouble, QString());
        QCOMPARE(taken.game, evening.night().id); // nobody had it: it stays
        QCOMPARE(engine::stateHash(here.opened(taken.game)), engine::stateHash(evening.state()));

        const QString exported = here.place.filePath(u"out.quizaar-night"_s);
        QCOMPARE(here.shelf.exportTo(exported, taken.game).trouble, QString());
        Folder there;
        QCOMPARE(there.shelf.importFrom(exported).trouble, QString());
        QCOMPARE(engine::stateHash(there.opened(taken.game)), engine::stateHash(here.opened(taken.game)));
        QVERIFY(there.shelf.importFrom(exported).trouble.contains(evening.night().code)); // not twice
        QVERIFY(!there.shelf.exportTo(exported, GameId{99}).trouble.isEmpty());
    }

    void itsMediaGoAlong()
    {
        const QByteArray picture = pngBytes();
        const QByteArray sound = wavBytes();
        Folder here;
        const Evening evening = nightWithMedia(here.data->media(), {picture, sound});
        const GameId game = here.shelf.importFrom(here.write(fileOf(evening))).game;
        const QString exported = here.place.filePath(u"out.quizaar-night"_s);
        QCOMPARE(here.shelf.exportTo(exported, game).trouble, QString());
        Folder there;
        QVERIFY(!there.data->media().read(nameFor(picture, u"png"_s)));
        QCOMPARE(there.shelf.importFrom(exported).trouble, QString());
        QCOMPARE(there.data->media().read(nameFor(picture, u"png"_s)).value(), picture);
        QCOMPARE(there.data->media().read(nameFor(sound, u"wav"_s)).value(), sound);
        QCOMPARE(engine::stateHash(there.opened(game)), engine::stateHash(evening.state()));
    }

    void mediaThatAreGoneAreToldOf()
    {
        const QByteArray picture = pngBytes();
        Folder here;
        const Evening evening = nightWithMedia(here.data->media(), {picture});
        const GameId game = here.shelf.importFrom(here.write(fileOf(evening))).game;
        QVERIFY(QFile::remove(here.data->media().pathOf(nameFor(picture, u"png"_s))));
        const QString exported = here.place.filePath(u"out.quizaar-night"_s);
        QVERIFY(here.shelf.exportTo(exported, game).trouble.contains("1"_L1));
        Folder there;
        QCOMPARE(there.shelf.importFrom(exported).trouble, QString()); // the night itself is whole
        QVERIFY(there.data->media().pathOf(nameFor(picture, u"png"_s)).isEmpty());
    }

    void mediaAreCheckedOnTheWayIn_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("another picture") << pngBytes(9, 9);
        QTest::newRow("no picture") << "<svg onload='x'/>"_ba;
        QTest::newRow("another kind") << wavBytes();
        QTest::newRow("nothing") << QByteArray();
    }
    void mediaAreCheckedOnTheWayIn()
    {
        QFETCH(QByteArray, bytes);
        const QByteArray picture = pngBytes();
        Folder here;
        const Evening evening = nightWithMedia(here.data->media(), {picture});
        const auto written =
            writeNightFile(storedOf(evening),
                           [&](const QString &) -> Result<QByteArray, packs::SourceFault> { return bytes; });
        QVERIFY(written);
        QCOMPARE(written->media_left_out, 0);
        const auto read = readNightFile(written->bytes);
        QVERIFY(!read);
        QCOMPARE(read.error(), NightFileFault::Damaged);
        Folder there;
        QVERIFY(!there.shelf.importFrom(there.write(written->bytes)).trouble.isEmpty());
        QVERIFY(there.data->media().pathOf(nameFor(picture, u"png"_s)).isEmpty());
        QVERIFY(storage::JournalReader(there.data->databasePath()).games()->isEmpty());
    }

    void whatNoQuestionNamesStaysOut()
    {
        const QByteArray picture = pngBytes();
        Folder here;
        const Evening evening = nightWithMedia(here.data->media(), {picture});
        const auto zip = packs::ZipSource::open(fileOf(evening), {});
        const auto part = [&](const QString &name) {
            return packs::ZipFile{name, zip.value()->read(name, 1 << 28).value()};
        };
        const QByteArray other = pngBytes(9, 9);
        const auto bytes = packs::zipBytes({part(u"quizaar-night.json"_s),
                                            part(u"events.json"_s),
                                            {u"media/"_s + nameFor(other, u"png"_s), other, true}});
        const auto read = readNightFile(bytes.value());
        QVERIFY(read);
        QVERIFY(read->media.isEmpty());
    }

    void aTakenNumberBecomesAnother()
    {
        const Evening evening = fullEvening();
        Folder folder;
        NightHost host(folder.data->databasePath(), {});
        QVERIFY(host.create(u"Ours"_s, 3));
        QTRY_COMPARE(host.durable().version, 1);
        const GameId ours = host.durable().night.id;
        Evening theirs = evening;
        const auto read = readNightFile(fileOf(evening));
        QList<storage::StoredEvent> events;
        const NightFile clash = renumbered(*read, ours);
        for (const engine::Recorded &recorded : clash.events)
            events.append(storedFrom(recorded));
        // while a night is open, too
        const ShelfOutcome taken =
            folder.shelf.importFrom(folder.write(writeNightFile(events, nothingKept)->bytes));
        QCOMPARE(taken.trouble, QString());
        QVERIFY(taken.game != ours && !taken.game.isNull());
        QSignalSpy stored(&host, &NightHost::settled);
        Submission joining;
        joining.request.command = night::Command(night::AddTeam{u"After"_s});
        host.submit(joining);
        QTRY_COMPARE(stored.size(), 1);
        host.close();
        engine::State expected = evening.state();
        Renumbering(expected.night.id, taken.game)(expected);
        QCOMPARE(engine::stateHash(folder.opened(taken.game)), engine::stateHash(expected));
        QCOMPARE(folder.opened(ours).night.name, u"Ours"_s);
    }

    void archivedAndDeleted()
    {
        const Evening evening = fullEvening();
        Folder folder;
        const GameId game = folder.shelf.importFrom(folder.write(fileOf(evening))).game;
        QVERIFY(!folder.shelf.isArchived(game));
        QCOMPARE(folder.shelf.archive(game, true).trouble, QString());
        QVERIFY(folder.shelf.isArchived(game));
        QCOMPARE(folder.shelf.archive(game, false).trouble, QString());
        QVERIFY(!folder.shelf.isArchived(game));
        folder.shelf.archive(game, true);
        QCOMPARE(folder.shelf.remove(game).trouble, QString());
        storage::JournalReader reader(folder.data->databasePath());
        QVERIFY(reader.games()->isEmpty());
        QVERIFY(!folder.shelf.isArchived(game));
        QCOMPARE(reader.countEvents(game, night::NightOpened::name).value(), 0);
    }
};

QTEST_GUILESS_MAIN(NightFileTest)
#include "night_file_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/night_file.h"

#include "core/base/json_text.h"
#include "core/base/renumber.h"
#include "core/packs/media.h"
#include "core/packs/media_intake.h"
#include "core/packs/zip_bytes.h"
#include "core/packs/zip_source.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

const QString aboutFile = u"quizaar-night.json"_s;
const QString eventsFile = u"events.json"_s;
constexpr auto formatWord = "quizaar-night"_L1;
constexpr qint64 aboutLimit = 64 * 1024;
constexpr qint64 eventsLimit = 128LL * 1024 * 1024;
constexpr qsizetype codeLength = 6;

QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QJsonObject objectIn(const QByteArray &bytes)
{
    return QJsonDocument::fromJson(bytes).object();
}

QJsonObject toFile(const storage::StoredEvent &event)
{
    return {{"version"_L1, event.version},       {"type"_L1, QString::fromUtf8(event.type)},
            {"format"_L1, event.format},         {"game_ms"_L1, event.game_time.ms},
            {"wall_ms"_L1, event.wall_time.ms},  {"action"_L1, event.action},
            {"actor"_L1, objectIn(event.actor)}, {"data"_L1, objectIn(event.data)}};
}

storage::StoredEvent fromFile(const QJsonObject &json)
{
    const auto bytes = [&json](QLatin1StringView key) { return jsonText(json.value(key).toObject()); };
    storage::StoredEvent event;
    event.version = json.value("version"_L1).toInteger();
    event.type = json.value("type"_L1).toString().toUtf8();
    event.format = json.value("format"_L1).toInt();
    event.game_time = GameTime{json.value("game_ms"_L1).toInteger()};
    event.wall_time = WallTime{json.value("wall_ms"_L1).toInteger()};
    event.action = json.value("action"_L1).toInteger();
    event.actor = bytes("actor"_L1);
    event.data = bytes("data"_L1);
    return event;
}

bool isGameNumber(qint64 number)
{
    constexpr qint64 most = (qint64{1} << 53) / idsPerGame - 1;
    return number > 0 && number <= most;
}

/// The first event must open the night, and no other one may.
bool opensOnce(const engine::Event &event, qint64 version)
{
    const auto *opened = std::get_if<night::NightOpened>(&event);
    if ((opened != nullptr) != (version == 1))
        return false;
    return !opened || (isGameNumber(opened->game.number) && opened->code.size() == codeLength);
}

Result<NightFile, NightFileFault> readEvents(const QJsonArray &array)
{
    NightFile file;
    for (const QJsonValue &value : array) {
        const storage::StoredEvent event = fromFile(value.toObject());
        if (event.version != file.events.size() + 1 || event.action < 1 || event.action > event.version)
            return Failed{NightFileFault::Damaged};
        auto recorded = recordedFrom(event);
        if (!recorded)
            return Failed{NightFileFault::Newer}; // a word that this version does not know
        if (!opensOnce(recorded->event, event.version))
            return Failed{NightFileFault::Damaged};
        file.events.append(*recorded);
        file.state = engine::evolve(std::move(file.state), *recorded);
    }
    if (file.events.isEmpty())
        return Failed{NightFileFault::Damaged};
    return file;
}

/// Kept names of all media that the night's questions have.
QList<QString> mediaOf(const engine::State &state)
{
    QList<QString> names;
    for (const quiz::Question &question : state.quiz.questions) {
        for (const packs::Media &media : question.content->media) {
            if (media.kept && packs::isKeptName(media.kept->name) && !names.contains(media.kept->name))
                names.append(media.kept->name);
        }
    }
    return names;
}

/// Where a medium lies in the file.
QString pathFor(const QString &name)
{
    return u"media/"_s + name;
}

/// Adds what is to be had, up to what an import takes; gives how many there was no way for.
int addMedia(QList<packs::ZipFile> &files, const QList<QString> &names, const packs::KeptBytes &bytesOf)
{
    const packs::ZipLimits limits;
    qint64 room = limits.zip_size;
    for (const packs::ZipFile &file : std::as_const(files))
        room -= file.bytes.size();
    int left_out = 0;
    for (const QString &name : names) {
        const auto bytes = bytesOf(name);
        if (!bytes || bytes->size() > room || files.size() >= limits.files) {
            ++left_out;
            continue;
        }
        room -= bytes->size();
        files.append({pathFor(name), *bytes, true});
    }
    return left_out;
}

/// A medium that came along, if it is what its name says; the bytes are of no use else.
bool isAsNamed(const QString &name, const QByteArray &bytes)
{
    const auto checked = packs::mediaFrom(pathFor(name), bytes);
    return checked && checked->kept && checked->kept->name == name;
}

std::optional<NightFileFault> takeMedia(const packs::ZipSource &zip, NightFile &file)
{
    const packs::ZipLimits limits;
    for (const QString &name : mediaOf(file.state)) {
        if (!zip.has(pathFor(name)))
            continue; // of an older version, or there was no way to have it
        const auto bytes = zip.read(pathFor(name), limits.file_size);
        if (!bytes || !isAsNamed(name, *bytes))
            return NightFileFault::Damaged;
        file.media.insert(name, *bytes);
    }
    return std::nullopt;
}

/// The state that stored events add up to, as far as they can be read.
engine::State stateOf(const QList<storage::StoredEvent> &events)
{
    engine::State state;
    for (const storage::StoredEvent &event : events) {
        if (const auto recorded = recordedFrom(event))
            state = engine::evolve(std::move(state), *recorded);
    }
    return state;
}

}

std::optional<WrittenNight> writeNightFile(const QList<storage::StoredEvent> &events,
                                           const packs::KeptBytes &bytesOf)
{
    if (events.isEmpty())
        return std::nullopt;
    QJsonArray array;
    for (const storage::StoredEvent &event : events)
        array.append(toFile(event));
    const QByteArray journal = QJsonDocument(array).toJson(QJsonDocument::Compact);
    const QJsonObject about{{"format"_L1, formatWord},
                            {"version"_L1, nightFileVersion},
                            {"program"_L1, QLatin1StringView(QUIZAAR_VERSION)},
                            {"events"_L1, events.size()},
                            {"sha256"_L1, QString::fromLatin1(hashOf(journal))}};
    QList<packs::ZipFile> files{{aboutFile, QJsonDocument(about).toJson()}, {eventsFile, journal}};
    WrittenNight written;
    written.media_left_out = addMedia(files, mediaOf(stateOf(events)), bytesOf);
    auto bytes = packs::zipBytes(files);
    if (!bytes)
        return std::nullopt;
    written.bytes = *std::move(bytes);
    return written;
}

Result<NightFile, NightFileFault> readNightFile(const QByteArray &bytes)
{
    if (!packs::looksLikeZip(bytes))
        return Failed{NightFileFault::NotANight};
    const auto zip = packs::ZipSource::open(bytes, packs::ZipLimits{});
    if (!zip)
        return Failed{NightFileFault::Damaged};
    const auto about = zip.value()->read(aboutFile, aboutLimit);
    if (!about)
        return Failed{zip.value()->has(aboutFile) ? NightFileFault::Damaged : NightFileFault::NotANight};
    const QJsonObject said = objectIn(*about);
    if (said.value("format"_L1) != formatWord)
        return Failed{NightFileFault::NotANight};
    if (said.value("version"_L1).toInt() > nightFileVersion)
        return Failed{NightFileFault::Newer};
    const auto journal = zip.value()->read(eventsFile, eventsLimit);
    if (!journal || said.value("sha256"_L1).toString().toLatin1() != hashOf(*journal))
        return Failed{NightFileFault::Damaged};
    const QJsonDocument document = QJsonDocument::fromJson(*journal);
    if (!document.isArray())
        return Failed{NightFileFault::Damaged};
    auto read = readEvents(document.array());
    if (!read)
        return read;
    NightFile file = *std::move(read);
    if (const auto fault = takeMedia(*zip.value(), file))
        return Failed{*fault};
    return file;
}

NightFile renumbered(const NightFile &file, GameId game)
{
    const Renumbering renumber(file.state.night.id, game);
    NightFile result;
    result.media = file.media;
    for (engine::Recorded recorded : file.events) {
        renumber(recorded.actor);
        std::visit([&renumber](auto &event) { renumber(event); }, recorded.event);
        result.events.append(recorded);
        result.state = engine::evolve(std::move(result.state), recorded);
    }
    return result;
}

}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/night_shelf.h"

#include "app/host/night_file.h"
#include "app/storage/journal_reader.h"
#include "app/storage/night_rows.h"
#include "core/packs/zip_source.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

const qint64 largestFile = packs::ZipLimits{}.zip_size;
constexpr auto suffix = "quizaar-night"_L1;

struct ShelfWords
{
    Q_DECLARE_TR_FUNCTIONS(ShelfWords)
public:
    static ShelfOutcome stored(const Result<Done, storage::StorageFailure> &done)
    {
        if (done)
            return {};
        return {tr("That could not be stored: %1").arg(done.error().detail.simplified()), {}};
    }

    static ShelfOutcome unusable(NightFileFault fault, const QString &path)
    {
        const QString name = QFileInfo(path).fileName();
        switch (fault) {
        case NightFileFault::NotANight:
            return {tr("%1 is not a game night.").arg(name), {}};
        case NightFileFault::Newer:
            return {tr("%1 was made by a newer version of Quizaar; please update.").arg(name), {}};
        case NightFileFault::Damaged:
            return {tr("%1 is damaged; nothing of it was taken in.").arg(name), {}};
        }
        return {};
    }
};

}

ShelfOutcome NightShelf::exportTo(const QString &path, GameId game) const
{
    storage::JournalReader reader(m_database);
    QList<storage::StoredEvent> events;
    const auto read =
        reader.events(game, 1, [&events](const storage::StoredEvent &event) { events.append(event); });
    const auto bytesOf = [this](const QString &name) -> Result<QByteArray, packs::SourceFault> {
        auto bytes = m_media.read(name);
        if (!bytes)
            return Failed{packs::SourceFault::Unreadable};
        return std::move(bytes).value();
    };
    const auto written = read ? writeNightFile(events, bytesOf) : std::nullopt;
    if (!written)
        return {ShelfWords::tr("The night could not be read from the database."), {}};
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(written->bytes) != written->bytes.size() ||
        !file.commit())
        return {ShelfWords::tr("%1 could not be written: %2")
                    .arg(QDir::toNativeSeparators(path), file.errorString()),
                {}};
    if (written->media_left_out > 0)
        return {ShelfWords::tr(
                    "The night is saved, but %n picture(s) or sound(s) could not be put into the file.",
                    nullptr, written->media_left_out),
                {}};
    return {};
}

ShelfOutcome NightShelf::importFrom(const QString &path) const
{
    QFile source(path);
    if (!QFileInfo(path).isFile() || !source.open(QIODevice::ReadOnly))
        return {ShelfWords::tr("%1 cannot be read.").arg(QFileInfo(path).fileName()), {}};
    if (source.size() > largestFile)
        return {ShelfWords::tr("%1 is too large.").arg(QFileInfo(path).fileName()), {}};
    auto read = readNightFile(source.readAll());
    if (!read)
        return ShelfWords::unusable(read.error(), path);
    NightFile file = *std::move(read);

    storage::JournalReader reader(m_database);
    const auto games = reader.games();
    const auto fresh = reader.nextGameId();
    if (!games || !fresh)
        return {ShelfWords::tr("The nights of this laptop could not be read."), {}};
    const auto holds = [&games](const auto &matches) {
        return std::any_of(games->begin(), games->end(), matches);
    };
    const QString code = file.state.night.code;
    if (holds([&code](const storage::GameSummary &game) { return game.row.code == code; }))
        return {ShelfWords::tr("The night with the code %1 is here already.").arg(code), {}};
    const GameId own = file.state.night.id;
    if (holds([own](const storage::GameSummary &game) { return game.game == own; }))
        file = renumbered(file, *fresh);

    for (auto medium = file.media.cbegin(); medium != file.media.cend(); ++medium) {
        const auto put = m_media.put(medium.key(), *medium); // before the journal has an event that names it
        if (!put)
            return ShelfWords::stored(put);
    }
    QList<storage::StoredEvent> events;
    for (const engine::Recorded &recorded : std::as_const(file.events))
        events.append(storedFrom(recorded));
    ShelfOutcome outcome = ShelfWords::stored(
        storage::insertNight(m_database, file.state.night.id, gameRowOf(file.state.night), events));
    outcome.game = file.state.night.id;
    return outcome;
}

ShelfOutcome NightShelf::archive(GameId game, bool archived) const
{
    return ShelfWords::stored(storage::setNightArchived(m_database, game, archived));
}

ShelfOutcome NightShelf::remove(GameId game) const
{
    return ShelfWords::stored(storage::deleteNight(m_database, game));
}

bool NightShelf::isArchived(GameId game) const
{
    storage::JournalReader reader(m_database);
    const auto mark = reader.secret(game, storage::archivedSecret);
    return mark && mark->has_value();
}

std::shared_ptr<const NightReplay> NightShelf::replayOf(GameId game) const
{
    storage::JournalReader reader(m_database);
    QList<engine::Recorded> events;
    bool whole = true;
    const auto read = reader.events(game, 1, [&](const storage::StoredEvent &event) {
        const auto recorded = recordedFrom(event);
        whole = whole && recorded;
        if (whole)
            events.append(*recorded);
    });
    return read && whole && !events.isEmpty() ? std::make_shared<const NightReplay>(std::move(events))
                                              : nullptr;
}

bool isNightFile(const QString &path)
{
    return QFileInfo(path).suffix().compare(suffix, Qt::CaseInsensitive) == 0;
}

}

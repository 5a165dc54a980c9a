// SPDX-License-Identifier: GPL-3.0-or-later
// What the dashboard asks of the program around it. GUI thread only; none of them blocks.
#pragma once

#include "app/host/host_link.h"
#include "app/host/night_replay.h"
#include "app/host/ruleset_files.h"
#include "app/language/program_language.h"
#include "core/packs/report.h"
#include "core/trading/ruleset.h"

namespace quizaar {

enum class StageWish
{
    Hidden,
    Shown
};

/// A moment of an evening that is over.
struct ReplayMoment
{
    std::shared_ptr<const engine::State> state;
    GameTime at;
};

enum class ProbeResult
{
    Answers,      // this host, under that address
    OtherAnswers, // somebody else is there
    Silent
};

/// For the sounds and videos of the question in play.
enum class MediaWish
{
    Replay,
    Stop
};

/// Every member must be set. A `done` or `report` is called later on the GUI thread, exactly once; it may be
/// called after the window has gone (the dashboard looks after that).
struct DashboardActions
{
    /// Empty: it went well, and the night stands in HostLink::published() before. Else why not, for people.
    using Done = std::function<void(const QString &trouble)>;
    using Report = std::function<void(const packs::ImportReport &)>;

    std::function<void(const QString &path, Report report)>
        openPack; // reads only; the dashboard adds the pack
    std::function<void(const QString &name, Done done)> newNight;
    std::function<void(GameId id, Done done)> openNight;
    std::function<void()> showPacks;                // the library of packs
    std::function<QList<KnownNight>()> knownNights; // the one used last first
    std::function<void(GameId id, const QString &path, Done done)> exportNight;
    /// Writes a pack with its media as one zip.
    std::function<void(const packs::Pack &pack, const QString &path, Done done)> exportPack;
    std::function<void(const QString &path, Done done)> importNight; // then it is among the known nights
    std::function<void(GameId id, bool archived, Done done)> archiveNight;
    std::function<void(GameId id, Done done)> deleteNight;
    std::function<void(StageWish wish)> showStage;
    using Replay = std::function<void(std::shared_ptr<const NightReplay>)>; // null: it cannot be read
    std::function<void(GameId id, Replay done)> openReplay;
    std::function<void(const std::optional<ReplayMoment> &)> showMoment; // on the stage; nothing: the present
    std::function<void(MediaWish wish)> playMedia; // on the stage; nothing where it is not shown
    std::function<void(Done done)> tryWithBots;
    std::function<void(Done done)> sampleEvening;   // a night with a quiz, a trading round and a final
    bool first_tour = false;                        // show the tour with the first night of this data folder
    QList<Language> languages;                      // to choose from; none: nothing is offered
    QString language;                               // the code that was chosen; empty: as the system is set
    std::function<void(const QString &code)> speak; // remembers it; another window may take this one's place
    using Probed = std::function<void(ProbeResult)>;

    using Probe = std::function<void(const QString &typed, Probed done)>;
    Probe probe; // calls the host as a phone does
    std::function<void()>
        settingsChanged;        // one of ProgramSettings' values: what stands outside this window follows
    std::function<void()> quit; // everything is stored; close the program
    std::shared_ptr<const trading::Ruleset> rules = trading::shippedRules(); // of trading rounds added here
    QString rulesFolder;                                                     // where own rulesets lie
};

}

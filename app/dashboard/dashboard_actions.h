// SPDX-License-Identifier: GPL-3.0-or-later
// What the dashboard asks of the program around it. GUI thread only; none of them blocks.
#pragma once

#include "app/host/host_link.h"
#include "app/language/program_language.h"
#include "core/packs/report.h"
#include "core/trading/ruleset.h"

namespace quizaar {

enum class StageWish
{
    Hidden,
    Shown
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
    std::function<QList<KnownNight>()> knownNights; // the one used last first
    std::function<void(StageWish wish)> showStage;
    std::function<void(Done done)> tryWithBots;
    QList<Language> languages;                      // to choose from; none: nothing is offered
    QString language;                               // the code that was chosen; empty: as the system is set
    std::function<void(const QString &code)> speak; // remembers it; another window may take this one's place
    std::function<void()> quit;                     // everything is stored; close the program
    std::shared_ptr<const trading::Ruleset> rules = trading::shippedRules(); // of trading rounds added here
};

}

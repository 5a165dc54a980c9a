// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample_evening.h"

#include "core/packs/importer.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

struct SampleEvening
{
    Q_DECLARE_TR_FUNCTIONS(SampleEvening)
};

std::shared_ptr<const packs::Pack> shipped(const QString &name)
{
    QFile file(u":/packs/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        return nullptr;
    const packs::ImportReport report = packs::importPack({file.readAll(), name, nullptr});
    return report.pack ? std::make_shared<const packs::Pack>(*report.pack) : nullptr;
}

}

std::shared_ptr<const packs::Pack> sampleQuiz()
{
    return shipped(u"sample-quiz.json"_s);
}

QList<engine::Command> sampleCommands(const std::shared_ptr<const trading::Ruleset> &rules)
{
    QList<engine::Command> commands;
    night::Settings settings;
    settings.team_mode = night::TeamMode::HostTeams;
    commands.append(night::Command(night::ChangeSettings{settings}));
    for (const QString &team :
         {SampleEvening::tr("Red"), SampleEvening::tr("Blue"), SampleEvening::tr("Green")})
        commands.append(night::Command(night::AddTeam{team}));
    trading::AddTradingRound round;
    round.title = SampleEvening::tr("Trading game");
    round.rules = rules;
    if (!rules->durations.isEmpty())
        round.choices.minutes = *std::min_element(rules->durations.begin(), rules->durations.end());
    commands.append(trading::Command(round));
    if (const auto final = shipped(u"sample-final.json"_s))
        commands.append(quiz::Command(quiz::AddPack{final}));
    return commands;
}

}

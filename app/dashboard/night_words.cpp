// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/night_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

struct NightWords
{
    Q_DECLARE_TR_FUNCTIONS(NightWords)

public:
    static QString of(night::RoundStatus status)
    {
        switch (status) {
        case night::RoundStatus::Planned:
            return tr("planned");
        case night::RoundStatus::Running:
            return tr("running");
        case night::RoundStatus::Finished:
            return tr("finished");
        }
        return {};
    }
    static QString of(night::Status status)
    {
        switch (status) {
        case night::Status::Waiting:
            return tr("not started");
        case night::Status::InProgress:
            return tr("running");
        case night::Status::Paused:
            return tr("paused");
        case night::Status::Completed:
            return tr("ended");
        }
        return {};
    }
    static QString of(night::TeamMode mode)
    {
        switch (mode) {
        case night::TeamMode::Singles:
            return tr("Everybody alone");
        case night::TeamMode::HostTeams:
            return tr("Teams that I make");
        case night::TeamMode::GuestTeams:
            return tr("Teams that guests make");
        }
        return {};
    }
    static QString players(int count)
    {
        return count == 1 ? tr("1 player") : tr("%n players", nullptr, count);
    }
};

}

QString roundStatusWords(night::RoundStatus status)
{
    return NightWords::of(status);
}

QString nightStatusWords(night::Status status)
{
    return NightWords::of(status);
}

QString teamModeWords(night::TeamMode mode)
{
    return NightWords::of(mode);
}

QString playerCountWords(int players)
{
    return NightWords::players(players);
}

QString pointsText(qint64 points)
{
    return points < 0 ? QChar(0x2212) + QLocale().toString(-points) : QLocale().toString(points);
}

QString clockText(GameTime time)
{
    const qint64 seconds = time.ms / 1000;
    const QString rest =
        u"%1:%2"_s.arg(seconds / 60 % 60, 2, 10, QChar(u'0')).arg(seconds % 60, 2, 10, QChar(u'0'));
    return seconds >= 3600 ? u"%1:"_s.arg(seconds / 3600) + rest : rest;
}

}

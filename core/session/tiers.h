// SPDX-License-Identifier: GPL-3.0-or-later
// Tiers and levels of a relationship, from a data file (contract, `relationships`):
//     {"tiers":  [{"id", "name", "affinity"}],                        five, falling, the last from 0
//      "levels": [{"id", "name", "affinity", "chemistry", "trust"}]}  four, none above the one before it
// All thresholds are whole numbers 0..100 and count from themselves on ("at least").
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace quizaar::session {

struct Tier
{
    QString id; // tierId
    QString name;
    int affinity = 0;
};

struct Level
{
    QString id; // intimacyLevelId
    QString name;
    int affinity = 0;
    int chemistry = 0;
    int trust = 0;
};

struct Tiers
{
    QList<Tier> tiers;   // highest first
    QList<Level> levels; // highest first
};

/// What is wrong with a file, and where in it ("levels[2].trust").
struct TierFault
{
    enum class What
    {
        NotJson,
        WrongCount, // not five tiers, not four levels
        NoName,     // id or name missing, or an id with other characters than a..z and _
        IdTwice,
        NotAThreshold, // no whole number 0..100
        OutOfOrder,    // a threshold above the one before it, or a tier's not below
        NoBottom,      // the last tier leaves somebody out
    };
    What what = What::NotJson;
    QString where;
};

Result<Tiers, TierFault> readTiers(const QByteArray &file);

/// The file that comes with the program, and what it says.
QByteArray shippedTiersFile();
const Tiers &shippedTiers();

/// The relationship with `tierId` and `intimacyLevelId` (null: none) put in. What is no number there counts
/// as 0.
QJsonObject withTiers(QJsonObject relationship, const Tiers &tiers);
/// The same for each of a map.
QJsonObject allWithTiers(const QJsonObject &relationships, const Tiers &tiers);

}

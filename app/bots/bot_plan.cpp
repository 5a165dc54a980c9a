// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bots/bot_plan.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

/// One draw in 0 .. 2^32-1 for one purpose.
quint32 draw(qint64 seed, const QString &name, const QString &question, QLatin1StringView purpose)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray::number(seed) + '\0' + name.toUtf8() + '\0' + question.toUtf8() + '\0');
    hash.addData(QByteArray(purpose.data(), purpose.size()));
    return qFromBigEndian<quint32>(hash.result().constData());
}

bool chance(quint32 drawn, double probability)
{
    return drawn < probability * 4294967296.0;
}

}

QStringList botNames(int count)
{
    static const QStringList names{u"Ada"_s,   u"Ben"_s,   u"Chidi"_s, u"Dana"_s,  u"Emre"_s,  u"Fatima"_s,
                                   u"Goran"_s, u"Hana"_s,  u"Ivo"_s,   u"Jonas"_s, u"Kaya"_s,  u"Lena"_s,
                                   u"Mateo"_s, u"Nora"_s,  u"Oskar"_s, u"Priya"_s, u"Quinn"_s, u"Rosa"_s,
                                   u"Sami"_s,  u"Tilda"_s, u"Umut"_s,  u"Vera"_s,  u"Wim"_s,   u"Yuki"_s};
    QStringList chosen;
    for (int i = 0; i < count; ++i) {
        const int lap = i / static_cast<int>(names.size());
        const QString name = names.at(i % names.size());
        chosen.append(lap == 0 ? name : u"%1 %2"_s.arg(name).arg(lap + 1));
    }
    return chosen;
}

QStringList pressOrder(qint64 seed, const QStringList &names, const QString &question)
{
    struct Press
    {
        quint32 speed;
        QString name;
    };
    QList<Press> presses;
    for (const QString &name : names) {
        if (chance(draw(seed, name, question, "presses"_L1), 0.45))
            presses.append({draw(seed, name, question, "speed"_L1), name});
    }
    std::sort(presses.begin(), presses.end(), [](const Press &a, const Press &b) {
        return a.speed != b.speed ? a.speed < b.speed : a.name < b.name;
    });
    QStringList order;
    for (const Press &press : presses)
        order.append(press.name);
    return order;
}

qint64 drawBelow(qint64 seed, const QString &name, const QString &question, const char *purpose, qint64 count)
{
    return count > 0 ? draw(seed, name, question, QLatin1StringView(purpose)) % count : 0;
}

bool answersRight(qint64 seed, const QString &name, const QString &question)
{
    return chance(draw(seed, name, question, "right"_L1), 0.6);
}

}

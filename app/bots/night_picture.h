// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>

namespace quizaar {

/// The night as frames tell it: a snapshot, kept up to date by the small frames that follow.
class NightPicture final
{
public:
    /// False: the frame says nothing about the state.
    bool take(const QJsonObject &frame);

    qint64 version() const { return m_version; }
    bool running() const { return part("clock").value(QLatin1String("running")).toBool(); }
    QJsonObject part(const char *name) const { return m_data.value(QLatin1String(name)).toObject(); }
    QJsonArray list(const char *name) const { return m_data.value(QLatin1String(name)).toArray(); }
    /// The object of that list with this id; empty if there is none.
    QJsonObject entity(const char *name, qint64 id) const;
    QJsonObject live() const { return part("live"); }
    QString playerName(qint64 id) const;

private:
    void takeAnswers(const QJsonObject &answers);
    void merge(const QString &name, const QJsonArray &changed);

    QJsonObject m_data;
    qint64 m_version = 0;
};

}

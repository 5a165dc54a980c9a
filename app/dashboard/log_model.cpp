// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/log_model.h"

#include "app/dashboard/log_words.h"

#include <QDateTime>
#include <QFont>

#include <algorithm>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

bool isQuiet(const engine::Step &step)
{
    return step.what == QLatin1StringView(trading::PricesMoved::name) ||
           step.what == QLatin1StringView(trading::PartDue::name);
}

}

LogModel::Row LogModel::rowOf(const engine::Step &step)
{
    return {
        step.action,     step.version, QDateTime::fromMSecsSinceEpoch(step.wall.ms).toString(u"HH:mm:ss"_s),
        stepWords(step), false,        isQuiet(step)};
}

void LogModel::setSteps(GameId night, const engine::Steps &steps)
{
    const bool same = night == m_night && !m_rows.isEmpty();
    const qint64 known = same ? m_rows.last().action : 0;
    QList<Row> fresh;
    bool reordered = !same;
    const engine::Step *step = steps.get();
    for (; step && step->action > known && fresh.size() < limit; step = step->previous.get()) {
        fresh.append(rowOf(*step));
        reordered = reordered || step->kind != engine::StepKind::Action;
    }
    std::reverse(fresh.begin(), fresh.end());
    if (same && step && step->action == known) {
        append(fresh);
    } else {
        beginResetModel();
        m_night = night;
        m_rows = fresh;
        reordered = true;
        endResetModel();
    }
    if (reordered) {
        const QList<qint64> actions = engine::takenBack(steps);
        markTakenBack(QSet<qint64>(actions.begin(), actions.end()));
    }
}

void LogModel::append(const QList<Row> &rows)
{
    if (rows.isEmpty())
        return;
    const qsizetype surplus = m_rows.size() + rows.size() - limit;
    if (surplus > 0) {
        const qsizetype gone = std::min(surplus, m_rows.size());
        beginRemoveRows({}, 0, static_cast<int>(gone) - 1);
        m_rows.remove(0, gone);
        endRemoveRows();
    }
    beginInsertRows({}, static_cast<int>(m_rows.size()), static_cast<int>(m_rows.size() + rows.size()) - 1);
    m_rows += rows;
    endInsertRows();
}

void LogModel::markTakenBack(const QSet<qint64> &actions)
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const bool now = actions.contains(m_rows.at(i).action);
        if (m_rows.at(i).taken_back == now)
            continue;
        m_rows[i].taken_back = now;
        const QModelIndex changed = index(static_cast<int>(i));
        Q_EMIT dataChanged(changed, changed);
    }
}

int LogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    const QString words = row.taken_back ? tr("%1 – taken back").arg(row.words) : row.words;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return QString(row.time + u"   "_s + words);
    case Qt::FontRole: {
        QFont font;
        font.setStrikeOut(row.taken_back);
        return row.taken_back ? QVariant(font) : QVariant();
    }
    case VersionRole:
        return row.version;
    case TakenBackRole:
        return row.taken_back;
    case WordsRole:
        return words;
    case QuietRole:
        return row.quiet;
    default:
        return {};
    }
}

}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/editor_rows.h"

#include "app/dashboard/plain_text.h"
#include "app/editor/editor_words.h"

#include <algorithm>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype rowLetters = 90;

}

void OutlineModel::show(const packs::Pack &pack)
{
    QList<Row> rows;
    m_spots.clear();
    const auto add = [&](const packs::Spot &spot, const QString &below, const QString &sign) {
        QString title = oneLine(titleAt(pack, spot), rowLetters);
        if (title.trimmed().isEmpty())
            title = spotWords(pack, spot);
        rows.append({static_cast<qint64>(rows.size()), title, below, sign, false});
        m_spots.append(spot);
    };
    add({}, tr("Title, author, licence, tags"), u"✦"_s);
    for (qsizetype b = 0; b < pack.boards.size(); ++b) {
        const packs::Board &board = pack.boards[b];
        qsizetype most = 0;
        for (const packs::Category &category : board.categories)
            most = std::max(most, category.questions.size());
        const QString size = tr("Board, %1 × %2").arg(board.categories.size()).arg(most);
        add({packs::SpotKind::Board, b, 0, 0}, board.final_question ? tr("%1, final").arg(size) : size,
            u"▦"_s);
    }
    for (qsizetype l = 0; l < pack.lists.size(); ++l) {
        const qsizetype count = pack.lists[l].questions.size();
        add({packs::SpotKind::List, l, 0, 0},
            count == 1 ? tr("List, 1 question") : tr("List, %1 questions").arg(count), u"☰"_s);
    }
    setRows(rows);
}

QModelIndex OutlineModel::indexOf(const packs::Spot &spot) const
{
    return index(static_cast<int>(std::max<qsizetype>(0, m_spots.indexOf(groupOf(spot)))));
}

void RemarksModel::show(const packs::Pack &pack, const QList<packs::Remark> &remarks)
{
    QList<Row> rows;
    m_spots.clear();
    for (const bool heavy : {true, false}) {
        for (const packs::Remark &remark : remarks) {
            if (isUnplayable(remark) != heavy)
                continue;
            rows.append({static_cast<qint64>(rows.size()), remarkWords(pack, remark),
                         spotWords(pack, remark.spot), heavy ? u"✕"_s : u"⚠"_s, heavy});
            m_spots.append(remark.spot);
        }
    }
    setRows(rows);
}

void RemarksModel::show(const packs::Pack &pack, const QList<packs::Hit> &hits)
{
    QList<Row> rows;
    m_spots.clear();
    for (const packs::Hit &hit : hits) {
        rows.append({static_cast<qint64>(rows.size()), oneLine(hit.text, rowLetters),
                     tr("%1 · %2").arg(memberWords(hit.key), spotWords(pack, hit.spot)), u"⌕"_s, false});
        m_spots.append(hit.spot);
    }
    setRows(rows);
}

}

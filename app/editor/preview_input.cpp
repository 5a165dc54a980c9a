// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/preview_input.h"

#include "core/packs/arrange.h"

#include <QJsonArray>

#include <algorithm>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

constexpr int guests = 4;
constexpr qint64 firstGuest = 1;
constexpr qint64 roundId = 10;
constexpr qint64 boardId = 11;
constexpr qint64 firstCategory = 100;
constexpr qint64 firstQuestion = 1000;
constexpr qint64 usualTimeMs = 10'000;

QJsonArray people()
{
    const QStringList names{u"Ana"_s, u"Ben"_s, u"Cem"_s, u"Dilara"_s};
    QJsonArray players;
    for (int i = 0; i < guests; ++i)
        players.append(QJsonObject{{u"id"_s, firstGuest + i}, {u"name"_s, names.at(i)}});
    return players;
}

QJsonArray guestIds(int count)
{
    QJsonArray ids;
    for (int i = 0; i < count; ++i)
        ids.append(firstGuest + i);
    return ids;
}

class PreviewNight final
{
public:
    PreviewNight(const packs::Pack &pack, const packs::Spot &spot)
        : m_pack(pack)
        , m_spot(spot)
    {
        m_view = {{u"game"_s, QJsonObject{{u"name"_s, pack.title},
                                          {u"status"_s, u"in_progress"_s},
                                          {u"team_mode"_s, u"singles"_s}}},
                  {u"players"_s, people()}};
    }

    QJsonObject withGroup()
    {
        QJsonArray questions;
        QJsonObject round{{u"id"_s, roundId}, {u"status"_s, u"running"_s}};
        if (const packs::Board *board = boardAt(m_pack, m_spot)) {
            round.insert("title"_L1, board->title);
            round.insert("board_id"_L1, boardId);
            round.insert("boards"_L1, QJsonArray{boardOf(*board, questions)});
        } else if (const packs::List *list = listAt(m_pack, m_spot)) {
            round.insert("title"_L1, list->title);
        } else {
            round.insert("title"_L1, m_pack.title);
        }
        m_view.insert("rounds"_L1, QJsonArray{round});
        m_view.insert("questions"_L1, questions);
        return m_view;
    }

    QJsonObject live(const packs::Question &question, PreviewSide side) const
    {
        QList<packs::Option> options = question.options;
        if (question.kind == packs::QuestionKind::Order)
            options = packs::inFixedOrder(question.text, options); // as guests get them: in any order
        QJsonArray texts;
        for (const packs::Option &option : options)
            texts.append(option.text);
        const QString mode = modeOf(question);
        QJsonObject live{{u"question_id"_s, firstQuestion},
                         {u"category"_s, category(question)},
                         {u"kind"_s, QString::fromLatin1(wordOf(question.kind))},
                         {u"mode"_s, mode},
                         {u"phase"_s, side == PreviewSide::Question ? u"open"_s : u"closed"_s},
                         {u"text"_s, question.text},
                         {u"options"_s, texts},
                         {u"answered"_s, guestIds(side == PreviewSide::Question ? 2 : guests)},
                         {u"bettors"_s, guestIds(mode == u"wager"_s ? 1 : guests)},
                         {u"bets_placed"_s, guestIds(guests)}};
        if (question.points)
            live.insert("points"_L1, *question.points);
        if (side == PreviewSide::Question) {
            const qint64 time = question.time_limit ? question.time_limit->ms : usualTimeMs;
            live.insert("left_ms"_L1, time);
            live.insert("window_ms"_L1, time);
        } else {
            close(live, question, options);
        }
        return live;
    }

private:
    QString modeOf(const packs::Question &question) const
    {
        if (m_spot.kind == packs::SpotKind::Final)
            return u"final"_s;
        if (question.wager)
            return u"wager"_s;
        return question.kind == packs::QuestionKind::Buzz ? u"buzz"_s : u"phones"_s;
    }

    QString category(const packs::Question &question) const
    {
        if (m_spot.kind == packs::SpotKind::Entry)
            return question.topic;
        if (m_spot.kind == packs::SpotKind::Final)
            return titleAt(m_pack, m_spot);
        return categoryAt(m_pack, m_spot)->title;
    }

    static QJsonObject boardOf(const packs::Board &board, QJsonArray &questions)
    {
        QJsonArray categories;
        for (const packs::Category &category : board.categories) {
            QJsonArray ids;
            for (const packs::Question &question : category.questions) {
                const qint64 id = firstQuestion + questions.size();
                ids.append(id);
                questions.append(QJsonObject{{u"id"_s, id}, {u"points"_s, question.points.value_or(0)}});
            }
            categories.append(QJsonObject{{u"id"_s, firstCategory + categories.size()},
                                          {u"title"_s, category.title},
                                          {u"revealed"_s, true},
                                          {u"questions"_s, ids}});
        }
        return {{u"id"_s, boardId}, {u"title"_s, board.title}, {u"categories"_s, categories}};
    }

    static void close(QJsonObject &live, const packs::Question &question, const QList<packs::Option> &options)
    {
        live.insert("outcome"_L1, u"right"_s);
        live.insert("answer"_L1, question.answer);
        live.insert("explanation"_L1, question.explanation);
        live.insert("rulings"_L1, QJsonArray{QJsonObject{{u"player_id"_s, firstGuest},
                                                         {u"correct"_s, true},
                                                         {u"points"_s, question.points.value_or(0)}}});
        QJsonArray right;
        QJsonArray counts;
        if (question.kind == packs::QuestionKind::Order) {
            for (const packs::Option &option : question.options)
                right.append(options.indexOf(option));
        } else {
            for (qsizetype i = 0; i < options.size(); ++i) {
                if (options[i].correct)
                    right.append(i);
                counts.append(options[i].correct ? 2 : 1);
            }
            live.insert("distribution"_L1, counts);
        }
        live.insert("right"_L1, right);
    }

    const packs::Pack &m_pack;
    const packs::Spot &m_spot;
    QJsonObject m_view;
};

}

StageInput previewInput(const packs::Pack &pack, const packs::Spot &spot, PreviewSide side)
{
    PreviewNight night(pack, spot);
    StageInput input;
    input.view = night.withGroup();
    if (const packs::Question *question = questionAt(pack, spot))
        input.view.insert("live"_L1, night.live(*question, side));
    return input;
}

}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stage/stage_answers.h"

#include "app/stage/json_reading.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

QSet<qint64> idsIn(const QJsonObject &object, QLatin1StringView key)
{
    QSet<qint64> ids;
    for (const QJsonValue &id : object.value(key).toArray()) {
        if (id.isDouble())
            ids.insert(id.toInteger());
    }
    return ids;
}

class AnswersReader final
{
public:
    AnswersReader(const QJsonObject &live, const StageRoster &roster, StagePicture &picture)
        : m_live(live)
        , m_roster(roster)
        , m_picture(picture)
        , m_face(picture.live)
        , m_final(picture.live.mode == "final"_L1)
        , m_phones(picture.live.mode == "phones"_L1)
        , m_wager(picture.live.mode == "wager"_L1)
        , m_closed(picture.live.phase == "closed"_L1)
    {}

    void read()
    {
        readOptions();
        // Elsewhere a ruling is of a side and stays hidden until that is shown.
        if (m_face.mode != "buzz"_L1 && !m_wager)
            m_face.rulings.clear();
        if (!m_final && !m_phones && !m_wager)
            return;
        readSides();
        readBet();
        if (m_final)
            readShown();
        if (m_closed && !m_wager) {
            readVerdicts(idsOf(m_picture.sides));
            // Who had it stands first.
            std::stable_partition(m_picture.sides.begin(), m_picture.sides.end(), [](const StageRow &side) {
                return side.values.value(u"verdict"_s).toInt() > 0;
            });
        }
        count();
    }

private:
    void readOptions();
    void readSides();
    void readBet();
    void readShown();
    void readVerdicts(const QSet<qint64> &of);
    void count();

    static QSet<qint64> idsOf(const QList<StageRow> &rows)
    {
        QSet<qint64> ids;
        for (const StageRow &row : rows)
            ids.insert(row.id);
        return ids;
    }
    StageRow *row(qint64 side)
    {
        const auto found = std::find_if(m_picture.sides.begin(), m_picture.sides.end(),
                                        [side](const StageRow &held) { return held.id == side; });
        return found == m_picture.sides.end() ? nullptr : &*found;
    }

    const QJsonObject &m_live;
    const StageRoster &m_roster;
    StagePicture &m_picture;
    StageLive &m_face;
    const bool m_final;
    const bool m_phones;
    const bool m_wager;
    const bool m_closed;
};

void AnswersReader::readOptions()
{
    QList<int> right;
    QList<qint64> counts;
    if (m_closed) {
        for (const QJsonValue &place : m_live.value("right"_L1).toArray()) {
            const int at = place.toInt(-1);
            if (at >= 0 && at < m_face.options.size() && !right.contains(at))
                right.append(at);
        }
        for (const QJsonValue &number : m_live.value("distribution"_L1).toArray())
            counts.append(std::max<qint64>(0, number.toInteger()));
    }
    const bool ordered = m_face.kind == "order"_L1 && right.size() == m_face.options.size();
    const qint64 most = counts.isEmpty() ? 0 : *std::max_element(counts.cbegin(), counts.cend());
    m_face.judged = !right.isEmpty();
    m_face.counted = !counts.isEmpty();
    for (int at = 0; at < m_face.options.size(); ++at) {
        const int place = ordered ? right.at(at) : at;
        const qint64 ticked = counts.value(place);
        m_picture.options.append(
            {place + 1,
             {{u"text"_s, m_face.options.at(place)},
              {u"place"_s, place},
              {u"correct"_s, right.contains(place)},
              {u"ticked"_s, ticked},
              {u"share"_s, most > 0 ? static_cast<double>(ticked) / static_cast<double>(most) : 0.0}}});
    }
}

void AnswersReader::readSides()
{
    const QSet<qint64> bettors = idsIn(m_live, "bettors"_L1);
    const QSet<qint64> placed = idsIn(m_live, "bets_placed"_L1);
    const bool betting = m_face.phase == "betting"_L1;
    const QSet<qint64> done = betting ? placed : idsIn(m_live, "answered"_L1);
    for (const qint64 side : m_roster.sides) {
        // A final's question is for those who have bet.
        const bool all = m_phones && (bettors.isEmpty() || bettors.contains(side)); // a tie-break is for some
        const bool asked = all || (betting || m_wager ? bettors : placed).contains(side);
        if (!asked)
            continue;
        const StageWho who = m_roster.who(side);
        m_picture.sides.append(
            {side,
             {{u"name"_s, who.name},
              {u"mark"_s, who.mark},
              {u"done"_s, done.contains(side)},
              {u"verdict"_s, 0},
              {u"points"_s, QString()},
              {u"turn"_s, 0},
              {u"score"_s, m_picture.night.scoresShown ? m_roster.scores.value(side) : 0}}});
    }
}

void AnswersReader::readBet()
{
    if (!m_wager || m_face.phase == "betting"_L1)
        return;
    for (const QJsonValue &value : m_live.value("bets"_L1).toArray()) {
        const QJsonObject bet = value.toObject();
        const auto amount = numberIn(bet, "amount"_L1);
        if (amount && row(idIn(bet, "side"_L1)))
            m_face.bet = QString::number(*amount);
    }
}

void AnswersReader::readShown()
{
    if (!m_closed && m_face.phase != "judging"_L1)
        return;
    QSet<qint64> shown;
    QJsonObject newest;
    for (const QJsonValue &value : m_live.value("shown"_L1).toArray()) {
        const QJsonObject side = value.toObject();
        const qint64 id = idIn(side, "side"_L1);
        StageRow *held = row(id);
        if (!held || shown.contains(id))
            continue;
        shown.insert(id);
        held->values.insert(u"turn"_s, static_cast<int>(shown.size()));
        newest = side;
    }
    if (shown.isEmpty())
        return;
    readVerdicts(shown);
    const qint64 id = idIn(newest, "side"_L1);
    const QVariantMap values = row(id)->values;
    m_face.revealed = static_cast<int>(shown.size());
    m_face.revealWho = m_roster.who(id);
    m_face.revealAnswer = lineIn(newest, "text"_L1);
    m_face.bet = QString::number(numberIn(newest, "bet"_L1).value_or(0));
    m_face.revealVerdict = values.value(u"verdict"_s).toInt();
    m_face.revealPoints = values.value(u"points"_s).toString();
}

void AnswersReader::readVerdicts(const QSet<qint64> &of)
{
    for (const QJsonValue &value : m_live.value("rulings"_L1).toArray()) {
        const QJsonObject ruling = value.toObject();
        const qint64 side = m_roster.sideOf.value(idIn(ruling, "player_id"_L1));
        StageRow *held = of.contains(side) ? row(side) : nullptr;
        if (!held)
            continue;
        const qint64 points = numberIn(ruling, "points"_L1).value_or(0);
        held->values.insert(u"verdict"_s, ruling.value("correct"_L1).toBool() ? 1 : -1);
        held->values.insert(u"points"_s, points != 0 ? signedPoints(points) : QString());
    }
}

void AnswersReader::count()
{
    m_face.askedCount = static_cast<int>(m_picture.sides.size());
    for (const StageRow &side : std::as_const(m_picture.sides)) {
        m_face.doneCount += side.values.value(u"done"_s).toBool() ? 1 : 0;
        if (m_closed)
            m_face.rightCount += side.values.value(u"verdict"_s).toInt() > 0 ? 1 : 0;
    }
}

}

void readAnswers(const QJsonObject &live, const StageRoster &roster, StagePicture &picture)
{
    AnswersReader(live, roster, picture).read();
}

}

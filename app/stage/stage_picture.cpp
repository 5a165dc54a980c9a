// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stage/stage_picture.h"

#include "app/design/tokens.h"
#include "app/stage/json_reading.h"
#include "app/stage/stage_answers.h"
#include "app/stage/stage_market.h"
#include "app/stage/stage_results.h"
#include "app/stage/stage_trading.h"

#include <QHash>
#include <QJsonArray>
#include <QUrl>

#include <algorithm>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

/// Whose number is known to be none has no mark: -1.
int markOf(qint64 number)
{
    return number < 0 ? -1 : static_cast<int>(number % static_cast<qint64>(tokens().marks.size()));
}

QString answerText(const QJsonValue &answer)
{
    if (answer.isDouble()) {
        const double number = answer.toDouble();
        return QString::number(number, 'g', 15);
    }
    if (answer.isBool())
        return answer.toBool() ? StagePicture::tr("True") : StagePicture::tr("False");
    if (answer.isArray()) {
        QStringList parts;
        for (const QJsonValue &part : answer.toArray())
            parts.append(answerText(part));
        return parts.join(u", "_s);
    }
    return answer.toString().trimmed();
}

/// Whether the question may be seen. A phase that is not known here keeps it hidden.
bool isAsked(const QString &phase)
{
    return phase == "reading"_L1 || phase == "open"_L1 || phase == "answering"_L1 || phase == "judging"_L1 ||
           phase == "closed"_L1;
}

class Reader final
{
public:
    explicit Reader(const StageInput &input)
        : m_input(input)
        , m_view(input.view)
    {}

    StagePicture read();

private:
    void readNight();
    void readPeople();
    void readStandings();
    void readScoreboard();
    void readSheet();
    void readPodium();
    void readRound();
    void readBoard(const QJsonObject &board);
    void readLive(const QJsonObject &live);
    void readMedia(const QJsonObject &live);
    void readRulings(const QJsonObject &live);
    void readCountdown(const QJsonObject &live);
    QString marginWords(const QJsonObject &live) const;
    bool allAsked(const QJsonObject &round) const;
    StageScene::Value scene() const;
    StageWho who(qint64 id) const { return m_roster.who(id); }

    const StageInput &m_input;
    const QJsonObject &m_view;
    StagePicture m_picture;
    StageRoster m_roster;
    QHash<qint64, QJsonObject> m_questions;
    QJsonObject m_running;
    qint64 m_lastFinished = 0; ///< of the programme; 0: none
    bool m_anyTraded = false;
};

StagePicture Reader::read()
{
    readNight();
    for (const QJsonValue &value : m_view.value("questions"_L1).toArray()) {
        const QJsonObject question = value.toObject();
        m_questions.insert(idIn(question, "id"_L1), question);
    }
    readPeople();
    readStandings();
    readRound();
    if (const QJsonObject live = m_view.value("live"_L1).toObject(); !live.isEmpty())
        readLive(live);
    readSheet();
    if (const QJsonObject trading = m_view.value("trading"_L1).toObject(); !trading.isEmpty()) {
        readTrading(trading, m_roster, m_picture);
        readMarket(trading, m_input.prices, m_roster, m_picture);
    }
    readTradingResult(m_view.value("trading_result"_L1).toObject(), m_roster, m_picture);
    m_picture.scene = scene();
    if (m_picture.scene == StageScene::Podium)
        readPodium();
    return m_picture;
}

void Reader::readNight()
{
    const QJsonObject game = m_view.value("game"_L1).toObject();
    StageNight &night = m_picture.night;
    night.title = lineIn(game, "name"_L1);
    night.code = lineIn(game, "code"_L1);
    night.joinUrl = m_input.joinUrls.value(0);
    night.typedUrl = m_input.typedUrl;
    if (night.typedUrl.startsWith("http://"_L1))
        night.typedUrl.remove(0, 7);
    if (night.typedUrl.endsWith(u'/'))
        night.typedUrl.chop(1);
    night.wifiQr = m_input.wifiQr.value_or(QString());
    const QString mode = lineIn(game, "team_mode"_L1);
    night.inTeams = mode == "host_teams"_L1 || mode == "guest_teams"_L1;
    m_picture.paused = lineIn(game, "status"_L1) == "paused"_L1;
}

void Reader::readPeople()
{
    QHash<qint64, QStringList> members;
    QHash<qint64, StageWho> teams;
    QList<qint64> alone;
    for (const QJsonValue &value : m_view.value("teams"_L1).toArray()) {
        const QJsonObject team = value.toObject();
        const int mark = markOf(numberIn(team, "colour"_L1).value_or(-1));
        teams.insert(idIn(team, "id"_L1), StageWho{true, lineIn(team, "name"_L1), {}, mark});
    }
    for (const QJsonValue &value : m_view.value("players"_L1).toArray()) {
        const QJsonObject player = value.toObject();
        const QString role = lineIn(player, "role"_L1);
        if (!role.isEmpty() && role != "player"_L1)
            continue;
        const qint64 id = idIn(player, "id"_L1);
        const qint64 teamId = idIn(player, "team_id"_L1);
        const StageWho team = teams.value(teamId);
        StageWho who{true, lineIn(player, "name"_L1), team.name, team.mark};
        if (!m_picture.night.inTeams && !team.known)
            who.mark = markOf(id); // alone: a mark of one's own that never changes
        m_roster.people.insert(id, who);
        m_roster.sideOf.insert(id, team.known ? teamId : id);
        if (!team.known) {
            alone.append(id);
            m_roster.scores.insert(id, numberIn(player, "score"_L1).value_or(0));
        }
        members[teamId].append(isolated(who.name));
        m_picture.players.append({id,
                                  {{u"name"_s, who.name},
                                   {u"team"_s, who.team},
                                   {u"mark"_s, who.mark},
                                   {u"score"_s, numberIn(player, "score"_L1).value_or(0)},
                                   {u"rank"_s, numberIn(player, "rank"_L1).value_or(0)}}});
    }
    for (const QJsonValue &value : m_view.value("teams"_L1).toArray()) {
        const QJsonObject team = value.toObject();
        const qint64 id = idIn(team, "id"_L1);
        const StageWho who = teams.value(id);
        m_roster.people.insert(id, who);
        m_roster.scores.insert(id, numberIn(team, "score"_L1).value_or(0));
        if (members.contains(id))
            m_roster.sides.append(id);
        m_picture.teams.append({id,
                                {{u"name"_s, who.name},
                                 {u"members"_s, members.value(id).join(u", "_s)},
                                 {u"memberCount"_s, static_cast<int>(members.value(id).size())},
                                 {u"mark"_s, who.mark},
                                 {u"score"_s, numberIn(team, "score"_L1).value_or(0)},
                                 {u"rank"_s, numberIn(team, "rank"_L1).value_or(0)}}});
    }
    m_roster.sides += alone;
}

/// Hidden: no places, and nobody's order tells them. Frozen: the points of then, with the places they gave.
void Reader::readScoreboard()
{
    const QJsonObject game = m_view.value("game"_L1).toObject();
    const QString scoreboard = lineIn(game, "scoreboard"_L1);
    if (scoreboard != "hidden"_L1 && scoreboard != "frozen"_L1)
        return;
    QHash<qint64, qint64> kept;
    for (const QJsonValue &value : game.value("frozen"_L1).toArray()) {
        const QJsonObject row = value.toObject();
        kept.insert(idIn(row, "side"_L1), numberIn(row, "score"_L1).value_or(0));
    }
    m_picture.night.frozen = scoreboard == "frozen"_L1 && !kept.isEmpty();
    m_roster.scores = m_picture.night.frozen ? kept : QHash<qint64, qint64>();
    for (QList<StageRow> *rows : {&m_picture.players, &m_picture.teams}) {
        for (StageRow &row : *rows) {
            const auto score = kept.constFind(row.id);
            const bool known = m_picture.night.frozen && score != kept.cend();
            const auto better = std::count_if(kept.cbegin(), kept.cend(),
                                              [&](qint64 other) { return known && other > *score; });
            row.values.insert(u"score"_s, known ? *score : 0);
            row.values.insert(u"rank"_s, known ? 1 + static_cast<qint64>(better) : 0);
        }
    }
}

void Reader::readStandings()
{
    readScoreboard();
    const auto rankOf = [](const StageRow &row) { return row.values.value(u"rank"_s).toLongLong(); };
    QList<StageRow> &standings = m_picture.standings;
    standings = m_picture.night.inTeams ? m_picture.teams : m_picture.players;
    std::stable_sort(standings.begin(), standings.end(),
                     [&rankOf](const StageRow &left, const StageRow &right) {
                         const qint64 leftRank = rankOf(left);
                         const qint64 rightRank = rankOf(right);
                         return leftRank != 0 && (rightRank == 0 || leftRank < rightRank);
                     });
    m_picture.night.scoresShown = !standings.isEmpty() && rankOf(standings.first()) != 0;
    if (!m_picture.night.scoresShown) {
        for (StageRow &row : standings)
            row.values.insert(u"score"_s, 0);
    }
    for (StageRow &row : standings) {
        // Standings of teams and of players go through the same rows.
        row.values.remove(u"members"_s);
        row.values.remove(u"memberCount"_s);
    }
}

void Reader::readPodium()
{
    readNightTable(m_input.nightScore, m_roster, m_picture);
    // quiz points say nothing of a trading game: where one was played, the sum of the rounds counts
    if (m_anyTraded && !m_picture.nightTable.rows.isEmpty()) {
        for (const QVariant &value : std::as_const(m_picture.nightTable.rows)) {
            const QVariantMap row = value.toMap();
            addToPodium(m_picture.podium, row.value(u"place"_s).toInt(),
                        row.value(u"who"_s).value<StageWho>(), row.value(u"total"_s).toLongLong());
        }
        return;
    }
    for (const StageRow &row : std::as_const(m_picture.standings))
        addToPodium(m_picture.podium, row.values.value(u"rank"_s).toInt(), who(row.id),
                    row.values.value(u"score"_s).toLongLong());
}

bool Reader::allAsked(const QJsonObject &round) const
{
    int questions = 0;
    int asked = 0;
    const auto count = [this, &questions, &asked](const QJsonArray &ids) {
        for (const QJsonValue &id : ids) {
            ++questions;
            if (m_questions.value(id.toInteger()).value("answered"_L1).toBool())
                ++asked;
        }
    };
    count(round.value("questions"_L1).toArray());
    for (const QJsonValue &board : round.value("boards"_L1).toArray()) {
        for (const QJsonValue &category : board.toObject().value("categories"_L1).toArray())
            count(category.toObject().value("questions"_L1).toArray());
    }
    return questions > 0 && asked == questions;
}

void Reader::readRound()
{
    const QJsonArray rounds = m_view.value("rounds"_L1).toArray();
    StageRound &round = m_picture.round;
    for (qsizetype at = 0; at < rounds.size(); ++at) {
        const QJsonObject candidate = rounds.at(at).toObject();
        const QString status = lineIn(candidate, "status"_L1);
        if (status == "finished"_L1) {
            m_lastFinished = idIn(candidate, "id"_L1);
            m_anyTraded = m_anyTraded || lineIn(candidate, "kind"_L1) == "trading"_L1;
        }
        if (status == "running"_L1) {
            m_running = candidate;
            round.number = static_cast<int>(at) + 1;
        }
    }
    if (m_running.isEmpty())
        return;
    round.id = idIn(m_running, "id"_L1);
    round.total = static_cast<int>(rounds.size());
    round.title = lineIn(m_running, "title"_L1);
    round.chooser = who(idIn(m_running, "chooser"_L1));
    m_picture.held = m_running.value("held"_L1).toBool();
    for (const QJsonValue &id : m_running.value("questions"_L1).toArray()) {
        ++round.questions;
        round.asked += m_questions.value(id.toInteger()).value("answered"_L1).toBool() ? 1 : 0;
    }
    QStringList doubled;
    for (const QJsonValue &id : m_running.value("doubled"_L1).toArray()) {
        if (const StageWho side = who(id.toInteger()); side.known)
            doubled.append(isolated(side.name));
    }
    round.doubled = doubled.join(u", "_s);
    const qint64 shown = idIn(m_running, "board_id"_L1);
    for (const QJsonValue &value : m_running.value("boards"_L1).toArray()) {
        const QJsonObject board = value.toObject();
        if (shown != 0 && idIn(board, "id"_L1) == shown)
            readBoard(board);
    }
}

void Reader::readBoard(const QJsonObject &board)
{
    StageRound &round = m_picture.round;
    round.boardTitle = lineIn(board, "title"_L1);
    for (const QJsonValue &value : board.value("categories"_L1).toArray()) {
        const QJsonObject category = value.toObject();
        const bool revealed = category.value("revealed"_L1).toBool();
        const bool spotlight = revealed && category.value("spotlight"_L1).toBool();
        const QString title = revealed ? lineIn(category, "title"_L1) : QString();
        if (spotlight) {
            m_picture.spotlightId = idIn(category, "id"_L1);
            m_picture.spotlightTitle = title;
        }
        m_picture.categories.append(
            {idIn(category, "id"_L1),
             {{u"title"_s, title}, {u"revealed"_s, revealed}, {u"spotlight"_s, spotlight}}});
        int row = 0;
        for (const QJsonValue &id : category.value("questions"_L1).toArray()) {
            const QJsonObject question = m_questions.value(id.toInteger());
            m_picture.cells.append({id.toInteger(),
                                    {{u"column"_s, round.columns},
                                     {u"row"_s, row},
                                     {u"points"_s, numberIn(question, "points"_L1).value_or(0)},
                                     {u"answered"_s, question.value("answered"_L1).toBool()}}});
            ++row;
        }
        round.rows = std::max(round.rows, row);
        ++round.columns;
    }
}

void Reader::readSheet()
{
    const QJsonObject sheet = m_running.value("sheet"_L1).toObject();
    m_picture.round.sheet = lineIn(sheet, "stage"_L1);
    for (const QJsonValue &value : sheet.value("asked"_L1).toArray())
        m_picture.round.sheetQuestions.append(value.toObject().value("text"_L1).toString().trimmed());
    const bool asking = m_picture.live.questionId == 0 || m_picture.live.phase == "open"_L1;
    if (m_picture.round.sheet != "called"_L1 || !asking)
        return;
    m_picture.countdown.questionId = m_picture.round.id;
    m_picture.countdown.endsAtMs = numberIn(sheet, "deadline_ms"_L1);
    m_picture.countdown.windowMs = 30'000;
}

void Reader::readLive(const QJsonObject &live)
{
    StageLive &face = m_picture.live;
    face.questionId = idIn(live, "question_id"_L1);
    face.phase = lineIn(live, "phase"_L1);
    face.kind = lineIn(live, "kind"_L1);
    face.mode = lineIn(live, "mode"_L1);
    if (face.mode.isEmpty())
        face.mode = u"buzz"_s;
    const QJsonValue category = live.value("category"_L1);
    face.category =
        category.isObject() ? lineIn(category.toObject(), "title"_L1) : category.toString().simplified();
    const bool forBets = face.mode == "wager"_L1 || face.mode == "final"_L1;
    const bool tieBreak = live.value("tie_break"_L1).toBool();
    if (tieBreak)
        face.category = StagePicture::tr("Tie-break");
    if (const auto points = numberIn(live, "points"_L1); points && !forBets && !tieBreak)
        face.points = QLocale().toString(*points);
    if (isAsked(face.phase)) {
        face.text = live.value("text"_L1).toString().trimmed();
        for (const QJsonValue &option : live.value("options"_L1).toArray())
            face.options.append(option.toString().trimmed());
        readMedia(live);
    }
    if (const QJsonObject speaking = live.value("speaking"_L1).toObject(); !speaking.isEmpty()) {
        face.speaking = who(idIn(speaking, "player_id"_L1));
        if (!face.speaking.known)
            face.speaking = who(idIn(speaking, "team_id"_L1));
        face.margin = marginWords(live);
    }
    QStringList lockedOut;
    for (const QJsonValue &id : live.value("locked_out"_L1).toArray()) {
        if (const StageWho person = who(id.toInteger()); person.known)
            lockedOut.append(isolated(person.name));
    }
    face.lockedOut = lockedOut.join(u", "_s);
    readRulings(live);
    if (face.phase == "closed"_L1) {
        face.outcome = lineIn(live, "outcome"_L1);
        face.answer = answerText(live.value("answer"_L1));
        face.answerOption = static_cast<int>(face.options.indexOf(face.answer));
        face.explanation = live.value("explanation"_L1).toString().trimmed();
    } else {
        readCountdown(live);
    }
    readAnswers(live, m_roster, m_picture);
}

void Reader::readMedia(const QJsonObject &live)
{
    const QJsonArray media = live.value("media"_L1).toArray();
    for (qsizetype i = 0; i < media.size(); ++i) {
        const QString file = m_input.mediaFiles.value(i);
        const QUrl url = file.isEmpty() ? QUrl() : QUrl::fromLocalFile(file);
        m_picture.media.append(
            QVariantMap{{u"kind"_s, lineIn(media.at(i).toObject(), "kind"_L1)}, {u"url"_s, url.toString()}});
    }
}

void Reader::readRulings(const QJsonObject &live)
{
    for (const QJsonValue &value : live.value("rulings"_L1).toArray()) {
        const QJsonObject ruling = value.toObject();
        const StageWho person = who(idIn(ruling, "player_id"_L1));
        if (!person.known)
            continue;
        const auto points = numberIn(ruling, "points"_L1);
        m_picture.live.rulings.append(
            QVariantMap{{u"who"_s, QVariant::fromValue(person)},
                        {u"correct"_s, ruling.value("correct"_L1).toBool()},
                        {u"points"_s, points && *points != 0 ? signedPoints(*points) : QString()}});
    }
}

void Reader::readCountdown(const QJsonObject &live)
{
    CountdownFacts &facts = m_picture.countdown;
    facts.questionId = m_picture.live.questionId;
    if (m_picture.live.phase == "answering"_L1) {
        facts.speaking = true;
        facts.endsAtMs = numberIn(live, "speak_until_ms"_L1);
        return;
    }
    if (m_picture.live.phase == "judging"_L1)
        return;
    facts.endsAtMs = numberIn(live, "deadline_ms"_L1);
    if (const auto left = numberIn(live, "left_ms"_L1); !facts.endsAtMs && left && *left > 0)
        facts.standingMs = left;
    facts.windowMs = numberIn(live, "window_ms"_L1);
}

QString Reader::marginWords(const QJsonObject &live) const
{
    const qint64 first = idIn(live.value("speaking"_L1).toObject(), "player_id"_L1);
    auto margin = numberIn(live.value("speaking"_L1).toObject(), "margin_ms"_L1);
    StageWho second;
    std::optional<qint64> nearest;
    bool tooClose = false;
    for (const QJsonValue &value : live.value("buzzes"_L1).toArray()) {
        const QJsonObject buzz = value.toObject();
        if (lineIn(buzz, "verdict"_L1) == "first"_L1) { // those before it pressed when another one was first
            second = {};
            nearest.reset();
            tooClose = false;
            continue;
        }
        const StageWho person = who(idIn(buzz, "player_id"_L1));
        if (lineIn(buzz, "verdict"_L1) != "later"_L1 || idIn(buzz, "player_id"_L1) == first || !person.known)
            continue;
        const auto behind = numberIn(buzz, "margin_ms"_L1);
        if (!second.known || (behind && (!nearest || *behind < *nearest))) {
            second = person;
            nearest = behind;
            tooClose = buzz.value("too_close"_L1).toBool();
        }
    }
    if (!second.known)
        return {};
    if (!margin)
        margin = nearest;
    const QString winner = isolated(who(first).name);
    const QString loser = isolated(second.name);
    if (tooClose || !margin || *margin <= 0)
        return StagePicture::tr("%1 and %2, too close to measure: the first to arrive counts")
            .arg(winner, loser);
    return StagePicture::tr("%1, %2 ms before %3").arg(winner, QString::number(*margin), loser);
}

StageScene::Value Reader::scene() const
{
    const QString status = lineIn(m_view.value("game"_L1).toObject(), "status"_L1);
    if (status == "completed"_L1)
        return StageScene::Podium;
    if (status != "in_progress"_L1 && status != "paused"_L1)
        return StageScene::Lobby;
    if (const StageLive &live = m_picture.live; live.questionId != 0) {
        if (live.phase == "closed"_L1)
            return StageScene::Answer;
        if (live.phase == "betting"_L1)
            return StageScene::Betting;
        return live.revealed > 0 ? StageScene::Reveal : StageScene::Question;
    }
    if (m_picture.trading.roundId != 0)
        return StageScene::Trading;
    if (!m_picture.round.sheetQuestions.isEmpty())
        return m_picture.round.sheet == "shown"_L1 ? StageScene::Scoreboard : StageScene::Sheet;
    if (m_picture.round.id != 0) {
        if (allAsked(m_running))
            return StageScene::Scoreboard;
        return m_picture.cells.isEmpty() ? StageScene::RoundTitle : StageScene::Board;
    }
    if (m_lastFinished == 0)
        return StageScene::Lobby;
    const bool traded = m_lastFinished == m_picture.tradingResult.roundId;
    return traded ? StageScene::TradingResult : StageScene::Scoreboard;
}

}

QStringList StagePicture::personRoles()
{
    return {u"name"_s, u"team"_s, u"mark"_s, u"score"_s, u"rank"_s};
}

QStringList StagePicture::teamRoles()
{
    return {u"name"_s, u"members"_s, u"memberCount"_s, u"mark"_s, u"score"_s, u"rank"_s};
}

QStringList StagePicture::categoryRoles()
{
    return {u"title"_s, u"revealed"_s, u"spotlight"_s};
}

QStringList StagePicture::cellRoles()
{
    return {u"column"_s, u"row"_s, u"points"_s, u"answered"_s};
}

QStringList StagePicture::optionRoles()
{
    return {u"text"_s, u"place"_s, u"correct"_s, u"ticked"_s, u"share"_s};
}

QStringList StagePicture::sideRoles()
{
    return {u"name"_s, u"mark"_s, u"done"_s, u"verdict"_s, u"points"_s, u"turn"_s, u"score"_s};
}

QStringList StagePicture::nationRoles()
{
    return {u"name"_s, u"nation"_s, u"mark"_s, u"buildings"_s, u"built"_s, u"infected"_s, u"score"_s};
}

QStringList StagePicture::challengeRoles()
{
    return {u"name"_s, u"mark"_s, u"building"_s, u"exercise"_s, u"endsAtMs"_s};
}

QStringList StagePicture::goodRoles()
{
    return {u"name"_s, u"price"_s, u"change"_s, u"trend"_s, u"stock"_s, u"baseline"_s, u"points"_s};
}

QStringList StagePicture::newsRoles()
{
    return {u"text"_s, u"tone"_s, u"mark"_s, u"atMs"_s};
}

QStringList StagePicture::resultRoles()
{
    return {u"name"_s, u"mark"_s, u"place"_s, u"resources"_s, u"buildings"_s, u"label"_s, u"total"_s};
}

StagePicture readPicture(const StageInput &input)
{
    return Reader(input).read();
}

}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "stage_scenes.h"

#include "stage_media_scenes.h"
#include "stage_views.h"

namespace quizaar::sample {

using namespace Qt::StringLiterals;

namespace {

QJsonObject paused(QJsonObject view)
{
    return changed(view, "game"_L1, changed(view.value("game"_L1).toObject(), "status"_L1, u"paused"_s));
}

QJsonObject withoutSpotlight(QJsonObject view)
{
    QJsonObject round = view.value("rounds"_L1).toArray().last().toObject();
    QJsonObject board = round.value("boards"_L1).toArray().first().toObject();
    QJsonArray categories;
    for (const QJsonValue &category : board.value("categories"_L1).toArray())
        categories.append(changed(category.toObject(), "spotlight"_L1, false));
    board.insert("categories"_L1, categories);
    round.insert("boards"_L1, QJsonArray{board});
    view.insert("rounds"_L1, QJsonArray{round});
    return view;
}

StageInput withWifi(StageInput input)
{
    input.wifiQr = u"WIFI:T:WPA;S:Harbour guests;P:correct horse battery;;"_s;
    return input;
}

/// Questions on phones, wagers, finals and trading.
QList<Scene> phoneScenes()
{
    const QString running = u"in_progress"_s;
    const QJsonObject teams = withBoard(night(running, People::Few, Mode::Teams), 7);
    const QJsonObject singles = withBoard(night(running, People::Few, Mode::Singles), 7);
    const QJsonObject crowd = withBoard(night(running, People::Many, Mode::Singles), 7);
    const QJsonObject many = withBoard(night(running, People::Many, Mode::Teams), 7);
    const QJsonObject nasty = withBoard(night(running, People::Long, Mode::Teams), 3);
    const QString question = u"Which of these planets has the most moons that we know of?"_s;
    const QString because = u"Saturn: 146 at the last count, most of them only a few kilometres across."_s;
    const QStringList four{u"Jupiter"_s, u"Saturn"_s, u"Uranus"_s, u"Neptune"_s};
    const QString monster =
        u"An answer so long that it needs more than one line even on a very wide screen, which "
        "guests have been known to write when nobody stops them"_s;
    const QStringList six{monster, u"Short"_s, monster, u"٤٢ إجابة"_s, u"<b>none</b>"_s, u"None"_s};
    const QStringList steps{u"Steam engine"_s, u"Telephone"_s, u"Printing press"_s, u"Transistor"_s};
    const auto asked = [](const QJsonObject &view, const QString &phase, const QString &kind,
                          const QString &text, const QStringList &options, int done) {
        return answered(played(withLive(view, phase, text, options), u"phones"_s, kind), done);
    };
    const auto final = [](const QJsonObject &view, const QString &phase, int done) {
        return answered(
            played(withLive(view, phase, u"Which city was called Byzantium?"_s), u"final"_s, u"text"_s),
            done);
    };
    const auto wager = [&question](const QJsonObject &view, const QString &phase, int done) {
        return answered(played(withLive(view, phase, question), u"wager"_s, u"buzz"_s), done);
    };
    const QJsonObject choice = asked(teams, u"open"_s, u"choice"_s, question, four, 3);
    const QJsonObject typed = asked(singles, u"open"_s, u"text"_s, u"Who wrote “Emma”?"_s, {}, 9);
    const QJsonObject number =
        asked(singles, u"open"_s, u"number"_s, u"How high is the Zugspitze?"_s, {}, 12);
    const QJsonObject order = asked(singles, u"open"_s, u"order"_s, u"Oldest first!"_s, steps, 6);
    const QJsonObject long6 = asked(nasty, u"open"_s, u"choice"_s, longQuestion(), six, 2);

    return {
        {u"phones-reading"_s, {input(asked(teams, u"reading"_s, u"choice"_s, question, four, 0))}},
        {u"phones-choice"_s, {input(choice)}},
        {u"phones-choice-held"_s, {input(inRound(choice, {{u"held"_s, true}}))}},
        {u"phones-choice-closed"_s,
         {input(choice), input(judged(asked(singles, u"open"_s, u"choice"_s, question, four, 10), 5, {1},
                                      u"Saturn"_s, because))}},
        {u"phones-choice-crowd"_s, {input(asked(crowd, u"open"_s, u"choice"_s, question, four, 71))}},
        {u"phones-choice-crowd-closed"_s,
         {input(
             judged(asked(crowd, u"open"_s, u"choice"_s, question, four, 71), 30, {1, 3}, u"Saturn"_s, {}))}},
        {u"phones-true-false"_s,
         {input(asked(singles, u"open"_s, u"true_false"_s, u"The moon has its own light."_s,
                      {u"True"_s, u"False"_s}, 5))}},
        {u"phones-true-false-closed"_s,
         {input(judged(asked(singles, u"open"_s, u"true_false"_s, u"The moon has its own light."_s,
                             {u"True"_s, u"False"_s}, 12),
                       8, {1}, u"False"_s, u"It reflects the sun."_s))}},
        {u"phones-six-long"_s, {input(long6)}},
        {u"phones-six-long-closed"_s, {input(judged(long6, 1, {2}, monster, longQuestion()))}},
        {u"phones-text"_s, {input(typed)}},
        {u"phones-text-judging"_s,
         {input(asked(singles, u"judging"_s, u"text"_s, u"Who wrote “Emma”?"_s, {}, 9))}},
        {u"phones-text-closed"_s, {input(judged(typed, 7, {}, u"Jane Austen"_s, u"Published in 1815."_s))}},
        {u"phones-number-closed"_s, {input(judged(number, 2, {}, u"2962"_s, {}))}},
        {u"phones-order"_s, {input(order)}},
        {u"phones-order-closed"_s, {input(judged(order, 2, {2, 0, 1, 3}, {}, u"1440, 1712, 1876, 1947"_s))}},
        {u"phones-nobody"_s,
         {input(judged(asked(many, u"open"_s, u"text"_s, question, {}, 0), 0, {}, monster, {}))}},
        {u"wager-betting"_s, {input(wager(teams, u"betting"_s, 0))}},
        {u"wager-placed"_s, {input(wager(teams, u"betting"_s, 1))}},
        {u"wager-asked"_s,
         {input(changed(wager(teams, u"answering"_s, 0), "live"_L1,
                        speaking(wager(teams, u"answering"_s, 0)).value("live"_L1)))}},
        {u"wager-closed"_s,
         {input(closed(wager(teams, u"answering"_s, 0), u"right"_s, u"Saturn"_s, because))}},
        {u"final-betting"_s, {input(final(teams, u"betting"_s, 2))}},
        {u"final-betting-crowd"_s, {input(final(crowd, u"betting"_s, 40))}},
        {u"final-betting-long"_s, {input(final(nasty, u"betting"_s, 1))}},
        {u"final-open"_s, {input(final(teams, u"open"_s, 2))}},
        {u"final-judging"_s, {input(final(teams, u"judging"_s, 4))}},
        {u"final-reveal"_s,
         {input(final(teams, u"judging"_s, 4)),
          input(revealed(final(teams, u"judging"_s, 4), {u"Istanbul"_s}))}},
        {u"final-reveal-wrong"_s,
         {input(revealed(final(singles, u"judging"_s, 12), {u"Istanbul"_s, u"Athens, or was it Troy?"_s}))}},
        {u"final-reveal-none"_s,
         {input(revealed(final(crowd, u"judging"_s, 100), {u"Istanbul"_s, QString()}))}},
        {u"final-reveal-long"_s,
         {input(revealed(final(nasty, u"judging"_s, 3), {longQuestion().left(200)}))}},
        {u"final-closed"_s,
         {input(judged(revealed(final(teams, u"judging"_s, 4), {u"a"_s, u"b"_s, u"c"_s, u"d"_s}), 2, {},
                       u"Istanbul"_s, {}))}},
    };
}

/// The nations' totals, as they stand when the host shows them.
QJsonObject scored(const QJsonObject &view)
{
    QJsonArray scores;
    qint64 total = 12'480;
    for (const QJsonValue &nation : view.value("trading"_L1).toObject().value("nations"_L1).toArray())
        scores.append(
            QJsonObject{{u"team_id"_s, nation.toObject().value("team_id"_L1)}, {u"total"_s, total -= 370}});
    return inTrading(view, {{u"scores_shown"_s, true}, {u"scores"_s, scores}});
}

/// The first `count` teams of a night, and those who are in them.
QJsonObject onlyTeams(QJsonObject view, int count)
{
    QJsonArray teams;
    for (const QJsonValue &team : view.value("teams"_L1).toArray()) {
        if (teams.size() < count)
            teams.append(team);
    }
    view.insert("teams"_L1, teams);
    return view;
}

StageInput ended(const QJsonObject &view, int rounds)
{
    StageInput made = input(view);
    made.nightScore = nightScore(view, rounds);
    return made;
}

QList<Scene> tradingScenes()
{
    const QString running = u"in_progress"_s;
    const QString over = u"completed"_s;
    const QJsonObject few = night(running, People::Few, Mode::Teams);
    const QJsonObject many = night(running, People::Many, Mode::Teams);
    const QJsonObject nasty = night(running, People::Long, Mode::Teams);
    const QJsonObject silence{{u"events"_s, QJsonArray()}, {u"news"_s, QJsonArray()}};
    const QJsonObject hungry{{u"tax"_s, QJsonObject{{u"due_ms"_s, 2'000'000}, {u"warned"_s, true}}}};
    const QJsonObject twenty = withTrading(many, 11);
    QJsonArray infected = twenty.value("trading"_L1).toObject().value("nations"_L1).toArray();
    infected.replace(1, changed(infected.at(1).toObject(), "infected"_L1, true));
    return {
        {u"trading"_s, {marketInput(withTrading(few, 5))}},
        {u"trading-start"_s, {input(inTrading(withTrading(few, 0), silence))}},
        {u"trading-calm"_s, {marketInput(withTrading(few, 0))}},
        {u"trading-one"_s, {marketInput(withTrading(onlyTeams(few, 1), 1))}},
        {u"trading-eight"_s, {marketInput(scored(withTrading(onlyTeams(many, 8), 2)))}},
        {u"trading-twelve"_s, {marketInput(withTrading(onlyTeams(many, 12), 4))}},
        {u"trading-many"_s, {marketInput(inTrading(twenty, {{u"nations"_s, infected}}))}},
        {u"trading-many-scores"_s, {marketInput(scored(twenty))}},
        {u"trading-long"_s, {marketInput(scored(withTrading(nasty, 4)))}},
        {u"trading-tax"_s, {marketInput(inTrading(withTrading(few, 2), hungry))}},
        {u"trading-five-minutes"_s, {marketInput(withTrading(few, 2), 5'400'000 - 283'000)}},
        {u"trading-last-minute"_s, {marketInput(withTrading(few, 2), 5'400'000 - 47'000)}},
        {u"trading-paused"_s, {marketInput(paused(withTrading(few, 5)))}},
        {u"trading-result"_s, {marketInput(withTrading(few, 5)), input(withTradingResult(few))}},
        {u"trading-result-many"_s, {input(withTradingResult(many))}},
        {u"trading-result-long"_s, {input(withTradingResult(nasty))}},
        {u"podium-night"_s, {ended(withTradingResult(night(over, People::Few, Mode::Teams)), 2)}},
        {u"podium-night-many"_s, {ended(withTradingResult(night(over, People::Many, Mode::Teams)), 7)}},
        {u"podium-night-long"_s, {ended(withTradingResult(night(over, People::Long, Mode::Teams)), 3)}},
    };
}

QList<Scene> quizScenes()
{
    const QString running = u"in_progress"_s;
    const QJsonObject teams = night(running, People::Few, Mode::Teams);
    const QJsonObject singles = night(running, People::Few, Mode::Singles);
    const QJsonObject many = night(running, People::Many, Mode::Teams);
    const QJsonObject crowd = night(running, People::Many, Mode::Singles);
    const QJsonObject nasty = night(running, People::Long, Mode::Teams);
    const QString question = u"Which composer wrote the music for “Jaws”, “E.T.” and “Schindler’s List”?"_s;
    const QStringList four{u"Hans Zimmer"_s, u"John Williams"_s, u"Ennio Morricone"_s, u"Nino Rota"_s};
    const QString longOption =
        u"An answer so long that it needs more than one line even on a very wide screen, which "
        "guests have been known to write when nobody stops them"_s;
    const QStringList six{longOption, u"Short"_s, longOption, u"٤٢ إجابة"_s, longOption, u"None of these"_s};
    const QJsonObject board = withBoard(teams, 7);
    const QJsonObject open = withLive(board, u"open"_s, question);
    const QJsonObject lockedOut =
        changed(open, "live"_L1,
                changed(open.value("live"_L1).toObject(), "locked_out"_L1, QJsonArray{3'000'002, 3'000'003}));
    const QString because = u"He won the Oscar for all three scores; “Jaws” makes do with two notes."_s;
    const QString arabic = u"ما هو أطول نهر في العالم العربي، وفي أي بحر يصب؟"_s;

    return {
        {u"lobby-empty"_s, {input(night(u"waiting"_s, People::None, Mode::Singles))}},
        {u"lobby-singles"_s, {input(night(u"waiting"_s, People::Few, Mode::Singles))}},
        {u"lobby-teams"_s, {input(night(u"waiting"_s, People::Few, Mode::Teams))}},
        {u"lobby-wifi-many"_s, {withWifi(input(night(u"waiting"_s, People::Many, Mode::Teams)))}},
        {u"lobby-crowd"_s, {input(night(u"waiting"_s, People::Many, Mode::Singles))}},
        {u"lobby-long"_s, {input(night(u"waiting"_s, People::Long, Mode::Singles))}},
        {u"lobby-long-teams"_s, {input(night(u"waiting"_s, People::Long, Mode::Teams))}},
        {u"round-title"_s, {input(teams), input(withBoard(teams, 0))}},
        {u"round-list"_s, {input(withListRound(teams, 12, 4))}},
        {u"board"_s, {input(teams), input(open), input(board)}},
        {u"board-long"_s, {input(withBoard(nasty, 3))}},
        {u"board-spotlight"_s, {input(open), input(withoutSpotlight(board)), input(board)}},
        {u"question-reading"_s, {input(withLive(board, u"reading"_s, question))}},
        {u"question-open"_s, {input(open)}},
        {u"question-locked"_s, {input(lockedOut)}},
        {u"question-buzz"_s, {input(open), input(speaking(open))}},
        {u"question-buzz-singles"_s, {input(speaking(withLive(withBoard(singles, 3), u"open"_s, question)))}},
        {u"question-buzz-long"_s,
         {input(speaking(withLive(withBoard(nasty, 3), u"open"_s, longQuestion())))}},
        {u"question-four"_s, {input(withLive(board, u"open"_s, question, four))}},
        {u"question-six-long"_s, {input(withLive(board, u"open"_s, longQuestion(), six))}},
        {u"question-long"_s, {input(withLive(board, u"open"_s, longQuestion()))}},
        {u"question-rtl"_s, {input(withLive(withBoard(nasty, 3), u"open"_s, arabic))}},
        {u"answer-right"_s, {input(closed(open, u"right"_s, u"John Williams"_s, because))}},
        {u"answer-option"_s,
         {input(closed(withLive(board, u"open"_s, question, four), u"right"_s, u"John Williams"_s, {}))}},
        {u"answer-nobody"_s, {input(closed(open, u"nobody"_s, u"John Williams"_s, {}))}},
        {u"answer-long"_s,
         {input(closed(withLive(withBoard(nasty, 3), u"open"_s, longQuestion()), u"right"_s, longOption,
                       longQuestion()))}},
        {u"sheet-asking"_s, {input(withSheet(teams, u"asking"_s, 4))}},
        {u"sheet-called"_s, {input(withSheet(teams, u"called"_s, 10))}},
        {u"sheet-collected"_s, {input(withSheet(teams, u"collected"_s, 12))}},
        {u"scoreboard-hidden"_s, {input(withScoreboard(withFinishedRound(teams), u"hidden"_s))}},
        {u"scoreboard-frozen"_s, {input(withScoreboard(withFinishedRound(singles), u"frozen"_s))}},
        {u"scoreboard-teams"_s, {input(withFinishedRound(teams))}},
        {u"scoreboard-singles"_s, {input(withFinishedRound(singles))}},
        {u"scoreboard-many"_s, {input(withFinishedRound(many))}},
        {u"scoreboard-crowd"_s, {input(withFinishedRound(crowd))}},
        {u"scoreboard-long"_s, {input(withFinishedRound(nasty))}},
        {u"paused"_s, {input(paused(open))}},
        {u"podium-teams"_s, {input(night(u"completed"_s, People::Few, Mode::Teams))}},
        {u"podium-shared"_s, {input(night(u"completed"_s, People::Few, Mode::Singles))}},
        {u"podium-long"_s, {input(night(u"completed"_s, People::Long, Mode::Teams))}},
        {u"podium-empty"_s, {input(night(u"completed"_s, People::None, Mode::Singles))}},
    };
}

}

QList<Scene> scenes()
{
    return quizScenes() + phoneScenes() + tradingScenes() + mediaScenes();
}

}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "stage_scenes.h"

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

}

QList<Scene> scenes()
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

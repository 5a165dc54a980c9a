// SPDX-License-Identifier: GPL-3.0-or-later
#include "stage_views.h"

#include <algorithm>
#include <cmath>

namespace quizaar::sample {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 first = 3'000'000;
constexpr qint64 teamBase = first + 500;
constexpr qint64 questionBase = first + 1000;

QStringList playerNames(People people)
{
    const QStringList few{u"Ana"_s,   u"Ben"_s,  u"Cem"_s,  u"Dilara"_s, u"Émile"_s, u"Fatima"_s,
                          u"Grace"_s, u"Hugo"_s, u"Ines"_s, u"Jonas"_s,  u"Kim"_s,   u"Lena"_s};
    switch (people) {
    case People::None:
        return {};
    case People::Few:
        return few;
    case People::Many: {
        QStringList many;
        for (int at = 0; at < 120; ++at)
            many.append(few.at(at % few.size()) + u' ' + QString::number(at + 1));
        return many;
    }
    case People::Long:
        return {u"Maximiliane-Theodora von und zu Hohenwaldenburg"_s,
                u"مريم عبد الرحمن"_s,
                u"דוד בן־גוריון"_s,
                u"WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW"_s,
                u"<b>Bold</b> &amp; <img src=x>"_s,
                u"Zoë 🦊🦊🦊"_s};
    }
    return {};
}

QStringList teamNames(People people)
{
    switch (people) {
    case People::None:
        return {};
    case People::Few:
        return {u"Red Foxes"_s, u"Night Owls"_s, u"Quizzly Bears"_s, u"The Tuesdays"_s};
    case People::Many: {
        QStringList many;
        for (int at = 0; at < 20; ++at)
            many.append(u"Team %1"_s.arg(at + 1));
        return many;
    }
    case People::Long:
        return {u"The Extraordinarily Long-Winded Society of Almost Correct Answers"_s,
                u"فريق النجوم اللامعة"_s, u"<i>HTML</i>"_s};
    }
    return {};
}

/// Teams, or players in a singles night.
QJsonArray sidesOf(const QJsonObject &view)
{
    QJsonArray sides;
    const QJsonArray teams = view.value("teams"_L1).toArray();
    for (const QJsonValue &side : teams.isEmpty() ? view.value("players"_L1).toArray() : teams)
        sides.append(side.toObject().value("id"_L1));
    return sides;
}

/// The first player of a side.
qint64 speakerOf(const QJsonObject &view, qint64 side)
{
    for (const QJsonValue &player : view.value("players"_L1).toArray()) {
        const QJsonObject object = player.toObject();
        if (object.value("id"_L1).toInteger() == side || object.value("team_id"_L1).toInteger() == side)
            return object.value("id"_L1).toInteger();
    }
    return 0;
}

QJsonObject withRounds(QJsonObject view, const QJsonObject &round)
{
    QJsonArray rounds = view.value("rounds"_L1).toArray();
    rounds.append(round);
    view.insert("rounds"_L1, rounds);
    return view;
}

QJsonArray goods()
{
    return {QJsonObject{{u"id"_s, u"food"_s}, {u"label"_s, u"Food"_s}},
            QJsonObject{{u"id"_s, u"raw_materials"_s}, {u"label"_s, u"Raw materials"_s}},
            QJsonObject{{u"id"_s, u"electrical_goods"_s}, {u"label"_s, u"Electrical goods"_s}},
            QJsonObject{{u"id"_s, u"medical_goods"_s}, {u"label"_s, u"Medical goods"_s}}};
}

QJsonObject bank()
{
    const auto price = [](double mid, double baseline) {
        return QJsonObject{
            {u"mid"_s, mid}, {u"buy"_s, mid * 1.2}, {u"sell"_s, mid * 0.8}, {u"baseline"_s, baseline}};
    };
    return {{u"stock"_s, QJsonObject{{u"food"_s, 812},
                                     {u"raw_materials"_s, 1040},
                                     {u"electrical_goods"_s, 0},
                                     {u"medical_goods"_s, 12'995}}},
            {u"prices"_s, QJsonObject{{u"food"_s, price(2.19, 2)},
                                      {u"raw_materials"_s, price(2.42, 3)},
                                      {u"electrical_goods"_s, price(15.61, 15)},
                                      {u"medical_goods"_s, price(20, 20)}}}};
}

/// Of every kind, of all and of some nations.
QJsonArray events(const QJsonArray &teams)
{
    const auto event = [&teams](int at, const QString &label, const QString &kind, int severity,
                                qsizetype struck) {
        QJsonArray whom;
        for (qsizetype team = 0; team < std::min(struck, teams.size()); ++team)
            whom.append(teams.at(team).toObject().value("id"_L1));
        return QJsonObject{{u"id"_s, first + 2500 + at},
                           {u"label"_s, label},
                           {u"kind"_s, kind},
                           {u"severity"_s, severity},
                           {u"at_ms"_s, 1'870'000 - 400'000 * at},
                           {u"team_ids"_s, whom}};
    };
    return {event(0, u"Earthquake"_s, u"disaster"_s, 4, 0), event(1, u"Plague"_s, u"disaster"_s, 3, 5),
            event(2, u"Automation"_s, u"good"_s, 3, 1), event(3, u"Olympic games"_s, u"special"_s, 3, 0)};
}

QJsonArray headlines(const QJsonArray &teams)
{
    const auto id = [&teams](int at) { return teams.at(at % teams.size()).toObject().value("id"_L1); };
    const auto headline = [](int at, const QString &kind, const QJsonArray &whom, const QString &subject) {
        return QJsonObject{{u"number"_s, 9 - at},
                           {u"kind"_s, kind},
                           {u"at_ms"_s, 1'800'000 - 200'000 * at},
                           {u"team_ids"_s, whom},
                           {u"subject"_s, subject},
                           {u"from"_s, 2.0},
                           {u"to"_s, at % 2 == 0 ? 2.2 : 1.8}};
    };
    return {headline(0, u"traded"_s, {id(0), id(2)}, {}),
            headline(1, u"price_alert"_s, {}, u"raw_materials"_s),
            headline(2, u"first_built"_s, {id(1)}, u"school"_s),
            headline(3, u"tax_collected"_s, {id(0)}, {}),
            headline(4, u"price_alert"_s, {}, u"food"_s),
            headline(5, u"tax_collected"_s, {}, {}),
            headline(6, u"baseline_changed"_s, {}, u"food"_s)};
}

}

QJsonObject night(const QString &status, People people, Mode mode)
{
    const QStringList names = playerNames(people);
    const QStringList groups = mode == Mode::Teams ? teamNames(people) : QStringList();
    QJsonArray players;
    QList<QJsonArray> members(groups.size());
    for (int at = 0; at < names.size(); ++at) {
        const qint64 id = first + 1 + at;
        const int team = groups.isEmpty() ? -1 : static_cast<int>(at % groups.size());
        if (team >= 0)
            members[team].append(id);
        players.append(QJsonObject{{u"id"_s, id},
                                   {u"name"_s, names.at(at)},
                                   {u"role"_s, u"player"_s},
                                   {u"team_id"_s, team < 0 ? QJsonValue() : QJsonValue(teamBase + team)},
                                   {u"score"_s, 1000 - 100 * (at / 2)},
                                   {u"rank"_s, at / 2 * 2 + 1}});
    }
    QJsonArray teams;
    for (int at = 0; at < groups.size(); ++at) {
        teams.append(QJsonObject{{u"id"_s, teamBase + at},
                                 {u"name"_s, groups.at(at)},
                                 {u"team_number"_s, at + 1},
                                 {u"colour"_s, at % 20},
                                 {u"score"_s, std::max(1600 - 400 * at, -400)},
                                 {u"rank"_s, at + 1},
                                 {u"members"_s, members.at(at)}});
    }
    return {{u"game_version"_s, 1},
            {u"game"_s, QJsonObject{{u"id"_s, 3},
                                    {u"code"_s, u"ABC234"_s},
                                    {u"name"_s, u"Friday at the Harbour"_s},
                                    {u"status"_s, status},
                                    {u"team_mode"_s, mode == Mode::Teams ? u"host_teams"_s : u"singles"_s}}},
            {u"players"_s, players},
            {u"teams"_s, teams},
            {u"rounds"_s, QJsonArray()},
            {u"questions"_s, QJsonArray()},
            {u"live"_s, QJsonValue()}};
}

QJsonObject withBoard(QJsonObject view, int answered)
{
    const QStringList titles{u"Rivers and lakes"_s, u"Film music"_s, u"Kitchen science"_s,
                             u"Words that travelled"_s, u"The year 1969"_s};
    QJsonArray categories;
    QJsonArray questions = view.value("questions"_L1).toArray();
    for (int column = 0; column < titles.size(); ++column) {
        QJsonArray ids;
        for (int row = 0; row < 5; ++row) {
            const int at = column * 5 + row;
            ids.append(questionBase + at);
            questions.append(QJsonObject{{u"id"_s, questionBase + at},
                                         {u"points"_s, 200 * (row + 1)},
                                         {u"answered"_s, at < answered},
                                         {u"state_version"_s, 1}});
        }
        const bool revealed = column < 4;
        categories.append(QJsonObject{{u"id"_s, first + 900 + column},
                                      {u"title"_s, revealed ? QJsonValue(titles.at(column)) : QJsonValue()},
                                      {u"revealed"_s, revealed},
                                      {u"spotlight"_s, column == 3},
                                      {u"questions"_s, ids}});
    }
    view.insert("questions"_L1, questions);
    const QJsonObject board{
        {u"id"_s, first + 800}, {u"title"_s, u"Around the world"_s}, {u"categories"_s, categories}};
    return withRounds(view,
                      {{u"id"_s, first + 700},
                       {u"kind"_s, u"board"_s},
                       {u"title"_s, u"Around the world"_s},
                       {u"status"_s, u"running"_s},
                       {u"board_id"_s, first + 800},
                       {u"chooser"_s, view.value("teams"_L1).toArray().isEmpty() ? first + 1 : teamBase},
                       {u"boards"_s, QJsonArray{board}}});
}

QJsonObject withListRound(QJsonObject view, int count, int answered)
{
    QJsonArray ids;
    QJsonArray questions = view.value("questions"_L1).toArray();
    for (int at = 0; at < count; ++at) {
        ids.append(questionBase + 100 + at);
        questions.append(QJsonObject{{u"id"_s, questionBase + 100 + at}, {u"answered"_s, at < answered}});
    }
    view.insert("questions"_L1, questions);
    return withRounds(view, {{u"id"_s, first + 701},
                             {u"kind"_s, u"list"_s},
                             {u"title"_s, u"Quick and simple"_s},
                             {u"status"_s, u"running"_s},
                             {u"questions"_s, ids},
                             {u"position"_s, answered}});
}

QJsonObject withSheet(QJsonObject view, const QString &stage, int asked)
{
    QJsonArray texts;
    for (int at = 0; at < asked; ++at) {
        texts.append(
            QJsonObject{{u"question_id"_s, questionBase + 100 + at},
                        {u"text"_s, at % 3 == 1 ? longQuestion()
                                                : u"Which river passes through four capitals of Europe?"_s}});
    }
    view = withListRound(view, 12, 0);
    QJsonArray rounds = view.value("rounds"_L1).toArray();
    QJsonObject round = rounds.last().toObject();
    round.insert("sheet"_L1,
                 QJsonObject{{u"stage"_s, stage},
                             {u"deadline_ms"_s, stage == "called"_L1 ? QJsonValue(124'000) : QJsonValue()},
                             {u"walked"_s, 0},
                             {u"asked"_s, texts}});
    rounds[rounds.size() - 1] = round;
    view.insert("rounds"_L1, rounds);
    return view;
}

QJsonObject withScoreboard(QJsonObject view, const QString &scoreboard)
{
    QJsonArray frozen;
    qint64 score = 0;
    for (const auto key : {"teams"_L1, "players"_L1}) {
        for (const QJsonValue &one : view.value(key).toArray())
            frozen.append(
                QJsonObject{{u"side"_s, one.toObject().value("id"_L1)}, {u"score"_s, score += 100}});
    }
    QJsonObject game = view.value("game"_L1).toObject();
    game.insert("scoreboard"_L1, scoreboard);
    game.insert("frozen"_L1, scoreboard == "frozen"_L1 ? frozen : QJsonArray());
    return changed(view, "game"_L1, game);
}

QJsonObject withFinishedRound(QJsonObject view)
{
    return withRounds(view, {{u"id"_s, first + 702},
                             {u"kind"_s, u"list"_s},
                             {u"title"_s, u"Warming up"_s},
                             {u"status"_s, u"finished"_s}});
}

QJsonObject inRound(QJsonObject view, const QJsonObject &changes)
{
    QJsonArray rounds = view.value("rounds"_L1).toArray();
    QJsonObject round = rounds.last().toObject();
    for (auto it = changes.begin(); it != changes.end(); ++it)
        round.insert(it.key(), it.value());
    rounds.replace(rounds.size() - 1, round);
    view.insert("rounds"_L1, rounds);
    return view;
}

QJsonObject withLive(QJsonObject view, const QString &phase, const QString &text, const QStringList &options)
{
    QJsonObject live{{u"question_id"_s, questionBase + 7},
                     {u"round_id"_s, first + 700},
                     {u"category"_s, u"Film music"_s},
                     {u"points"_s, 600},
                     {u"kind"_s, options.isEmpty() ? u"buzz"_s : u"choice"_s},
                     {u"phase"_s, phase},
                     {u"text"_s, text},
                     {u"options"_s, QJsonArray::fromStringList(options)},
                     {u"opened_at_ms"_s, 97'000},
                     {u"window_ms"_s, 10'000},
                     {u"deadline_ms"_s, phase == u"open"_s ? QJsonValue(107'000) : QJsonValue()},
                     {u"speaking"_s, QJsonValue()},
                     {u"locked_out"_s, QJsonArray()},
                     {u"buzzes"_s, QJsonArray()},
                     {u"rulings"_s, QJsonArray()},
                     {u"outcome"_s, QJsonValue()}};
    view.insert("live"_L1, live);
    return view;
}

QJsonObject speaking(QJsonObject view)
{
    const QJsonObject winner = view.value("players"_L1).toArray().at(0).toObject();
    const QJsonObject second = view.value("players"_L1).toArray().at(1).toObject();
    QJsonObject live = view.value("live"_L1).toObject();
    live.insert("phase"_L1, u"answering"_s);
    live.insert("left_ms"_L1, 7000);
    live.insert("deadline_ms"_L1, QJsonValue());
    live.insert("speak_until_ms"_L1, 106'000);
    live.insert("speaking"_L1, QJsonObject{{u"player_id"_s, winner.value("id"_L1)},
                                           {u"team_id"_s, winner.value("team_id"_L1)},
                                           {u"margin_ms"_s, 41}});
    live.insert("buzzes"_L1, QJsonArray{QJsonObject{{u"player_id"_s, winner.value("id"_L1)},
                                                    {u"verdict"_s, u"first"_s},
                                                    {u"margin_ms"_s, 0}},
                                        QJsonObject{{u"player_id"_s, second.value("id"_L1)},
                                                    {u"verdict"_s, u"later"_s},
                                                    {u"margin_ms"_s, 41}}});
    view.insert("live"_L1, live);
    return view;
}

QJsonObject closed(QJsonObject view, const QString &outcome, const QString &answer,
                   const QString &explanation)
{
    const QJsonArray players = view.value("players"_L1).toArray();
    QJsonObject live = view.value("live"_L1).toObject();
    live.insert("phase"_L1, u"closed"_s);
    live.insert("outcome"_L1, outcome);
    live.insert("answer"_L1, answer);
    live.insert("explanation"_L1, explanation);
    live.insert("deadline_ms"_L1, QJsonValue());
    live.insert("speaking"_L1, QJsonValue());
    QJsonArray rulings{QJsonObject{{u"player_id"_s, players.at(1).toObject().value("id"_L1)},
                                   {u"correct"_s, false},
                                   {u"points"_s, -600}}};
    if (outcome == u"right"_s)
        rulings.append(QJsonObject{{u"player_id"_s, players.at(0).toObject().value("id"_L1)},
                                   {u"correct"_s, true},
                                   {u"points"_s, 600}});
    live.insert("rulings"_L1, rulings);
    view.insert("live"_L1, live);
    return view;
}

QJsonObject played(QJsonObject view, const QString &mode, const QString &kind)
{
    QJsonObject live = view.value("live"_L1).toObject();
    live.insert("mode"_L1, mode);
    live.insert("kind"_L1, kind);
    if (mode != u"wager"_s) {
        live.insert("answered"_L1, QJsonArray());
    }
    if (mode != u"phones"_s) {
        QJsonArray bettors = sidesOf(view);
        if (mode == u"wager"_s)
            bettors = {bettors.at(0)};
        const bool betting = live.value("phase"_L1).toString() == u"betting"_s;
        live.insert("bettors"_L1, bettors);
        live.insert("bets_placed"_L1, betting ? QJsonArray() : bettors);
        if (betting) {
            live.insert("text"_L1, QString());
            live.insert("options"_L1, QJsonArray());
        } else if (mode == u"wager"_s) {
            live.insert("bets"_L1, QJsonArray{QJsonObject{{u"side"_s, bettors.at(0)}, {u"amount"_s, 850}}});
        }
    }
    view.insert("live"_L1, live);
    return view;
}

QJsonObject answered(QJsonObject view, int count)
{
    QJsonObject live = view.value("live"_L1).toObject();
    const bool betting = live.value("phase"_L1).toString() == u"betting"_s;
    const QJsonArray sides = sidesOf(view);
    QJsonArray done;
    for (int at = 0; at < std::min<int>(count, static_cast<int>(sides.size())); ++at)
        done.append(sides.at(at));
    live.insert(betting ? u"bets_placed"_s : u"answered"_s, done);
    view.insert("live"_L1, live);
    return view;
}

QJsonObject judged(QJsonObject view, int right, const QList<int> &places, const QString &answer,
                   const QString &explanation)
{
    QJsonObject live = view.value("live"_L1).toObject();
    const QJsonArray done = live.value("answered"_L1).toArray();
    const qsizetype options = live.value("options"_L1).toArray().size();
    QJsonArray rulings;
    QList<int> ticked(options, 0);
    for (int at = 0; at < done.size(); ++at) {
        const bool correct = at < right;
        rulings.append(QJsonObject{{u"player_id"_s, speakerOf(view, done.at(at).toInteger())},
                                   {u"correct"_s, correct},
                                   {u"points"_s, correct ? 600 - 10 * at : 0}});
        if (options > 0)
            ++ticked[correct ? places.value(0) : (at + places.value(0)) % options];
    }
    live.insert("phase"_L1, u"closed"_s);
    live.insert("outcome"_L1, right > 0 ? u"right"_s : u"nobody"_s);
    live.insert("deadline_ms"_L1, QJsonValue());
    live.insert("rulings"_L1, rulings);
    live.insert("answer"_L1, answer);
    live.insert("explanation"_L1, explanation);
    if (options > 0) {
        QJsonArray rightPlaces;
        for (const int place : places)
            rightPlaces.append(place);
        QJsonArray counts;
        for (const int count : ticked)
            counts.append(count);
        live.insert("right"_L1, rightPlaces);
        if (live.value("kind"_L1).toString() != u"order"_s)
            live.insert("distribution"_L1, counts);
    }
    view.insert("live"_L1, live);
    return view;
}

QJsonObject revealed(QJsonObject view, const QStringList &texts)
{
    QJsonObject live = view.value("live"_L1).toObject();
    const QJsonArray bettors = live.value("bettors"_L1).toArray();
    QJsonArray shown;
    QJsonArray rulings;
    for (int at = 0; at < texts.size(); ++at) {
        const int bet = 300 + 100 * at;
        const bool correct = at % 2 == 0;
        shown.append(QJsonObject{{u"side"_s, bettors.at(at)}, {u"text"_s, texts.at(at)}, {u"bet"_s, bet}});
        rulings.append(QJsonObject{{u"player_id"_s, speakerOf(view, bettors.at(at).toInteger())},
                                   {u"correct"_s, correct},
                                   {u"points"_s, correct ? bet : -bet}});
    }
    live.insert("phase"_L1, u"judging"_s);
    live.insert("deadline_ms"_L1, QJsonValue());
    live.insert("shown"_L1, shown);
    live.insert("rulings"_L1, rulings);
    view.insert("live"_L1, live);
    return view;
}

QJsonObject withTrading(QJsonObject view, int challenges)
{
    const QJsonArray teams = view.value("teams"_L1).toArray();
    const QJsonArray players = view.value("players"_L1).toArray();
    const QStringList labels{u"Farm"_s,   u"Mine"_s,     u"Electrical factory"_s,
                             u"School"_s, u"Hospital"_s, u"Medical factory"_s};
    QJsonArray buildings;
    for (const QString &label : labels)
        buildings.append(QJsonObject{{u"id"_s, label.toLower()}, {u"label"_s, label}});
    QJsonArray nations;
    for (int at = 0; at < teams.size(); ++at) {
        const QJsonObject team = teams.at(at).toObject();
        QJsonObject built;
        for (int kind = 0; kind < labels.size(); ++kind)
            built.insert(labels.at(kind).toLower(), at == 1 ? 0 : (kind + at) % 4);
        nations.append(QJsonObject{{u"team_id"_s, team.value("id"_L1)},
                                   {u"team_number"_s, team.value("team_number"_L1)},
                                   {u"nation"_s, u"n%1"_s.arg(at)},
                                   {u"label"_s, u"Nation %1"_s.arg(at + 1)},
                                   {u"buildings"_s, built}});
    }
    QJsonArray open;
    for (int at = 0; at < challenges; ++at) {
        const QJsonObject player = players.at(at % players.size()).toObject();
        const bool assigned = at % 3 != 0;
        open.append(
            QJsonObject{{u"id"_s, first + 2000 + at},
                        {u"player_id"_s, player.value("id"_L1)},
                        {u"player_name"_s, player.value("name"_L1)},
                        {u"building_type"_s, labels.at(at % labels.size()).toLower()},
                        {u"team_number"_s, at % teams.size() + 1},
                        {u"challenge_type"_s, assigned ? QJsonValue(u"push_ups"_s) : QJsonValue()},
                        {u"status"_s, assigned ? u"assigned"_s : u"requested"_s},
                        {u"deadline_ms"_s, assigned ? QJsonValue(120'000 + 91'000 * at) : QJsonValue()}});
    }
    view.insert("trading"_L1,
                QJsonObject{{u"round_id"_s, first + 703},
                            {u"ends_at_ms"_s, 5'400'000},
                            {u"bank"_s, bank()},
                            {u"tax"_s, QJsonObject{{u"good"_s, u"food"_s},
                                                   {u"due_ms"_s, 2'251'000},
                                                   {u"interval_ms"_s, 1'080'000},
                                                   {u"warned"_s, false}}},
                            {u"events"_s, events(teams)},
                            {u"news"_s, headlines(teams)},
                            {u"scores_shown"_s, false},
                            {u"scores"_s, QJsonValue()},
                            {u"rules"_s, QJsonObject{{u"title"_s, u"The markets"_s},
                                                     {u"goods"_s, goods()},
                                                     {u"most_severity"_s, 5},
                                                     {u"end_warning_minutes"_s, QJsonArray{1, 5}},
                                                     {u"buildings"_s, buildings},
                                                     {u"challenge_types"_s,
                                                      QJsonArray{QJsonObject{{u"id"_s, u"push_ups"_s},
                                                                             {u"label"_s, u"Push-ups"_s}}}}}},
                            {u"nations"_s, nations},
                            {u"challenges"_s, open}});
    return withRounds(view, {{u"id"_s, first + 703},
                             {u"kind"_s, u"trading"_s},
                             {u"title"_s, u"The markets"_s},
                             {u"status"_s, u"running"_s}});
}

QJsonObject inTrading(QJsonObject view, const QJsonObject &changes)
{
    QJsonObject trading = view.value("trading"_L1).toObject();
    for (auto it = changes.begin(); it != changes.end(); ++it)
        trading.insert(it.key(), it.value());
    view.insert("trading"_L1, trading);
    return view;
}

QJsonObject withTradingResult(QJsonObject view)
{
    const QStringList labels{u"Profit-focused"_s, u"Generous trader"_s, u"Balanced trader"_s, u"No trades"_s};
    const QJsonArray sides = sidesOf(view);
    QJsonArray standings;
    for (int at = 0; at < sides.size(); ++at) {
        const int total = std::max(240, 12'480 - 1'370 * at);
        standings.append(QJsonObject{{u"team_id"_s, sides.at(at)},
                                     {u"resources"_s, total - 1200.5},
                                     {u"buildings"_s, 1200},
                                     {u"bonus"_s, 0},
                                     {u"currency"_s, 100 - at},
                                     {u"trades"_s, labels.at(at % 4) == u"No trades"_s ? 0 : 3},
                                     {u"margin_percent"_s, at % 4 == 0   ? 21.6
                                                           : at % 4 == 1 ? -26.1
                                                                         : 0.2},
                                     {u"label"_s, labels.at(at % 4)},
                                     {u"total"_s, total}});
    }
    view.insert("trading_result"_L1, QJsonObject{{u"round_id"_s, first + 703},
                                                 {u"title"_s, u"The markets"_s},
                                                 {u"standings"_s, standings},
                                                 {u"richest"_s, QJsonArray{sides.at(0)}},
                                                 {u"kindest"_s, QJsonArray{sides.at(1)}}});
    return withRounds(view, {{u"id"_s, first + 703},
                             {u"kind"_s, u"trading"_s},
                             {u"title"_s, u"The markets"_s},
                             {u"status"_s, u"finished"_s}});
}

QJsonObject prices(int minutes)
{
    QJsonArray points;
    for (int half = 0; half <= 2 * minutes; ++half) {
        const double wave = std::sin(half / 7.0);
        points.append(QJsonArray{100'000 + 30'000 * half, 2.0 + 0.2 * wave, 3.0 - 0.01 * half,
                                 15.0 + 0.9 * std::sin(half / 3.0), 20.0});
    }
    return {{u"round_id"_s, first + 703}, {u"goods"_s, goods()}, {u"points"_s, points}};
}

QJsonObject nightScore(const QJsonObject &view, int rounds)
{
    QJsonArray played;
    for (int round = 0; round < rounds; ++round)
        played.append(QJsonObject{{u"round_id"_s, first + 700 + round},
                                  {u"title"_s, round % 2 == 0 ? u"First evening"_s : u"The markets"_s}});
    QJsonArray rows;
    const QJsonArray sides = sidesOf(view);
    for (int at = 0; at < sides.size(); ++at) {
        QJsonObject counted;
        for (int round = 0; round < rounds; ++round)
            counted.insert(QString::number(first + 700 + round), std::max(0, 1000 - 90 * at));
        rows.append(QJsonObject{{u"side"_s, sides.at(at)},
                                {u"rounds"_s, counted},
                                {u"total"_s, rounds * std::max(0, 1000 - 90 * at)},
                                {u"rank"_s, at + 1}});
    }
    return {{u"rounds"_s, played}, {u"rows"_s, rows}};
}

StageInput marketInput(const QJsonObject &view, qint64 nowMs)
{
    StageInput made = input(view);
    made.prices = prices(29);
    made.gameNowMs = nowMs;
    return made;
}

QJsonObject changed(QJsonObject object, QLatin1StringView key, const QJsonValue &value)
{
    object.insert(key, value);
    return object;
}

StageInput input(const QJsonObject &view)
{
    StageInput input;
    input.view = view;
    input.joinUrls = {u"http://192.168.1.5:8000/j/ABC234"_s, u"http://10.8.0.2:8000/j/ABC234"_s};
    input.typedUrl = u"http://192.168.1.5:8000/"_s;
    input.gameNowMs = 100'000;
    input.clockRunning = true;
    return input;
}

QString longQuestion()
{
    const QString sentence =
        u"In which of the old towns along the river, whose mills once ground the flour for half a "
        "kingdom, did the travelling clockmaker leave the unfinished tower clock? "_s;
    QString text;
    while (text.size() < 2000)
        text += sentence;
    return text.left(2000);
}

}

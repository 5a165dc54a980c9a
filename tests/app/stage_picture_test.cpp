// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stage/countdown.h"
#include "stage_views.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace quizaar;
using namespace quizaar::sample;

namespace {

QString rowText(const QList<StageRow> &rows, const QString &role)
{
    QStringList texts;
    for (const StageRow &row : rows)
        texts.append(row.values.value(role).toString());
    return texts.join(u'|');
}

/// Everything the stage could draw, as one text.
QString everything(const StagePicture &picture)
{
    QStringList texts{picture.night.title,      picture.night.code,         picture.night.joinUrl,
                      picture.night.typedUrl,   picture.night.wifiQr,       picture.round.title,
                      picture.round.boardTitle, picture.spotlightTitle,     picture.live.text,
                      picture.live.category,    picture.live.points,        picture.live.answer,
                      picture.live.explanation, picture.live.margin,        picture.live.lockedOut,
                      picture.live.outcome,     picture.live.speaking.name, picture.round.chooser.name};
    texts += picture.live.options;
    texts += {picture.live.bet,
              picture.live.revealWho.name,
              picture.live.revealAnswer,
              picture.live.revealPoints,
              picture.trading.title,
              QString::number(picture.live.revealed),
              picture.live.kind,
              picture.live.mode,
              QString::number(picture.live.rightCount),
              QString::number(picture.live.revealVerdict)};
    for (const auto *rows :
         {&picture.players, &picture.teams, &picture.standings, &picture.categories, &picture.cells,
          &picture.options, &picture.sides, &picture.nations, &picture.challenges}) {
        for (const StageRow &row : *rows) {
            for (const QVariant &value : row.values)
                texts.append(value.toString());
        }
    }
    for (const QVariant &ruling : picture.live.rulings)
        texts.append(ruling.toMap().value(u"who"_s).value<StageWho>().name);
    return texts.join(u'\n');
}

QJsonObject inLive(QJsonObject view, const QJsonObject &changes)
{
    QJsonObject live = view.value("live"_L1).toObject();
    for (auto it = changes.begin(); it != changes.end(); ++it)
        live.insert(it.key(), it.value());
    view.insert("live"_L1, live);
    return view;
}

}

class StagePictureTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void scene_data();
    void scene();
    void night();
    void standings();
    void hiddenScoreboard();
    void hiddenScoreboardTellsNoOrder();
    void frozenScoreboard();
    void sheet_data();
    void sheet();
    void board();
    void liveQuestion();
    void margin_data();
    void margin();
    void closedQuestion();
    void secrets_data();
    void secrets();
    void phonesTable_data();
    void phonesTable();
    void nothingTooEarly_data();
    void nothingTooEarly();
    void options();
    void orderStandsRight();
    void verdictsOfSides();
    void revealOneByOne();
    void trading();
    void podiumShares();
    void oddTypes_data();
    void oddTypes();
    void countdown_data();
    void countdown();
};

void StagePictureTest::scene_data()
{
    QTest::addColumn<QJsonObject>("view");
    QTest::addColumn<StageScene::Value>("scene");
    QTest::addColumn<bool>("paused");
    const QJsonObject running = sample::night(u"in_progress"_s, People::Few, Mode::Teams);
    const QJsonObject halted = sample::night(u"paused"_s, People::Few, Mode::Teams);
    const QJsonObject played = withBoard(running, 7);

    QTest::newRow("nothing") << QJsonObject() << StageScene::Lobby << false;
    QTest::newRow("waiting") << sample::night(u"waiting"_s, People::Few, Mode::Teams) << StageScene::Lobby
                             << false;
    QTest::newRow("no round yet") << running << StageScene::Lobby << false;
    QTest::newRow("board") << played << StageScene::Board << false;
    QTest::newRow("no board chosen") << inRound(played, {{u"board_id"_s, QJsonValue()}})
                                     << StageScene::RoundTitle << false;
    QTest::newRow("board used up") << withBoard(running, 25) << StageScene::Scoreboard << false;
    QTest::newRow("list, before") << withListRound(running, 12, 0) << StageScene::RoundTitle << false;
    QTest::newRow("list, between") << withListRound(running, 12, 4) << StageScene::RoundTitle << false;
    QTest::newRow("list used up") << withListRound(running, 12, 12) << StageScene::Scoreboard << false;
    QTest::newRow("round finished") << withFinishedRound(running) << StageScene::Scoreboard << false;
    QTest::newRow("next round runs") << withBoard(withFinishedRound(running), 0) << StageScene::Board
                                     << false;
    for (const auto *phase : {"reading", "open", "answering"}) {
        QTest::newRow(phase) << withLive(played, QString::fromLatin1(phase), u"?"_s) << StageScene::Question
                             << false;
    }
    QTest::newRow("closed") << closed(withLive(played, u"open"_s, u"?"_s), u"nobody"_s, u"!"_s, {})
                            << StageScene::Answer << false;
    QTest::newRow("paused on the board") << withBoard(halted, 2) << StageScene::Board << true;
    QTest::newRow("paused in a question")
        << withLive(withBoard(halted, 2), u"open"_s, u"?"_s) << StageScene::Question << true;
    QTest::newRow("completed") << withBoard(sample::night(u"completed"_s, People::Few, Mode::Teams), 3)
                               << StageScene::Podium << false;
}

void StagePictureTest::scene()
{
    QFETCH(QJsonObject, view);
    const StagePicture picture = readPicture(input(view));
    QTEST(picture.scene, "scene");
    QTEST(picture.paused, "paused");
}

void StagePictureTest::night()
{
    StageInput asked = input(sample::night(u"waiting"_s, People::Few, Mode::Teams));
    asked.wifiQr = u"WIFI:T:WPA;S:x;P:y;;"_s;
    const StagePicture picture = readPicture(asked);
    QCOMPARE(picture.night.title, u"Friday at the Harbour"_s);
    QCOMPARE(picture.night.code, u"ABC234"_s);
    QCOMPARE(picture.night.joinUrl, u"http://192.168.1.5:8000/j/ABC234"_s);
    QCOMPARE(picture.night.typedUrl, u"192.168.1.5:8000"_s);
    QCOMPARE(picture.night.wifiQr, u"WIFI:T:WPA;S:x;P:y;;"_s);
    QVERIFY(picture.night.inTeams);
    QCOMPARE(picture.players.size(), 12);
    QCOMPARE(rowText(picture.teams, u"name"_s), u"Red Foxes|Night Owls|Quizzly Bears|The Tuesdays"_s);
    QCOMPARE(rowText(picture.teams, u"memberCount"_s), u"3|3|3|3"_s);
    QCOMPARE(picture.teams.first().values.value(u"members"_s).toString(),
             u"\u2068Ana\u2069, \u2068Émile\u2069, \u2068Ines\u2069"_s);
    QCOMPARE(picture.players.at(1).values.value(u"team"_s).toString(), u"Night Owls"_s);
    QCOMPARE(picture.players.at(1).values.value(u"mark"_s).toInt(), 1);
}

void StagePictureTest::standings()
{
    QJsonObject view = withFinishedRound(sample::night(u"in_progress"_s, People::Few, Mode::Teams));
    QJsonArray teams = view.value("teams"_L1).toArray();
    const QList<int> ranks{3, 1, 4, 1};
    for (int at = 0; at < ranks.size(); ++at)
        teams.replace(at, changed(teams.at(at).toObject(), "rank"_L1, ranks.at(at)));
    view.insert("teams"_L1, teams);
    const StagePicture picture = readPicture(input(view));
    QCOMPARE(rowText(picture.standings, u"name"_s), u"Night Owls|The Tuesdays|Red Foxes|Quizzly Bears"_s);
    QCOMPARE(rowText(picture.standings, u"rank"_s), u"1|1|3|4"_s);
    QVERIFY(picture.night.scoresShown);
}

void StagePictureTest::hiddenScoreboard()
{
    QJsonObject view = withFinishedRound(sample::night(u"in_progress"_s, People::Few, Mode::Teams));
    QJsonArray teams;
    for (const QJsonValue &team : view.value("teams"_L1).toArray())
        teams.append(changed(team.toObject(), "rank"_L1, QJsonValue()));
    view.insert("teams"_L1, teams);
    const StagePicture picture = readPicture(input(view));
    QVERIFY(!picture.night.scoresShown);
    QCOMPARE(rowText(picture.standings, u"score"_s), u"0|0|0|0"_s);
}

void StagePictureTest::hiddenScoreboardTellsNoOrder()
{
    const QJsonObject shown = withFinishedRound(::night(u"in_progress"_s, People::Few, Mode::Singles));
    const StagePicture picture = readPicture(input(withScoreboard(shown, u"hidden"_s)));
    QVERIFY(!picture.night.scoresShown && !picture.night.frozen);
    for (qsizetype at = 0; at < picture.standings.size(); ++at) {
        QCOMPARE(picture.standings.at(at).id, picture.players.at(at).id); // as they came, not by rank
        QCOMPARE(picture.standings.at(at).values.value(u"score"_s).toInt(), 0);
        QCOMPARE(picture.standings.at(at).values.value(u"rank"_s).toInt(), 0);
    }
}

void StagePictureTest::frozenScoreboard()
{
    const QJsonObject shown = withFinishedRound(::night(u"in_progress"_s, People::Few, Mode::Singles));
    const StagePicture picture = readPicture(input(withScoreboard(shown, u"frozen"_s)));
    QVERIFY(picture.night.scoresShown && picture.night.frozen);
    QCOMPARE(picture.standings.first().id, picture.players.last().id); // who had most then
    QCOMPARE(picture.standings.first().values.value(u"rank"_s).toInt(), 1);
    QCOMPARE(picture.standings.last().id, picture.players.first().id);
}

void StagePictureTest::sheet_data()
{
    QTest::addColumn<QString>("stage");
    QTest::addColumn<int>("asked");
    QTest::addColumn<StageScene::Value>("scene");
    QTest::newRow("nothing asked") << u"asking"_s << 0 << StageScene::RoundTitle;
    QTest::newRow("asking") << u"asking"_s << 3 << StageScene::Sheet;
    QTest::newRow("called") << u"called"_s << 3 << StageScene::Sheet;
    QTest::newRow("collected") << u"collected"_s << 3 << StageScene::Sheet;
    QTest::newRow("between two answers") << u"walking"_s << 3 << StageScene::Sheet;
    QTest::newRow("shown") << u"shown"_s << 3 << StageScene::Scoreboard;
}

void StagePictureTest::sheet()
{
    QFETCH(QString, stage);
    QFETCH(int, asked);
    QFETCH(StageScene::Value, scene);
    const StagePicture picture =
        readPicture(input(withSheet(::night(u"in_progress"_s, People::Few, Mode::Teams), stage, asked)));
    QCOMPARE(picture.scene, scene);
    QCOMPARE(picture.round.sheet, stage);
    QCOMPARE(picture.round.sheetQuestions.size(), asked);
    QCOMPARE(picture.countdown.endsAtMs.has_value(), stage == "called"_L1);
}

void StagePictureTest::board()
{
    const StagePicture picture =
        readPicture(input(withBoard(sample::night(u"in_progress"_s, People::Few, Mode::Teams), 7)));
    QCOMPARE(picture.round.number, 1);
    QCOMPARE(picture.round.columns, 5);
    QCOMPARE(picture.round.rows, 5);
    QCOMPARE(picture.round.chooser.name, u"Red Foxes"_s);
    QCOMPARE(rowText(picture.categories, u"title"_s),
             u"Rivers and lakes|Film music|Kitchen science|Words that travelled|"_s);
    QCOMPARE(picture.spotlightTitle, u"Words that travelled"_s);
    QCOMPARE(picture.cells.size(), 25);
    QCOMPARE(picture.cells.at(6).values.value(u"column"_s).toInt(), 1);
    QCOMPARE(picture.cells.at(6).values.value(u"row"_s).toInt(), 1);
    QCOMPARE(picture.cells.at(6).values.value(u"points"_s).toInt(), 400);
    QVERIFY(picture.cells.at(6).values.value(u"answered"_s).toBool());
    QVERIFY(!picture.cells.at(7).values.value(u"answered"_s).toBool());
}

void StagePictureTest::liveQuestion()
{
    const QJsonObject view = withLive(withBoard(sample::night(u"in_progress"_s, People::Few, Mode::Teams), 7),
                                      u"open"_s, u"Who?"_s, {u"a"_s, u"b"_s});
    StagePicture picture =
        readPicture(input(inLive(view, {{u"locked_out"_s, QJsonArray{3'000'002, 3'000'003}}})));
    QCOMPARE(picture.live.text, u"Who?"_s);
    QCOMPARE(picture.live.category, u"Film music"_s);
    QCOMPARE(picture.live.points, u"600"_s);
    QCOMPARE(picture.live.options, QStringList({u"a"_s, u"b"_s}));
    QCOMPARE(picture.live.lockedOut, u"\u2068Ben\u2069, \u2068Cem\u2069"_s);
    QVERIFY(!picture.live.speaking.known);

    picture = readPicture(input(speaking(view)));
    QCOMPARE(picture.live.speaking.name, u"Ana"_s);
    QCOMPARE(picture.live.speaking.team, u"Red Foxes"_s);
    QCOMPARE(picture.live.speaking.mark, 0);
}

void StagePictureTest::margin_data()
{
    QTest::addColumn<QJsonObject>("changes");
    QTest::addColumn<QString>("words");
    const QJsonObject first{{u"player_id"_s, 3'000'001}, {u"verdict"_s, u"first"_s}};
    const QJsonObject ben{{u"player_id"_s, 3'000'002}, {u"verdict"_s, u"later"_s}, {u"margin_ms"_s, 90}};
    const QJsonObject cem{{u"player_id"_s, 3'000'003}, {u"verdict"_s, u"later"_s}, {u"margin_ms"_s, 41}};
    const QJsonObject early{{u"player_id"_s, 3'000'004}, {u"verdict"_s, u"early"_s}, {u"margin_ms"_s, 1}};
    const QJsonObject ana{{u"player_id"_s, 3'000'001}};

    QTest::newRow("nobody else") << QJsonObject{{u"buzzes"_s, QJsonArray{first, early}}} << QString();
    QTest::newRow("as measured") << QJsonObject{} << u"Ana, 41 ms before Ben"_s;
    QTest::newRow("the nearest counts")
        << QJsonObject{{u"buzzes"_s, QJsonArray{first, ben, cem, early}}} << u"Ana, 41 ms before Cem"_s;
    QTest::newRow("from the buzzes") << QJsonObject{{u"speaking"_s, ana},
                                                    {u"buzzes"_s, QJsonArray{first, ben}}}
                                     << u"Ana, 90 ms before Ben"_s;
    QTest::newRow("of this opening alone")
        << QJsonObject{{u"buzzes"_s,
                        QJsonArray{QJsonObject{{u"player_id"_s, 3'000'004}, {u"verdict"_s, u"first"_s}}, cem,
                                   first, ben}}}
        << u"Ana, 41 ms before Ben"_s;
    QTest::newRow("nobody else in this opening")
        << QJsonObject{{u"buzzes"_s, QJsonArray{changed(first, "player_id"_L1, 3'000'004), cem, first}}}
        << QString();
    QTest::newRow("too close, as told")
        << QJsonObject{{u"buzzes"_s, QJsonArray{first, changed(cem, "too_close"_L1, true)}}}
        << u"Ana and Cem, too close to measure: the first to arrive counts"_s;
    QTest::newRow("too close") << QJsonObject{{u"speaking"_s, changed(ana, "margin_ms"_L1, 0)}}
                               << u"Ana and Ben, too close to measure: the first to arrive counts"_s;
}

void StagePictureTest::margin()
{
    QFETCH(QJsonObject, changes);
    const QJsonObject view = speaking(withLive(
        withBoard(sample::night(u"in_progress"_s, People::Few, Mode::Teams), 7), u"open"_s, u"Who?"_s));
    QString words = readPicture(input(inLive(view, changes))).live.margin;
    words.remove(QChar(0x2068)).remove(QChar(0x2069));
    QTEST(words, "words");
}

void StagePictureTest::closedQuestion()
{
    const QJsonObject live = withLive(withBoard(sample::night(u"in_progress"_s, People::Few, Mode::Teams), 7),
                                      u"open"_s, u"Who?"_s, {u"Ana"_s, u"Bob"_s});
    const StagePicture picture = readPicture(input(closed(live, u"right"_s, u"Bob"_s, u"Because."_s)));
    QCOMPARE(picture.live.answer, u"Bob"_s);
    QCOMPARE(picture.live.answerOption, 1);
    QCOMPARE(picture.live.explanation, u"Because."_s);
    QCOMPARE(picture.live.rulings.size(), 2);
    const QVariantMap wrong = picture.live.rulings.first().toMap();
    QVERIFY(!wrong.value(u"correct"_s).toBool());
    QCOMPARE(wrong.value(u"points"_s).toString(), u"\u2212600"_s);
    QCOMPARE(wrong.value(u"who"_s).value<StageWho>().name, u"Ben"_s);
    QVERIFY(!picture.countdown.shown());
}

void StagePictureTest::secrets_data()
{
    QTest::addColumn<QJsonObject>("view");
    const QString marker = u"SECRET"_s;
    const QJsonObject running = sample::night(u"in_progress"_s, People::Few, Mode::Teams);
    const QJsonObject onBoard = withBoard(running, 7);
    const QJsonObject open = withLive(onBoard, u"open"_s, u"?"_s);

    QTest::newRow("staff's parts") << changed(
        changed(
            running, "claims"_L1,
            QJsonArray{QJsonObject{{u"player_id"_s, 3'000'001}, {u"name"_s, marker}, {u"device"_s, marker}}}),
        "undo"_L1, QJsonObject{{u"undo"_s, marker}, {u"redo"_s, marker}});
    for (const auto *phase : {"reading", "open", "answering", "something new"}) {
        QTest::newRow(phase) << inLive(open, {{u"phase"_s, QString::fromLatin1(phase)},
                                              {u"answer"_s, marker},
                                              {u"explanation"_s, marker},
                                              {u"host_note"_s, marker}});
    }
    QTest::newRow("planned round") << inRound(onBoard, {{u"status"_s, u"planned"_s}, {u"title"_s, marker}});
    QTest::newRow("other board") << inRound(
        onBoard,
        {{u"board_id"_s, 5},
         {u"boards"_s,
          QJsonArray{QJsonObject{
              {u"id"_s, 4},
              {u"title"_s, marker},
              {u"categories"_s,
               QJsonArray{QJsonObject{{u"id"_s, 6}, {u"title"_s, marker}, {u"revealed"_s, true}}}}}}}});
    QTest::newRow("hidden category") << inRound(
        onBoard,
        {{u"boards"_s,
          QJsonArray{QJsonObject{
              {u"id"_s, 3'000'800},
              {u"title"_s, u"Board"_s},
              {u"categories"_s,
               QJsonArray{QJsonObject{
                   {u"id"_s, 6}, {u"title"_s, marker}, {u"revealed"_s, false}, {u"spotlight"_s, true}}}}}}}});
    QJsonArray questions;
    for (const QJsonValue &question : onBoard.value("questions"_L1).toArray())
        questions.append(changed(changed(question.toObject(), "text"_L1, marker), "answer"_L1, marker));
    QTest::newRow("texts on the board") << changed(onBoard, "questions"_L1, questions);
    QJsonArray players;
    for (const QJsonValue &player : onBoard.value("players"_L1).toArray())
        players.append(changed(changed(player.toObject(), "token"_L1, marker), "buzzer"_L1, marker));
    QJsonObject staff{{u"id"_s, 77}, {u"name"_s, marker}, {u"role"_s, u"banker"_s}};
    players.append(staff);
    QTest::newRow("players' devices, staff") << changed(onBoard, "players"_L1, players);
}

void StagePictureTest::secrets()
{
    QFETCH(QJsonObject, view);
    QVERIFY(QJsonDocument(view).toJson().contains("SECRET"));
    const QString drawn = everything(readPicture(input(view)));
    QVERIFY2(!drawn.contains(u"SECRET"_s), qPrintable(drawn));
}

void StagePictureTest::phonesTable_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QString>("phase");
    QTest::addColumn<StageScene::Value>("scene");
    QTest::addColumn<bool>("asked"); // the question stands there
    QTest::addColumn<int>("sides");  // who takes part
    QTest::addColumn<int>("done");   // two have answered, or bet
    QTest::addColumn<QString>("bet");
    QTest::addColumn<bool>("counting");
    using enum StageScene::Value;
    const auto row = [](const char *mode, const char *phase, StageScene::Value scene, bool asked, int sides,
                        int done, const char *bet, bool counting) {
        QTest::addRow("%s, %s", mode, phase)
            << QString::fromLatin1(mode) << QString::fromLatin1(phase) << scene << asked << sides << done
            << QString::fromLatin1(bet) << counting;
    };
    row("phones", "reading", Question, true, 4, 2, "", false);
    row("phones", "open", Question, true, 4, 2, "", true);
    row("phones", "judging", Question, true, 4, 2, "", false);
    row("phones", "closed", Answer, true, 4, 2, "", false);
    row("phones", "betting", Betting, false, 4, 2, "", false); // never sent
    row("wager", "betting", Betting, false, 1, 1, "", false);
    row("wager", "reading", Question, true, 1, 1, "850", false);
    row("wager", "answering", Question, true, 1, 1, "850", false);
    row("wager", "closed", Answer, true, 1, 1, "850", false);
    row("final", "betting", Betting, false, 4, 2, "", false);
    row("final", "open", Question, true, 4, 2, "", true);
    row("final", "judging", Question, true, 4, 2, "", false);
    row("final", "closed", Answer, true, 4, 2, "", false);
    row("buzz", "open", Question, true, 0, 0, "", true);
    row("phones", "something new", Question, false, 4, 2, "", false);
    row("something new", "open", Question, true, 0, 0, "", true);
}

void StagePictureTest::phonesTable()
{
    QFETCH(QString, mode);
    QFETCH(QString, phase);
    QFETCH(bool, asked);
    const QJsonObject board = withBoard(sample::night(u"in_progress"_s, People::Few, Mode::Teams), 7);
    QJsonObject view = withLive(board, phase, u"Which?"_s, {u"a"_s, u"b"_s});
    if (mode != u"buzz"_s)
        view = answered(played(view, mode, u"choice"_s), 2);
    // What a sender should have left out is put in again.
    view = inLive(view, {{u"text"_s, u"Which?"_s}, {u"options"_s, QJsonArray{u"a"_s, u"b"_s}}});
    const StagePicture picture = readPicture(input(view));
    QTEST(picture.scene, "scene");
    QCOMPARE(picture.live.text, asked ? u"Which?"_s : QString());
    QCOMPARE(picture.options.size(), asked ? 2 : 0);
    QTEST(static_cast<int>(picture.sides.size()), "sides");
    QTEST(picture.live.doneCount, "done");
    QTEST(picture.live.bet, "bet");
    QTEST(picture.countdown.shown(), "counting");
    QCOMPARE(picture.live.points, mode == u"wager"_s || mode == u"final"_s ? QString() : u"600"_s);
}

void StagePictureTest::nothingTooEarly_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QString>("phase");
    for (const auto *mode : {"phones", "wager", "final", "something new"}) {
        for (const auto *phase : {"betting", "reading", "open", "answering", "judging", "something new"})
            QTest::addRow("%s, %s", mode, phase) << QString::fromLatin1(mode) << QString::fromLatin1(phase);
    }
}

/// Whatever the secret parts say, the picture is the same.
void StagePictureTest::nothingTooEarly()
{
    QFETCH(QString, mode);
    QFETCH(QString, phase);
    const QJsonObject board = withBoard(sample::night(u"in_progress"_s, People::Few, Mode::Teams), 7);
    QJsonObject view =
        answered(played(withLive(board, phase, u"?"_s, {u"a"_s, u"b"_s}), mode, u"choice"_s), 2);
    const QString marker = u"SECRET"_s;
    const qint64 team = 3'000'500;
    const QJsonArray amounts{QJsonObject{{u"side"_s, team}, {u"amount"_s, 77'777}}};
    QJsonObject secrets{{u"answer"_s, marker},
                        {u"explanation"_s, marker},
                        {u"note"_s, marker},
                        {u"right"_s, QJsonArray{1}},
                        {u"distribution"_s, QJsonArray{77'777, 1}},
                        {u"answers"_s, QJsonArray{QJsonObject{{u"side"_s, team}, {u"text"_s, marker}}}},
                        {u"groups"_s, QJsonArray{QJsonObject{{u"text"_s, marker}, {u"spelling"_s, marker}}}}};
    if (mode != u"wager"_s || phase == u"betting"_s)
        secrets.insert(u"bets"_s, amounts);
    if (mode != u"final"_s || phase != u"judging"_s)
        secrets.insert(u"shown"_s,
                       QJsonArray{QJsonObject{{u"side"_s, team}, {u"text"_s, marker}, {u"bet"_s, 77'777}}});
    if (mode != u"wager"_s) { // a verdict of a side that has not been shown
        secrets.insert(u"rulings"_s,
                       QJsonArray{QJsonObject{
                           {u"player_id"_s, 3'000'001}, {u"correct"_s, true}, {u"points"_s, 77'777}}});
    }
    if (phase == u"betting"_s || phase == u"something new"_s) {
        secrets.insert(u"text"_s, marker);
        secrets.insert(u"options"_s, QJsonArray{marker, marker});
    }
    const StagePicture plain = readPicture(input(view));
    const StagePicture told = readPicture(input(inLive(view, secrets)));
    const QString drawn = everything(told);
    QVERIFY2(!drawn.contains(u"SECRET"_s) && !drawn.contains(u"77777"_s), qPrintable(drawn));
    if (phase == u"betting"_s || phase == u"something new"_s)
        QVERIFY(told.live.text.isEmpty() && told.options.isEmpty());
    QCOMPARE(drawn, everything(plain));
    if (mode != u"something new"_s)
        QVERIFY(plain.live == told.live);
    QCOMPARE(told.scene, plain.scene);
}

void StagePictureTest::options()
{
    const QJsonObject board = withBoard(sample::night(u"in_progress"_s, People::Few, Mode::Singles), 7);
    const QJsonObject open = answered(
        played(withLive(board, u"open"_s, u"?"_s, {u"a"_s, u"b"_s, u"c"_s}), u"phones"_s, u"choice"_s), 8);
    const StagePicture before = readPicture(input(open));
    QCOMPARE(rowText(before.options, u"text"_s), u"a|b|c"_s);
    QCOMPARE(rowText(before.options, u"correct"_s), u"false|false|false"_s);
    QVERIFY(!before.live.judged && !before.live.counted);

    const QJsonObject after =
        inLive(judged(open, 4, {1}, u"b"_s, u"So."_s), {{u"distribution"_s, QJsonArray{1, 4, 2}}});
    const StagePicture picture = readPicture(input(after));
    QCOMPARE(rowText(picture.options, u"correct"_s), u"false|true|false"_s);
    QCOMPARE(rowText(picture.options, u"ticked"_s), u"1|4|2"_s);
    QCOMPARE(rowText(picture.options, u"share"_s), u"0.25|1|0.5"_s);
    QVERIFY(picture.live.judged && picture.live.counted);
    QCOMPARE(picture.live.rightCount, 4);
    QCOMPARE(picture.live.askedCount, 12);

    // Places that do not exist, figures below zero, nobody at all.
    const StagePicture odd = readPicture(input(inLive(
        after, {{u"right"_s, QJsonArray{7, -1, u"x"_s, 2, 2}}, {u"distribution"_s, QJsonArray{-4, 0}}})));
    QCOMPARE(rowText(odd.options, u"correct"_s), u"false|false|true"_s);
    QCOMPARE(rowText(odd.options, u"share"_s), u"0|0|0"_s);
}

void StagePictureTest::orderStandsRight()
{
    const QJsonObject board = withBoard(sample::night(u"in_progress"_s, People::Few, Mode::Singles), 7);
    const QJsonObject open = answered(
        played(withLive(board, u"open"_s, u"?"_s, {u"b"_s, u"c"_s, u"a"_s}), u"phones"_s, u"order"_s), 8);
    QCOMPARE(rowText(readPicture(input(open)).options, u"text"_s), u"b|c|a"_s);
    const QJsonObject early = inLive(open, {{u"right"_s, QJsonArray{2, 0, 1}}});
    QCOMPARE(rowText(readPicture(input(early)).options, u"text"_s), u"b|c|a"_s);
    const StagePicture picture = readPicture(input(judged(open, 4, {2, 0, 1}, {}, {})));
    QCOMPARE(rowText(picture.options, u"text"_s), u"a|b|c"_s);
    QCOMPARE(rowText(picture.options, u"place"_s), u"2|0|1"_s);
}

void StagePictureTest::verdictsOfSides()
{
    const QJsonObject board = withBoard(sample::night(u"in_progress"_s, People::Few, Mode::Teams), 7);
    const QJsonObject open = answered(played(withLive(board, u"open"_s, u"?"_s), u"phones"_s, u"text"_s), 3);
    const QJsonObject rulings{
        {u"rulings"_s,
         QJsonArray{QJsonObject{{u"player_id"_s, 3'000'001}, {u"correct"_s, false}, {u"points"_s, -50}},
                    QJsonObject{{u"player_id"_s, 3'000'006}, {u"correct"_s, true}, {u"points"_s, 600}}}}};
    const StagePicture picture = readPicture(input(inLive(judged(open, 0, {}, u"x"_s, {}), rulings)));
    // Ana is a Red Fox, Fatima a Night Owl; who had it stands first.
    QCOMPARE(rowText(picture.sides, u"name"_s), u"Night Owls|Red Foxes|Quizzly Bears|The Tuesdays"_s);
    QCOMPARE(rowText(picture.sides, u"verdict"_s), u"1|-1|0|0"_s);
    QCOMPARE(rowText(picture.sides, u"points"_s), u"+600|\u221250||"_s);
    QCOMPARE(picture.live.rightCount, 1);
    QVERIFY(picture.live.rulings.isEmpty());
}

void StagePictureTest::revealOneByOne()
{
    const QJsonObject board = withBoard(sample::night(u"in_progress"_s, People::Few, Mode::Teams), 7);
    const QJsonObject in = answered(played(withLive(board, u"judging"_s, u"?"_s), u"final"_s, u"text"_s), 4);
    QCOMPARE(readPicture(input(in)).scene, StageScene::Question);

    const StagePicture first = readPicture(input(revealed(in, {u"Rome"_s})));
    QCOMPARE(first.scene, StageScene::Reveal);
    QCOMPARE(first.live.revealWho.name, u"Red Foxes"_s);
    QCOMPARE(first.live.revealAnswer, u"Rome"_s);
    QCOMPARE(first.live.bet, u"300"_s);
    QCOMPARE(first.live.revealVerdict, 1);
    QCOMPARE(first.live.revealPoints, u"+300"_s);
    QCOMPARE(rowText(first.sides, u"turn"_s), u"1|0|0|0"_s);
    QCOMPARE(rowText(first.sides, u"score"_s), u"1600|1200|800|400"_s);

    const StagePicture second = readPicture(input(revealed(in, {u"Rome"_s, u" \n"_s})));
    QCOMPARE(second.live.revealWho.name, u"Night Owls"_s);
    QCOMPARE(second.live.revealAnswer, QString());
    QCOMPARE(second.live.revealVerdict, -1);
    QCOMPARE(rowText(second.sides, u"verdict"_s), u"1|-1|0|0"_s);

    // A ruling of a side that was not shown, and a side that did not bet, stay away.
    QJsonObject live = revealed(in, {u"Rome"_s, u"Oslo"_s}).value("live"_L1).toObject();
    live.insert(u"shown"_s, QJsonArray{live.value("shown"_L1).toArray().at(0)});
    const StagePicture half = readPicture(input(changed(in, "live"_L1, live)));
    QCOMPARE(rowText(half.sides, u"verdict"_s), u"1|0|0|0"_s);
    QVERIFY(!everything(half).contains(u"Oslo"_s));
}

void StagePictureTest::trading()
{
    QJsonObject view = withTrading(sample::night(u"in_progress"_s, People::Few, Mode::Teams), 3);
    QJsonObject trading = view.value("trading"_L1).toObject();
    QJsonArray nations = trading.value("nations"_L1).toArray();
    nations.replace(0, changed(nations.at(0).toObject(), "goods"_L1, QJsonObject{{u"SECRET"_s, 77'777}}));
    trading.insert("nations"_L1, nations);
    const StagePicture picture = readPicture(input(changed(view, "trading"_L1, trading)));
    QCOMPARE(picture.scene, StageScene::Trading);
    QCOMPARE(picture.trading.title, u"The markets"_s);
    QCOMPARE(picture.nations.size(), 4);
    QVERIFY(picture.nations.at(0)
                .values.value(u"buildings"_s)
                .toString()
                .contains(u"3\u00a0\u00d7\u00a0School"_s));
    QCOMPARE(picture.nations.at(1).values.value(u"buildings"_s).toString(), QString());
    QCOMPARE(picture.nations.at(1).values.value(u"built"_s).toInt(), 0);
    const QJsonObject counts = nations.at(0).toObject().value("buildings"_L1).toObject();
    int built = 0;
    for (const QJsonValue &count : counts)
        built += count.toInt();
    QVERIFY(built > 3);
    QCOMPARE(picture.nations.at(0).values.value(u"built"_s).toInt(), built);
    QCOMPARE(rowText(picture.challenges, u"name"_s), u"Ana|Ben|Cem"_s);
    QCOMPARE(rowText(picture.challenges, u"exercise"_s), u"|Push-ups|Push-ups"_s);
    QCOMPARE(rowText(picture.challenges, u"endsAtMs"_s), u"-1|211000|302000"_s);
    QVERIFY(!everything(picture).contains(u"SECRET"_s) && !everything(picture).contains(u"77777"_s));
    // A question goes before.
    QCOMPARE(readPicture(input(withLive(view, u"open"_s, u"?"_s))).scene, StageScene::Question);
}

void StagePictureTest::podiumShares()
{
    const StagePicture picture =
        readPicture(input(sample::night(u"completed"_s, People::Few, Mode::Singles)));
    QCOMPARE(picture.podium.size(), 2); // two first places, two third ones
    const QVariantMap second = picture.podium.at(1).toMap();
    QCOMPARE(picture.podium.first().toMap().value(u"people"_s).toList().size(), 2);
    QCOMPARE(second.value(u"place"_s).toInt(), 3);
    QCOMPARE(second.value(u"people"_s).toList().first().value<StageWho>().name, u"Cem"_s);
}

void StagePictureTest::oddTypes_data()
{
    QTest::addColumn<QString>("key");
    for (const auto *key : {"game", "players", "teams", "rounds", "questions", "live", "trading"})
        QTest::newRow(key) << QString::fromLatin1(key);
}

void StagePictureTest::oddTypes()
{
    QFETCH(QString, key);
    const QJsonObject good = speaking(withLive(
        withBoard(sample::night(u"in_progress"_s, People::Few, Mode::Teams), 7), u"open"_s, u"Who?"_s));
    for (const QJsonValue &odd :
         {QJsonValue(), QJsonValue(7), QJsonValue(u"text"_s), QJsonValue(QJsonArray{1, u"x"_s, QJsonArray()}),
          QJsonValue(QJsonObject{{u"id"_s, u"x"_s}, {u"boards"_s, 5}, {u"speaking"_s, 3}})}) {
        QJsonObject view = good;
        view.insert(key, odd);
        const StagePicture picture = readPicture(input(view));
        QVERIFY(picture.players.size() <= 12);
    }
}

void StagePictureTest::countdown_data()
{
    QTest::addColumn<QJsonObject>("changes");
    QTest::addColumn<qint64>("laterMs");
    QTest::addColumn<bool>("shown");
    QTest::addColumn<double>("share");
    const QJsonValue none;
    QTest::newRow("running") << QJsonObject{} << 0LL << true << 0.7;
    QTest::newRow("runs on") << QJsonObject{} << 2000LL << true << 0.5;
    QTest::newRow("over") << QJsonObject{} << 9000LL << true << 0.0;
    QTest::newRow("stands") << QJsonObject{{u"deadline_ms"_s, none}, {u"left_ms"_s, 4000}} << 2000LL << true
                            << 0.4;
    QTest::newRow("none") << QJsonObject{{u"deadline_ms"_s, none}} << 0LL << false << 0.0;
    QTest::newRow("length unknown") << QJsonObject{{u"window_ms"_s, none}} << 3500LL << true << 0.5;
    QTest::newRow("speaking") << QJsonObject{{u"phase"_s, u"answering"_s}, {u"speak_until_ms"_s, 108'000}}
                              << 2000LL << true << 0.75;
    QTest::newRow("no time to speak") << QJsonObject{{u"phase"_s, u"answering"_s}} << 0LL << false << 0.0;
}

void StagePictureTest::countdown()
{
    QFETCH(QJsonObject, changes);
    QFETCH(qint64, laterMs);
    const QJsonObject view = withLive(withBoard(sample::night(u"in_progress"_s, People::Few, Mode::Teams), 7),
                                      u"open"_s, u"Who?"_s);
    const StageInput handed = input(inLive(view, changes));
    Countdown countdown;
    countdown.set(readPicture(handed).countdown, handed.gameNowMs);
    countdown.set(readPicture(handed).countdown, handed.gameNowMs + 100); // a second view changes nothing
    QTEST(countdown.shown(), "shown");
    QTEST(countdown.share(handed.gameNowMs + laterMs), "share");
}

QTEST_GUILESS_MAIN(StagePictureTest)
#include "stage_picture_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// From a spectator's snapshot (docs/protocol.md) to what stands on the stage. Values in, values out.
//
// Secrecy: only the fields named in this reader are ever looked at, so a field that a spectator does not get
// cannot reach the screen. Where a field is secret only for a while (a category's title, the question of
// a bet, answers, bets, the boards of a planned round) the reader checks the state as well and does not rely
// on the sender.
#pragma once

#include "app/stage/countdown.h"
#include "app/stage/stage_rows.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QMetaType>
#include <QObject>
#include <QStringList>
#include <QVariantList>

#include <optional>

namespace quizaar {

struct StageInput
{
    QJsonObject view;              ///< a snapshot's `data` as a spectator gets it
    QStringList joinUrls;          ///< the first is what the QR holds, e.g. http://192.168.1.5:8000/j/ABC234
    QString typedUrl;              ///< what people type, e.g. http://192.168.1.5:8000/
    std::optional<QString> wifiQr; ///< what the Wi-Fi's QR holds (WIFI:...), where the host gave it
    qint64 gameNowMs = 0;          ///< game clock when this was handed over
    bool clockRunning = false;
    double clockSpeed = 1;  ///< game milliseconds per millisecond
    QJsonObject prices;     ///< price history of the trading round; public
    QJsonObject nightScore; ///< what each round has brought; public
    /// Where the files of the view's `live.media` lie, in its order; empty: there is none.
    QStringList mediaFiles;
};

/// The scenes. QML knows them as Scene.Lobby and so on.
class StageScene
{
    Q_GADGET
public:
    enum Value
    {
        Lobby,
        RoundTitle,
        Board,
        Question,
        Answer,
        Scoreboard,
        Podium,
        Betting,
        Reveal, ///< a final's answers, one by one
        Trading,
        Sheet, ///< what a round has asked whose answers are collected at its end
        TradingResult
    };
    Q_ENUM(Value)
};

/// Somebody who is named on the stage. `mark` says colour (0..19) and shape (mark % 10), -1 neither.
struct StageWho
{
    Q_GADGET
    Q_PROPERTY(bool known MEMBER known)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString team MEMBER team)
    Q_PROPERTY(int mark MEMBER mark)
public:
    bool known = false;
    QString name;
    QString team; ///< empty in a singles night
    int mark = -1;

    bool operator==(const StageWho &) const = default;
};

/// The night itself: what the lobby and the join bar show.
struct StageNight
{
    Q_GADGET
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString code MEMBER code)
    Q_PROPERTY(QString joinUrl MEMBER joinUrl)
    Q_PROPERTY(QString typedUrl MEMBER typedUrl)
    Q_PROPERTY(QString wifiQr MEMBER wifiQr)
    Q_PROPERTY(bool inTeams MEMBER inTeams)
    Q_PROPERTY(bool scoresShown MEMBER scoresShown)
    Q_PROPERTY(bool frozen MEMBER frozen)
public:
    QString title;
    QString code;
    QString joinUrl;
    QString typedUrl; ///< without http:// and the last slash: what one has to type
    QString wifiQr;
    bool inTeams = false;
    bool scoresShown = false; ///< false while the scoreboard is hidden from guests
    bool frozen = false;      ///< the standings are those of an earlier moment

    bool operator==(const StageNight &) const = default;
};

/// The round that runs, and the board it shows.
struct StageRound
{
    Q_GADGET
    Q_PROPERTY(int number MEMBER number)
    Q_PROPERTY(int total MEMBER total)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString boardTitle MEMBER boardTitle)
    Q_PROPERTY(int questions MEMBER questions)
    Q_PROPERTY(int asked MEMBER asked)
    Q_PROPERTY(int columns MEMBER columns)
    Q_PROPERTY(int rows MEMBER rows)
    Q_PROPERTY(quizaar::StageWho chooser MEMBER chooser)
    Q_PROPERTY(QString sheet MEMBER sheet)
    Q_PROPERTY(QStringList sheetQuestions MEMBER sheetQuestions)
    Q_PROPERTY(QString doubled MEMBER doubled)
public:
    qint64 id = 0;  ///< 0: no round runs
    int number = 0; ///< 1 = the night's first
    int total = 0;
    QString title;
    QString boardTitle;
    int questions = 0;
    int asked = 0;
    int columns = 0; ///< of the board shown
    int rows = 0;
    StageWho chooser;
    QString sheet; ///< a round that collects its answers: the protocol's word for how far, else empty
    QStringList sheetQuestions; ///< what it has asked so far
    QString doubled;            ///< names of those whom it counts double

    bool operator==(const StageRound &) const = default;
};

/// The question that is live. `phase` and `outcome` are the protocol's words.
struct StageLive
{
    Q_GADGET
    Q_PROPERTY(QString phase MEMBER phase)
    Q_PROPERTY(QString category MEMBER category)
    Q_PROPERTY(QString points MEMBER points)
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(QStringList options MEMBER options)
    Q_PROPERTY(quizaar::StageWho speaking MEMBER speaking)
    Q_PROPERTY(QString margin MEMBER margin)
    Q_PROPERTY(QString lockedOut MEMBER lockedOut)
    Q_PROPERTY(QString outcome MEMBER outcome)
    Q_PROPERTY(QString answer MEMBER answer)
    Q_PROPERTY(int answerOption MEMBER answerOption)
    Q_PROPERTY(QString explanation MEMBER explanation)
    Q_PROPERTY(QVariantList rulings MEMBER rulings)
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(QString mode MEMBER mode)
    Q_PROPERTY(bool judged MEMBER judged)
    Q_PROPERTY(bool counted MEMBER counted)
    Q_PROPERTY(int askedCount MEMBER askedCount)
    Q_PROPERTY(int doneCount MEMBER doneCount)
    Q_PROPERTY(int rightCount MEMBER rightCount)
    Q_PROPERTY(QString bet MEMBER bet)
    Q_PROPERTY(int revealed MEMBER revealed)
    Q_PROPERTY(quizaar::StageWho revealWho MEMBER revealWho)
    Q_PROPERTY(QString revealAnswer MEMBER revealAnswer)
    Q_PROPERTY(int revealVerdict MEMBER revealVerdict)
    Q_PROPERTY(QString revealPoints MEMBER revealPoints)
public:
    qint64 questionId = 0; ///< 0: nothing is live
    QString kind;          ///< the protocol's word
    QString mode;          ///< likewise; a view that does not say means buzz
    QString phase;
    QString category;
    QString points; ///< empty where a question has none, and where bets take their place
    QString text;   ///< this and the options: empty while bets are taken
    QStringList options;
    StageWho speaking;
    QString margin;    ///< in words: "Ana, 41 ms before Ben"
    QString lockedOut; ///< names, joined
    QString outcome;
    QString answer;        ///< empty until the question is closed
    int answerOption = -1; ///< which option the answer is
    QString explanation;   ///< empty until the question is closed
    QVariantList rulings;  ///< of {who: StageWho, correct: bool, points: "+400"}; modes buzz and wager
    bool judged = false;   ///< closed: which options are right is known
    bool counted = false;  ///< closed: how often each option was ticked is known
    int askedCount = 0;    ///< sides that are to answer, or to bet
    int doneCount = 0;     ///< of them, those who have
    int rightCount = 0;    ///< closed: of them, those who had it
    QString bet;           ///< a wager's, once the question is asked; a final's, of the side shown last
    int revealed = 0;      ///< final: how many sides have been shown; the next four are of the last of them
    StageWho revealWho;
    QString revealAnswer;
    int revealVerdict = 0; ///< 1 right, -1 wrong, 0 not ruled
    QString revealPoints;

    bool operator==(const StageLive &) const = default;
};

/// The trading round that runs.
struct StageTrading
{
    Q_GADGET
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(double endsAtMs MEMBER endsAtMs)
    Q_PROPERTY(double warnMs MEMBER warnMs)
    Q_PROPERTY(double lastWarnMs MEMBER lastWarnMs)
    Q_PROPERTY(double taxAtMs MEMBER taxAtMs)
    Q_PROPERTY(bool taxWarned MEMBER taxWarned)
    Q_PROPERTY(bool scoresShown MEMBER scoresShown)
public:
    qint64 roundId = 0; ///< 0: none runs
    QString title;
    double endsAtMs = -1;  ///< game clock; -1: not known
    double warnMs = 0;     ///< so long before the end it is first warned of; 0: never
    double lastWarnMs = 0; ///< and for the last time
    double taxAtMs = -1;   ///< game clock; -1: no food tax comes
    bool taxWarned = false;
    bool scoresShown = false; ///< the host shows what nations are worth

    bool operator==(const StageTrading &) const = default;
};

/// How the newest trading round has ended.
struct StageTradingResult
{
    Q_GADGET
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QVariantList richest MEMBER richest)
    Q_PROPERTY(double richestTotal MEMBER richestTotal)
    Q_PROPERTY(QVariantList kindest MEMBER kindest)
    Q_PROPERTY(QString kindestLabel MEMBER kindestLabel)
    Q_PROPERTY(QString kindestMargin MEMBER kindestMargin)
public:
    qint64 roundId = 0; ///< 0: none has ended
    QString title;
    QVariantList richest; ///< of StageWho; several where they share it
    double richestTotal = 0;
    QVariantList kindest; ///< of StageWho; empty where nobody has traded
    QString kindestLabel;
    QString kindestMargin; ///< in words

    bool operator==(const StageTradingResult &) const = default;
};

/// What each round of the night has brought, and the sum.
struct StageNightTable
{
    Q_GADGET
    Q_PROPERTY(QStringList rounds MEMBER rounds)
    Q_PROPERTY(QVariantList rows MEMBER rows)
public:
    QStringList rounds; ///< titles
    QVariantList rows;  ///< best first: {who: StageWho, place, cells: [points or nothing], total}

    bool operator==(const StageNightTable &) const = default;
};

struct StagePicture
{
    Q_DECLARE_TR_FUNCTIONS(quizaar::StagePicture)
public:
    StageScene::Value scene = StageScene::Lobby; ///< as the view alone has it, without introductions
    bool paused = false;
    bool held = false; ///< the host holds a round that runs by itself
    StageNight night;
    StageRound round;
    StageLive live;
    qint64 spotlightId = 0; ///< the category that was just revealed
    QString spotlightTitle;
    CountdownFacts countdown;
    QList<StageRow> players;    ///< name, team, mark, score, rank
    QList<StageRow> teams;      ///< name, members, memberCount, mark, score, rank
    QList<StageRow> standings;  ///< teams in a team night, else players; by rank
    QList<StageRow> categories; ///< title, revealed, spotlight
    QList<StageRow> cells;      ///< column, row, points, answered
    /// Options of the question: text, place (0 = A), correct, ticked, share (of the most ticked). An order
    /// question's stand in the right order once that is shown.
    QList<StageRow> options;
    /// Who is to bet or to answer: name, mark, done, verdict (1, -1, 0 not known), points, turn (final: the
    /// how-manieth shown, 0 not yet), score.
    QList<StageRow> sides;
    StageTrading trading;
    QList<StageRow> nations;    ///< name, nation, mark, buildings, built, infected, score (-1: none)
    QList<StageRow> challenges; ///< name, mark, building, exercise (once assigned), endsAtMs (-1: waits)
    QList<StageRow> goods; ///< name, price, change, trend (1, 0, -1), stock, baseline, points (of QPointF)
    QList<StageRow> news;  ///< newest first: text, tone (bad, good, plain), mark, atMs (game clock)
    StageTradingResult tradingResult;
    QList<StageRow> resultRows; ///< best first: name, mark, place, resources, buildings, label, total
    StageNightTable nightTable;
    /// What the question shows beside its text, once it is shown: {kind, url (of a file; empty: not there)}.
    QVariantList media;
    QVariantList podium; ///< places 1 to 3: {place, people: [StageWho], score}

    static QStringList personRoles();
    static QStringList teamRoles();
    static QStringList categoryRoles();
    static QStringList cellRoles();
    static QStringList optionRoles();
    static QStringList sideRoles();
    static QStringList nationRoles();
    static QStringList challengeRoles();
    static QStringList goodRoles();
    static QStringList newsRoles();
    static QStringList resultRoles();
};

/// Reads any object without complaint: what is missing or of another type counts as absent.
StagePicture readPicture(const StageInput &input);

}

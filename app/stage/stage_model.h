// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stage/countdown.h"
#include "app/stage/stage_picture.h"
#include "app/stage/stage_rows.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace quizaar {

/// What the stage's QML reads. Fed with spectators' snapshots, it chooses the scene, keeps rows stable so
/// that they can be animated, and lets countdowns run between two snapshots. GUI thread.
class StageModel final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StageModel)
    Q_PROPERTY(quizaar::StageScene::Value scene READ scene NOTIFY sceneChanged)
    Q_PROPERTY(bool paused READ paused NOTIFY pausedChanged)
    Q_PROPERTY(bool held READ held NOTIFY heldChanged)
    Q_PROPERTY(bool muted READ muted NOTIFY mutedChanged)
    Q_PROPERTY(quizaar::StageNight night READ night NOTIFY nightChanged)
    Q_PROPERTY(quizaar::StageRound round READ round NOTIFY roundChanged)
    Q_PROPERTY(quizaar::StageLive live READ live NOTIFY liveChanged)
    Q_PROPERTY(QString spotlight READ spotlight NOTIFY spotlightChanged)
    Q_PROPERTY(QVariantList podium READ podium NOTIFY podiumChanged)
    Q_PROPERTY(bool counting READ counting NOTIFY countdownChanged)
    Q_PROPERTY(double countdown READ countdown NOTIFY countdownChanged)
    Q_PROPERTY(int secondsLeft READ secondsLeft NOTIFY countdownChanged)
    Q_PROPERTY(quizaar::StageRows *players READ players CONSTANT)
    Q_PROPERTY(quizaar::StageRows *teams READ teams CONSTANT)
    Q_PROPERTY(quizaar::StageRows *standings READ standings CONSTANT)
    Q_PROPERTY(quizaar::StageRows *categories READ categories CONSTANT)
    Q_PROPERTY(quizaar::StageRows *cells READ cells CONSTANT)
    Q_PROPERTY(quizaar::StageRows *options READ options CONSTANT)
    Q_PROPERTY(quizaar::StageRows *sides READ sides CONSTANT)
    Q_PROPERTY(quizaar::StageTrading trading READ trading NOTIFY tradingChanged)
    Q_PROPERTY(quizaar::StageRows *nations READ nations CONSTANT)
    Q_PROPERTY(quizaar::StageRows *challenges READ challenges CONSTANT)
    Q_PROPERTY(quizaar::StageRows *goods READ goods CONSTANT)
    Q_PROPERTY(quizaar::StageRows *news READ news CONSTANT)
    Q_PROPERTY(quizaar::StageTradingResult tradingResult READ tradingResult NOTIFY tradingChanged)
    Q_PROPERTY(quizaar::StageRows *resultRows READ resultRows CONSTANT)
    Q_PROPERTY(quizaar::StageNightTable nightTable READ nightTable NOTIFY podiumChanged)
    Q_PROPERTY(double clockMs READ clockMs NOTIFY clockMoved)
    Q_PROPERTY(QVariantList media READ media NOTIFY mediaChanged)
    Q_PROPERTY(bool mediaPlaying READ mediaPlaying NOTIFY mediaMoved)
    Q_PROPERTY(int mediaTurn READ mediaTurn NOTIFY mediaMoved)
    Q_PROPERTY(bool playsSound READ playsSound CONSTANT)
public:
    /// Moments that deserve a sound.
    enum class Cue
    {
        PlayerJoined,
        BuzzersOpen,
        Buzz,
        Right,
        Wrong,
        TimeUp
    };
    Q_ENUM(Cue)
    enum class Sound
    {
        On,
        Muted
    };
    /// Whether this system can play sound and video.
    enum class Player
    {
        There,
        Missing
    };

    static constexpr std::chrono::milliseconds introductionTime{4000};

    /// `introduction`: how long a round's title stands before its board, and a revealed category before all
    /// others.
    explicit StageModel(std::chrono::milliseconds introduction = introductionTime, QObject *parent = nullptr);

    /// Shows the view. May be called at any rate; what has not changed is not touched.
    void update(const StageInput &input);
    /// The last view again, in the language that is now installed.
    void retranslate();
    void setSound(Sound sound);
    /// Before the QML is loaded.
    void setPlayer(Player player) { m_player = player; }
    /// The question's sounds and videos from their beginning, or not any more. A buzz lets them pause, a
    /// closed question ends them; the next question's play by themselves.
    void replayMedia();
    void stopMedia();

    StageScene::Value scene() const { return m_scene; }
    bool paused() const { return m_picture.paused; }
    bool held() const { return m_picture.held; }
    bool muted() const { return m_sound == Sound::Muted; }
    const StageNight &night() const { return m_picture.night; }
    const StageRound &round() const { return m_picture.round; }
    const StageLive &live() const { return m_picture.live; }
    /// Title of the category that is being revealed, else empty.
    QString spotlight() const { return m_spotlight; }
    const QVariantList &podium() const { return m_picture.podium; }

    bool counting() const { return m_countdown.shown(); }
    /// What is left of the countdown, 1 to 0.
    double countdown() const { return m_countdown.share(gameNowMs()); }
    /// Whole seconds as a person counts them (the last one is 1), 0 when over, -1 where nothing is counted
    /// down.
    int secondsLeft() const;

    StageRows *players() { return &m_players; }
    StageRows *teams() { return &m_teams; }
    StageRows *standings() { return &m_standings; }
    StageRows *categories() { return &m_categories; }
    StageRows *cells() { return &m_cells; }
    StageRows *options() { return &m_options; }
    StageRows *sides() { return &m_sides; }
    const StageTrading &trading() const { return m_picture.trading; }
    StageRows *nations() { return &m_nations; }
    StageRows *challenges() { return &m_challenges; }
    StageRows *goods() { return &m_goods; }
    StageRows *news() { return &m_news; }
    const StageTradingResult &tradingResult() const { return m_picture.tradingResult; }
    StageRows *resultRows() { return &m_resultRows; }
    const StageNightTable &nightTable() const { return m_picture.nightTable; }
    /// The game clock in milliseconds, for scenes with several countdowns; moves on four times a second.
    double clockMs() const { return static_cast<double>(gameNowMs()); }
    /// See StagePicture::media.
    const QVariantList &media() const { return m_picture.media; }
    /// Whether sounds and videos run now, as far as the question is concerned.
    bool mediaPlaying() const;
    /// Rises each time that they are to begin anew.
    int mediaTurn() const { return m_mediaTurn; }
    bool playsSound() const { return m_player == Player::There; }

Q_SIGNALS:
    void sceneChanged();
    void pausedChanged();
    void heldChanged();
    void mutedChanged();
    void nightChanged();
    void roundChanged();
    void liveChanged();
    void spotlightChanged();
    void podiumChanged();
    void countdownChanged();
    void tradingChanged();
    void clockMoved();
    void mediaChanged();
    void mediaMoved();
    /// Never while muted, and never for what was already so when the first view came.
    void cue(quizaar::StageModel::Cue cue);

private:
    qint64 gameNowMs() const;
    void introduce(const StagePicture &old);
    void endIntroduction();
    void chooseScene();
    void setSpotlight(const QString &title);
    void cueChanges(const StagePicture &old);
    void tick();

    StageInput m_input;
    StagePicture m_picture;
    StageScene::Value m_scene = StageScene::Lobby;
    Sound m_sound = Sound::On;
    Player m_player = Player::Missing;
    bool m_mediaStopped = false;
    int m_mediaTurn = 0;
    bool m_fed = false;
    bool m_introducingRound = false;
    QString m_spotlight;
    QElapsedTimer m_sinceInput;
    Countdown m_countdown;
    QTimer m_frames;
    QTimer m_clock;
    QTimer m_introduction;
    StageRows m_players;
    StageRows m_teams;
    StageRows m_standings;
    StageRows m_categories;
    StageRows m_cells;
    StageRows m_options;
    StageRows m_sides;
    StageRows m_nations;
    StageRows m_challenges;
    StageRows m_goods;
    StageRows m_news;
    StageRows m_resultRows;
};

}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stage/stage_model.h"

#include <cmath>
#include <utility>

namespace quizaar {

StageModel::StageModel(std::chrono::milliseconds introduction, QObject *parent)
    : QObject(parent)
    , m_players(StagePicture::personRoles())
    , m_teams(StagePicture::teamRoles())
    , m_standings(StagePicture::personRoles())
    , m_categories(StagePicture::categoryRoles())
    , m_cells(StagePicture::cellRoles())
    , m_options(StagePicture::optionRoles())
    , m_sides(StagePicture::sideRoles())
    , m_nations(StagePicture::nationRoles())
    , m_challenges(StagePicture::challengeRoles())
    , m_goods(StagePicture::goodRoles())
    , m_news(StagePicture::newsRoles())
    , m_resultRows(StagePicture::resultRoles())
{
    m_sinceInput.start();
    m_frames.setInterval(std::chrono::milliseconds(16));
    m_frames.setTimerType(Qt::PreciseTimer);
    connect(&m_frames, &QTimer::timeout, this, &StageModel::tick);
    m_clock.setInterval(std::chrono::milliseconds(250));
    connect(&m_clock, &QTimer::timeout, this, &StageModel::clockMoved);
    m_introduction.setInterval(introduction);
    m_introduction.setSingleShot(true);
    connect(&m_introduction, &QTimer::timeout, this, &StageModel::endIntroduction);
}

void StageModel::update(const StageInput &input)
{
    const bool played = mediaPlaying();
    m_input = input;
    m_sinceInput.restart();
    const StagePicture old = std::exchange(m_picture, readPicture(input));

    m_players.become(m_picture.players);
    m_teams.become(m_picture.teams);
    m_standings.become(m_picture.standings);
    m_categories.become(m_picture.categories);
    m_cells.become(m_picture.cells);
    m_options.become(m_picture.options);
    m_sides.become(m_picture.sides);
    m_nations.become(m_picture.nations);
    m_challenges.become(m_picture.challenges);
    m_goods.become(m_picture.goods);
    m_news.become(m_picture.news);
    m_resultRows.become(m_picture.resultRows);

    m_countdown.set(m_picture.countdown, gameNowMs());
    if (m_countdown.running() && m_input.clockRunning && !m_picture.paused)
        m_frames.start();
    else
        m_frames.stop();

    if (m_picture.scene != StageScene::Trading || !m_input.clockRunning || m_picture.paused)
        m_clock.stop();
    else if (!m_clock.isActive())
        m_clock.start();

    const bool otherQuestion = old.live.questionId != m_picture.live.questionId;
    if (otherQuestion) {
        m_mediaStopped = false;
        ++m_mediaTurn;
    }
    if (old.media != m_picture.media)
        Q_EMIT mediaChanged();
    if (otherQuestion || played != mediaPlaying())
        Q_EMIT mediaMoved();

    introduce(old);
    if (old.night != m_picture.night)
        Q_EMIT nightChanged();
    if (old.round != m_picture.round)
        Q_EMIT roundChanged();
    if (old.live != m_picture.live)
        Q_EMIT liveChanged();
    if (old.podium != m_picture.podium || old.nightTable != m_picture.nightTable)
        Q_EMIT podiumChanged();
    if (old.trading != m_picture.trading || old.tradingResult != m_picture.tradingResult)
        Q_EMIT tradingChanged();
    Q_EMIT countdownChanged();
    Q_EMIT clockMoved();
    chooseScene();
    if (old.paused != m_picture.paused)
        Q_EMIT pausedChanged();
    if (old.held != m_picture.held)
        Q_EMIT heldChanged();
    if (m_fed)
        cueChanges(old);
    m_fed = true;
}

void StageModel::retranslate()
{
    if (!m_fed)
        return;
    StageInput again = m_input;
    again.gameNowMs = gameNowMs();
    update(again);
}

void StageModel::setSound(Sound sound)
{
    if (sound == m_sound)
        return;
    m_sound = sound;
    Q_EMIT mutedChanged();
}

bool StageModel::mediaPlaying() const
{
    using namespace Qt::StringLiterals;
    const QString &phase = m_picture.live.phase;
    return !m_mediaStopped && !m_picture.paused && m_input.clockRunning && !m_picture.media.isEmpty() &&
           (phase == "reading"_L1 || phase == "open"_L1);
}

void StageModel::replayMedia()
{
    m_mediaStopped = false;
    ++m_mediaTurn;
    Q_EMIT mediaMoved();
}

void StageModel::stopMedia()
{
    m_mediaStopped = true;
    Q_EMIT mediaMoved();
}

int StageModel::secondsLeft() const
{
    if (!m_countdown.shown())
        return -1;
    return static_cast<int>((m_countdown.leftMs(gameNowMs()) + 999) / 1000);
}

qint64 StageModel::gameNowMs() const
{
    if (!m_input.clockRunning)
        return m_input.gameNowMs;
    return m_input.gameNowMs + std::llround(static_cast<double>(m_sinceInput.elapsed()) * m_input.clockSpeed);
}

void StageModel::introduce(const StagePicture &old)
{
    if (m_introduction.interval() <= 0)
        return;
    const bool onBoard = m_picture.scene == StageScene::Board;
    if (m_fed && onBoard && m_picture.round.id != old.round.id) {
        m_introducingRound = true;
        setSpotlight({});
        m_introduction.start();
    } else if (m_fed && onBoard && m_picture.spotlightId != 0 && m_picture.spotlightId != old.spotlightId) {
        m_introducingRound = false;
        setSpotlight(m_picture.spotlightTitle);
        m_introduction.start();
    } else if (m_introduction.isActive() && !onBoard) {
        m_introduction.stop();
        m_introducingRound = false;
        setSpotlight({});
    }
}

void StageModel::endIntroduction()
{
    m_introducingRound = false;
    setSpotlight({});
    chooseScene();
}

void StageModel::chooseScene()
{
    const StageScene::Value scene = m_introducingRound ? StageScene::RoundTitle : m_picture.scene;
    if (scene == m_scene)
        return;
    m_scene = scene;
    Q_EMIT sceneChanged();
}

void StageModel::setSpotlight(const QString &title)
{
    if (title == m_spotlight)
        return;
    m_spotlight = title;
    Q_EMIT spotlightChanged();
}

void StageModel::cueChanges(const StagePicture &old)
{
    if (muted())
        return;
    using namespace Qt::StringLiterals;
    const StageLive &live = m_picture.live;
    const bool sameQuestion = live.questionId == old.live.questionId;
    if (m_picture.scene == StageScene::Lobby && m_picture.players.size() > old.players.size())
        Q_EMIT cue(Cue::PlayerJoined);
    if (live.phase == "open"_L1 && !(sameQuestion && old.live.phase == "open"_L1))
        Q_EMIT cue(Cue::BuzzersOpen);
    if (live.speaking.known && !(sameQuestion && old.live.speaking == live.speaking))
        Q_EMIT cue(Cue::Buzz);
    if (sameQuestion && live.rulings.size() > old.live.rulings.size())
        Q_EMIT cue(live.rulings.last().toMap().value(u"correct"_s).toBool() ? Cue::Right : Cue::Wrong);
    if (sameQuestion && live.revealed > old.live.revealed && live.revealVerdict != 0)
        Q_EMIT cue(live.revealVerdict > 0 ? Cue::Right : Cue::Wrong);
    const bool answersEnd = live.phase == "judging"_L1 || live.phase == "closed"_L1;
    if (sameQuestion && live.mode == "phones"_L1 && old.live.phase == "open"_L1 && answersEnd)
        Q_EMIT cue(Cue::TimeUp);
    if (sameQuestion && live.outcome == "time_up"_L1 && old.live.outcome != "time_up"_L1)
        Q_EMIT cue(Cue::TimeUp);
}

void StageModel::tick()
{
    if (m_countdown.leftMs(gameNowMs()) == 0)
        m_frames.stop();
    Q_EMIT countdownChanged();
}

}

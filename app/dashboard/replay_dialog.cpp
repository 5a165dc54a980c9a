// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/replay_dialog.h"

#include "app/dashboard/log_words.h"
#include "app/dashboard/night_words.h"
#include "app/dashboard/plain_text.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLocale>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

constexpr int replayTickMs = 100;
constexpr qint64 playSpeed = 4; // replay milliseconds for each millisecond

}

ReplayDialog::ReplayDialog(std::shared_ptr<const NightReplay> replay, Show show, QWidget *parent)
    : QDialog(parent)
    , m_replay(std::move(replay))
    , m_show(std::move(show))
    , m_when(plainLabel(this, "heading"))
    , m_what(plainLabel(this, "muted"))
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_back(new QPushButton(tr("Step back"), this))
    , m_play(new QPushButton(this))
    , m_forth(new QPushButton(tr("Step on"), this))
{
    setObjectName(u"replay"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Replay"));
    m_when->setObjectName(u"replay_when"_s);
    m_what->setObjectName(u"replay_what"_s);
    m_what->setMinimumHeight(2 * m_what->fontMetrics().lineSpacing()); // two lines: the buttons stay in place
    m_what->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_slider->setObjectName(u"replay_slider"_s);
    m_slider->setAccessibleName(tr("Moment of the evening"));
    m_slider->setRange(
        0, static_cast<int>(std::min<qint64>(m_replay->length(), std::numeric_limits<int>::max())));
    m_slider->setSingleStep(1000);
    m_slider->setPageStep(std::max(1000, m_slider->maximum() / 20));
    m_back->setObjectName(u"replay_back"_s);
    m_play->setObjectName(u"replay_play"_s);
    m_play->setProperty("kind", u"primary"_s);
    m_forth->setObjectName(u"replay_forth"_s);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_back, m_play, m_forth}) {
        button->setAutoDefault(false);
        buttons->addWidget(button, 1);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 18, 18, 18);
    layout->setSpacing(12);
    layout->addWidget(m_when);
    layout->addWidget(m_what);
    layout->addWidget(m_slider);
    layout->addLayout(buttons);
    resize(560, sizeHint().height());
    m_tick.setInterval(replayTickMs);
    connect(&m_tick, &QTimer::timeout, this, &ReplayDialog::tick);
    connect(m_slider, &QSlider::valueChanged, this, [this](int at) { goTo(m_replay->countAt(at)); });
    connect(m_slider, &QSlider::sliderPressed, this, [this] { setPlaying(false); });
    connect(m_back, &QPushButton::clicked, this, [this] { step(-1); });
    connect(m_forth, &QPushButton::clicked, this, [this] { step(1); });
    connect(m_play, &QPushButton::clicked, this, [this] { setPlaying(!m_tick.isActive()); });
    setPlaying(false);
    goTo(1);
}

ReplayDialog::~ReplayDialog()
{
    m_show(std::nullopt);
}

void ReplayDialog::goTo(qsizetype count)
{
    if (count == m_count)
        return;
    m_count = count;
    const engine::State state = m_replay->after(count);
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(m_replay->wallTime(count).ms);
    m_when->setText(
        tr("%1 · game clock %2")
            .arg(QLocale().toString(when.time(), u"HH:mm:ss"_s), clockText(m_replay->gameTime(count))));
    m_what->setText(state.steps ? stepWords(*state.steps) : QString());
    m_slider->setToolTip(plainTip(m_what->text()));
    m_back->setEnabled(count > 1);
    m_forth->setEnabled(count < m_replay->size());
    m_show(ReplayMoment{std::make_shared<const engine::State>(state), m_replay->gameTime(count)});
}

void ReplayDialog::step(int by)
{
    setPlaying(false);
    const qsizetype count = std::clamp<qsizetype>(m_count + by, 1, m_replay->size());
    const QSignalBlocker quiet(m_slider); // several events may share a moment
    m_slider->setValue(static_cast<int>(m_replay->offset(count)));
    goTo(count);
}

void ReplayDialog::tick()
{
    const qint64 next = m_slider->value() + replayTickMs * playSpeed;
    m_slider->setValue(static_cast<int>(std::min<qint64>(next, m_slider->maximum())));
    if (m_slider->value() == m_slider->maximum())
        setPlaying(false);
}

void ReplayDialog::setPlaying(bool playing)
{
    if (playing && m_slider->value() == m_slider->maximum())
        m_slider->setValue(0);
    if (playing)
        m_tick.start();
    else
        m_tick.stop();
    m_play->setText(playing ? tr("Stop") : tr("Play"));
}

}

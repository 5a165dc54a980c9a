// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/evening_page.h"

#include "app/dashboard/low_panel.h"
#include "app/dashboard/night_words.h"
#include "app/dashboard/plain_text.h"
#include "app/language/ruleset_words.h"

#include <QAccessible>
#include <QApplication>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

constexpr int noticeMs = 8000;
constexpr int leastOfParts = 210; // points, before they are scrolled; the strips above and below stay

const night::Round *nextPlanned(const night::Night &night)
{
    for (const RoundId id : night.round_order) {
        const night::Round *round = night::findRound(night, id);
        if (round && round->status == night::RoundStatus::Planned)
            return round;
    }
    return nullptr;
}

}

EveningPage::EveningPage(StateFeed &feed, CommandDesk &desk, EveningActions &actions, QAction &openPack,
                         const QList<QAction *> &afterwards, QWidget *parent)
    : QWidget(parent)
    , m_feed(feed)
    , m_desk(desk)
    , m_actions(actions)
    , m_trouble_words(plainLabel(this, "heading"))
    , m_trouble(makeStrip(m_trouble_words, "trouble"))
    , m_notice_words(plainLabel(this))
    , m_notice(makeStrip(m_notice_words, "news", u"i"_s))
    , m_warning_words(plainLabel(this))
    , m_warning(makeStrip(m_warning_words, "notice"))
    , m_paused(nullptr)
    , m_by_itself(new ByItselfStrip(feed, actions, this))
    , m_parts(new QStackedWidget(this))
    , m_board(new BoardModel(this))
    , m_board_view(new BoardView(*m_board, m_parts))
    , m_question(new QuestionPanel(feed, desk, actions, m_parts))
    , m_trading(new TradingPanel(feed, desk, m_parts))
    , m_sheet(new SheetPanel(feed, desk, m_parts))
    , m_idle(makeIdle(openPack, afterwards))
{
    setObjectName(u"evening_page"_s);
    m_trouble->setObjectName(u"trouble"_s);
    m_trouble_words->setObjectName(u"trouble_words"_s);
    m_notice_words->setObjectName(u"notice_words"_s);
    m_notice->setObjectName(u"notice"_s);
    m_warning_words->setObjectName(u"warning_words"_s);
    m_warning->setObjectName(u"warning"_s);
    QLabel *paused = plainLabel(this, "heading");
    paused->setText(tr("The game is paused. Buzzers and answers wait."));
    m_paused = makeStrip(paused, "notice");
    m_paused->setObjectName(u"paused"_s);
    m_paused->layout()->addWidget(actionButton(*actions.clock, u"primary"_s, m_paused));
    for (QWidget *part : {m_idle, static_cast<QWidget *>(m_board_view), static_cast<QWidget *>(m_trading),
                          static_cast<QWidget *>(m_sheet)})
        m_parts->addWidget(new LowPanel(part, leastOfParts, m_parts));
    m_parts->addWidget(m_question); // scrolls by itself: its buttons stay
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(10);
    layout->addWidget(m_trouble);
    layout->addWidget(m_paused);
    layout->addWidget(m_by_itself);
    layout->addWidget(m_parts, 1);
    layout->addWidget(m_notice);
    layout->addWidget(m_warning);
    hush();
    m_notice_end.setSingleShot(true);
    m_notice_end.setInterval(noticeMs);
    connect(&m_notice_end, &QTimer::timeout, this, &EveningPage::hush);
    connect(&desk, &CommandDesk::refused, this, &EveningPage::warn);
    connect(&desk, &CommandDesk::done, this, &EveningPage::hush);
    connect(m_board_view, &BoardView::chosen, this, [this](QuestionId id) {
        m_desk.give(quiz::Command(quiz::SelectQuestion{id}));
        // who clicks twice means the board, not the button that takes the tile's place
        m_parts->setAttribute(Qt::WA_TransparentForMouseEvents);
        QTimer::singleShot(QApplication::doubleClickInterval(), m_parts,
                           [this] { m_parts->setAttribute(Qt::WA_TransparentForMouseEvents, false); });
    });
    connect(&feed, &StateFeed::changed, this, &EveningPage::refresh);
    refresh();
}

QFrame *EveningPage::makeStrip(QLabel *label, const char *role, const QString &mark)
{
    auto *strip = new QFrame(this);
    strip->setProperty("role", QString::fromLatin1(role));
    auto *layout = new QHBoxLayout(strip);
    layout->setContentsMargins(14, 10, 14, 10);
    QLabel *sign = plainLabel(strip, "heading");
    sign->setText(mark);
    sign->setWordWrap(false);
    layout->addWidget(sign);
    layout->addWidget(label, 1);
    return strip;
}

QWidget *EveningPage::makeIdle(QAction &openPack, const QList<QAction *> &afterwards)
{
    auto *idle = new QWidget(m_parts);
    m_title = plainLabel(idle, "title");
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setObjectName(u"idle_title"_s);
    m_hint = plainLabel(idle, "muted");
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setObjectName(u"idle_hint"_s);
    m_start = new QPushButton(idle);
    m_start->setObjectName(u"idle_start"_s);
    m_start->setProperty("kind", u"primary"_s);
    m_start->setProperty("big", u"yes"_s);
    m_pack = new QPushButton(openPack.text(), idle);
    m_pack->setProperty("big", u"yes"_s);
    m_pack->setToolTip(openPack.toolTip());
    connect(m_pack, &QPushButton::clicked, &openPack, &QAction::trigger);
    connect(m_start, &QPushButton::clicked, this, &EveningPage::startNext);
    for (QAction *action : afterwards)
        m_afterwards.append(actionButton(*action, m_afterwards.isEmpty() ? u"primary"_s : QString(), idle));
    m_afterwards.append(actionButton(*m_actions.again, {}, idle));
    auto *layout = new QVBoxLayout(idle);
    layout->setSpacing(14);
    layout->addStretch();
    layout->addWidget(m_title);
    layout->addWidget(m_hint);
    for (QPushButton *button : QList<QPushButton *>{m_start, m_pack} + m_afterwards) {
        button->setFocusPolicy(Qt::TabFocus);
        layout->addWidget(button, 0, Qt::AlignHCenter);
    }
    layout->addStretch();
    return idle;
}

void EveningPage::tell(const QString &words)
{
    say(words, *m_notice, *m_notice_words);
}

void EveningPage::warn(const QString &words)
{
    say(words, *m_warning, *m_warning_words);
}

void EveningPage::say(const QString &words, QFrame &strip, QLabel &label)
{
    hush();
    label.setText(words);
    strip.show();
    m_notice_end.start();
    QAccessibleEvent alert(&label, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void EveningPage::hush()
{
    m_notice->hide();
    m_warning->hide();
}

void EveningPage::startNext()
{
    if (const night::Round *round = nextPlanned(m_feed.state().night))
        m_desk.give(quiz::Command(quiz::StartRound{round->id}));
}

void EveningPage::refresh()
{
    const engine::State &state = m_feed.state();
    m_board->setState(state);
    refreshTrouble();
    refreshIdle();
    noticeLatecomers();
    const bool paused = m_feed.hasNight() && night::statusOf(state.night) == night::Status::Paused;
    if (m_paused->isVisibleTo(this) && !paused)
        hush(); // what was refused because of the pause
    m_paused->setVisible(paused);
    if (state.night.ended)
        showPart(m_idle); // whatever was open when it ended
    else if (SheetPanel::fits(state))
        showPart(m_sheet);
    else if (state.quiz.live)
        showPart(m_question);
    else if (trading::runningGame(state.night, state.trading))
        showPart(m_trading);
    else if (m_board->shape() != BoardModel::Shape::Nothing)
        showPart(m_board_view);
    else
        showPart(m_idle);
}

void EveningPage::noticeLatecomers()
{
    QList<PlayerId> waiting;
    QString newest;
    for (const night::Player &player : m_feed.state().night.players) {
        if (!night::isWaiting(player))
            continue;
        waiting.append(player.id);
        if (!m_waiting.contains(player.id))
            newest = player.name;
    }
    m_waiting = waiting;
    if (!newest.isEmpty())
        tell(tr("%1 comes late and waits. Let in, or turn away, under People.").arg(isolated(newest)));
}

void EveningPage::showPart(QWidget *part)
{
    QWidget *page = part;
    while (page->parentWidget() != m_parts)
        page = page->parentWidget();
    if (m_parts->currentWidget() == page)
        return;
    // a hidden part would hand its focus to whatever comes next, and the space key with it
    const QWidget *focus = window()->focusWidget();
    const bool take = !focus || m_parts->isAncestorOf(focus);
    m_parts->setCurrentWidget(page);
    if (part == m_board_view && !m_board_view->currentIndex().isValid())
        m_board_view->setCurrentIndex(m_board->firstOpen());
    if (take)
        part->setFocus();
}

void EveningPage::refreshTrouble()
{
    const HostStatus &status = m_feed.link().status();
    m_trouble->setVisible(status.storage_failing);
    m_trouble_words->setText(
        tr("The evening cannot be stored at the moment, so nothing new counts. Play goes on by "
           "itself once it can. %1")
            .arg(oneLine(status.storage_error, 300)));
}

void EveningPage::refreshIdle()
{
    const night::Night &night = m_feed.state().night;
    const int players =
        static_cast<int>(std::count_if(night.players.begin(), night.players.end(), night::isSeated));
    const night::Round *next = nextPlanned(night);
    m_start->setVisible(next && !night.ended);
    m_start->setText(next ? tr("Start “%1”").arg(menuText(oneLine(rulesetWords(next->title), 40)))
                          : QString());
    m_pack->setVisible(!next && !night.ended);
    for (QPushButton *button : std::as_const(m_afterwards))
        button->setVisible(night.ended);
    m_title->setText(night.ended ? tr("Good night!") : oneLine(night.name, 60));
    if (night.ended)
        m_hint->setText(tr("The night has ended and is stored."));
    else if (!next && night.round_order.isEmpty())
        m_hint->setText(tr("Open a pack of questions to fill the evening. Guests can join already."));
    else if (!next)
        m_hint->setText(tr("All rounds are played. Open another pack, or end for tonight."));
    else if (players == 0)
        m_hint->setText(tr("Nobody is here yet. Guests scan the code beside; you can start at any time."));
    else
        m_hint->setText(tr("%1 so far. Start when everybody is in.").arg(playerCountWords(players)));
}

}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/tour.h"

#include "app/dashboard/look.h"
#include "app/dashboard/plain_text.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

#include <algorithm>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

constexpr int cardWidth = 380;
constexpr int cardGap = 14;
constexpr int spare = 10; // the border, and a line that a style makes higher than the font says

}

QList<TourStop> Tour::stops()
{
    return {{u"dock_join"_s, tr("Here guests get in"),
             tr("They scan the code with their camera. Type the Wi-Fi once under “Wi-Fi…”, and they can scan "
                "that, too. "
                "“Phones can’t reach it?” helps when nobody comes.")},
            {u"dock_people"_s, tr("Who is here"),
             tr("Teams, players and their phones’ lights. Somebody without a phone plays as well: “Add "
                "player”, and you "
                "press for them.")},
            {u"dock_evening"_s, tr("The evening’s plan"),
             tr("Rounds in their order: quiz boards, lists, trading. “Open pack” adds questions, “Add "
                "trading round” a "
                "game of nations.")},
            {u"evening_page"_s, tr("What is going on"),
             tr("Start the round here. Then arrows and Enter choose a question, Space opens the buzzers, C "
                "and X rule, "
                "Z takes back.")},
            {u"bar"_s, tr("Clock, undo, stage"),
             tr("Pause for pizza with Ctrl+P. F11 shows the stage on the projector. Ctrl+L covers the "
                "dashboard from "
                "curious eyes.")},
            {u"dock_log"_s, tr("Everything that happened"),
             tr("In words, with a filter. A click with the right button goes back to any moment.")}};
}

Tour::Tour(QWidget &window)
    : QWidget(&window)
    , m_window(window)
    , m_card(new QFrame(this))
    , m_title(plainLabel(m_card, "heading"))
    , m_words(plainLabel(m_card))
    , m_count(plainLabel(m_card, "muted"))
    , m_skip(new QPushButton(tr("Skip"), m_card))
    , m_next(new QPushButton(m_card))
{
    setObjectName(u"tour"_s);
    setFocusPolicy(Qt::StrongFocus);
    m_card->setProperty("role", u"card"_s);
    m_card->setFixedWidth(cardWidth);
    m_skip->setObjectName(u"tour_skip"_s);
    m_next->setObjectName(u"tour_next"_s);
    m_next->setProperty("kind", u"primary"_s);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_count, 1);
    buttons->addWidget(m_skip);
    buttons->addWidget(m_next);
    auto *layout = new QVBoxLayout(m_card);
    layout->setContentsMargins(18, 16, 18, 16);
    layout->addWidget(m_title);
    layout->addWidget(m_words);
    layout->addLayout(buttons);
    for (QPushButton *button : {m_skip, m_next})
        button->setFocusPolicy(Qt::NoFocus); // Enter and Escape do the same
    for (const TourStop &stop : stops()) {
        const auto *there = window.findChild<QWidget *>(stop.target);
        if (there && there->isVisible() && there->window() == &window)
            m_stops.append(stop);
    }
    connect(m_skip, &QPushButton::clicked, this, &QWidget::close);
    connect(m_next, &QPushButton::clicked, this, [this] { goTo(m_at + 1); });
    setAttribute(Qt::WA_DeleteOnClose);
    window.installEventFilter(this);
    setGeometry(window.rect());
    raise();
    show();
    setFocus();
    goTo(0);
}

void Tour::goTo(int stop)
{
    if (stop < 0)
        return;
    if (stop >= m_stops.size()) {
        close();
        return;
    }
    m_at = stop;
    const TourStop &now = m_stops.at(stop);
    m_title->setText(now.title);
    m_words->setText(now.words);
    m_count->setText(tr("%1 of %2").arg(stop + 1).arg(m_stops.size()));
    m_next->setText(stop + 1 < m_stops.size() ? tr("Next") : tr("Let’s go"));
    setAccessibleName(tr("Tour: %1. %2").arg(now.title, now.words));
    QAccessibleEvent said(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&said);
    place();
    update();
}

QRect Tour::target() const
{
    const auto *there = m_window.findChild<QWidget *>(m_stops.value(m_at).target);
    return there ? QRect(there->mapTo(&m_window, QPoint()), there->size()) : QRect();
}

/// Beside what is pointed at, on the side where there is room; else in the middle of it.
void Tour::place()
{
    m_card->setFixedHeight(m_card->layout()->totalHeightForWidth(cardWidth) + spare);
    const QRect hole = target();
    const QSize card(cardWidth, m_card->height());
    QPoint at(hole.center().x() - card.width() / 2, hole.center().y() - card.height() / 2);
    if (hole.right() + cardGap + card.width() < width())
        at = QPoint(hole.right() + cardGap, hole.top() + cardGap);
    else if (hole.left() - cardGap - card.width() > 0)
        at = QPoint(hole.left() - cardGap - card.width(), hole.top() + cardGap);
    else if (hole.bottom() + cardGap + card.height() < height())
        at = QPoint(hole.center().x() - card.width() / 2, hole.bottom() + cardGap);
    else if (hole.top() - cardGap - card.height() > 0)
        at = QPoint(hole.center().x() - card.width() / 2, hole.top() - cardGap - card.height());
    at.setX(std::clamp(at.x(), cardGap, std::max(cardGap, width() - card.width() - cardGap)));
    at.setY(std::clamp(at.y(), cardGap, std::max(cardGap, height() - card.height() - cardGap)));
    m_card->move(at);
}

bool Tour::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_window && event->type() == QEvent::Resize) {
        setGeometry(m_window.rect());
        place();
    }
    return QWidget::eventFilter(watched, event);
}

void Tour::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath dim;
    dim.addRect(rect());
    QPainterPath hole;
    hole.addRoundedRect(QRectF(target()).adjusted(-3, -3, 3, 3), 10, 10);
    painter.fillPath(dim.subtracted(hole), QColor(0, 0, 0, 150));
    painter.setPen(QPen(currentTones().accent, 2));
    painter.drawPath(hole);
}

void Tour::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        close();
        break;
    case Qt::Key_Left:
        goTo(m_at - 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Right:
        goTo(m_at + 1);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool Tour::focusNextPrevChild(bool)
{
    return true;
}

}

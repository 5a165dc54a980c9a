// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QWidget>

namespace quizaar {

struct TourStop
{
    QString target; // object name of the widget that is pointed at; one that is not shown is passed over
    QString title;
    QString words;
};

/// Two minutes round the window: everything but one part is dimmed, a card beside it says what it is for.
/// Enter or Next goes on, Escape or Skip ends it; deletes itself then.
class Tour final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Tour)

public:
    /// Lies over `window`, which shows a night.
    explicit Tour(QWidget &window);
    static QList<TourStop> stops();

    /// Of what is shown in this window.
    const QList<TourStop> &shownStops() const { return m_stops; }
    int at() const { return m_at; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void goTo(int stop);
    void place();
    QRect target() const;

    QWidget &m_window;
    QList<TourStop> m_stops;
    int m_at = 0;
    QFrame *m_card;
    QLabel *m_title;
    QLabel *m_words;
    QLabel *m_count;
    QPushButton *m_skip;
    QPushButton *m_next;
};

}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dashboard/board_view.h"
#include "app/dashboard/by_itself_strip.h"
#include "app/dashboard/question_panel.h"
#include "app/dashboard/sheet_panel.h"
#include "app/dashboard/trading_panel.h"

#include <QFrame>
#include <QStackedWidget>

namespace quizaar {

/// The middle of the window during the evening: what waits to be done, the board, the open question or the
/// trading game; above it what is wrong, if something is.
class EveningPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EveningPage)

public:
    /// `afterwards`: what there is to do once the night has ended.
    EveningPage(StateFeed &feed, CommandDesk &desk, EveningActions &actions, QAction &openPack,
                const QList<QAction *> &afterwards, QWidget *parent);

    /// A sentence for the host, for some seconds.
    void tell(const QString &words);
    /// Likewise, of what was refused or went wrong.
    void warn(const QString &words);

private:
    QWidget *makeIdle(QAction &openPack, const QList<QAction *> &afterwards);
    QFrame *makeStrip(QLabel *label, const char *role, const QString &mark = QStringLiteral("!"));
    void say(const QString &words, QFrame &strip, QLabel &label);
    void hush();
    void refresh();
    void refreshIdle();
    void refreshTrouble();
    void noticeLatecomers();
    void showPart(QWidget *part);
    void startNext();

    StateFeed &m_feed;
    CommandDesk &m_desk;
    EveningActions &m_actions;
    QLabel *m_trouble_words;
    QFrame *m_trouble;
    QLabel *m_notice_words;
    QFrame *m_notice;
    QLabel *m_warning_words;
    QFrame *m_warning;
    QFrame *m_paused;
    ByItselfStrip *m_by_itself;
    QStackedWidget *m_parts;
    BoardModel *m_board;
    BoardView *m_board_view;
    QuestionPanel *m_question;
    TradingPanel *m_trading;
    SheetPanel *m_sheet;
    QLabel *m_title = nullptr;
    QLabel *m_hint = nullptr;
    QPushButton *m_start = nullptr;
    QPushButton *m_pack = nullptr;
    QList<QPushButton *> m_afterwards;
    QWidget *m_idle; // made last: it fills those above
    QTimer m_notice_end;
    QList<PlayerId> m_waiting; // of whom the host has been told
};

}

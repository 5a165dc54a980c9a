// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/question_panel.h"

#include "app/dashboard/live_words.h"
#include "app/dashboard/low_panel.h"
#include "app/dashboard/people_menu.h"
#include "app/dashboard/plain_text.h"
#include "core/engine/media_view.h"

#include <QFrame>
#include <QGridLayout>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

constexpr int countdownTickMs = 100;
constexpr int leastOfCards = 56; // points, before they are scrolled

/// `shown`: the order in which guests see them; empty: that of the pack.
QString optionsText(const packs::Question &question, const QList<int> &shown, bool marked)
{
    QStringList lines;
    for (qsizetype i = 0; i < question.options.size(); ++i) {
        const packs::Option option = question.options.value(shown.isEmpty() ? i : shown.value(i));
        const QString mark = marked && option.correct ? u"   ✓"_s : QString();
        lines.append(u"%1   "_s.arg(QChar(u'A' + static_cast<char16_t>(i))) + oneLine(option.text) + mark);
    }
    return lines.join(u'\n');
}

void showOrHide(QLabel &label, const QString &text)
{
    label.setText(text);
    label.setVisible(!text.isEmpty());
}

}

QPushButton *actionButton(QAction &action, const QString &kind, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(u"button_"_s + action.objectName());
    button->setProperty("kind", kind.isEmpty() ? QVariant() : QVariant(kind));
    button->setProperty("big", u"yes"_s);
    // a click must not leave the space key on this button: space opens the buzzers
    button->setFocusPolicy(Qt::TabFocus);
    const auto follow = [button, &action] {
        const QKeySequence key =
            action.shortcuts().isEmpty() ? QKeySequence() : action.shortcuts().constLast();
        const bool is_single = !key.isEmpty() && key[0].keyboardModifiers() == Qt::NoModifier;
        button->setText(is_single ? action.text() + u"   "_s + key.toString(QKeySequence::NativeText)
                                  : action.text());
        button->setToolTip(action.toolTip());
        button->setAccessibleName(action.text());
        button->setEnabled(action.isEnabled());
    };
    QObject::connect(&action, &QAction::changed, button, follow);
    QObject::connect(button, &QPushButton::clicked, &action, &QAction::trigger);
    follow();
    return button;
}

QuestionPanel::QuestionPanel(StateFeed &feed, CommandDesk &desk, EveningActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_feed(feed)
    , m_desk(desk)
    , m_heading(plainLabel(this, "muted"))
    , m_text(plainLabel(this, "question"))
    , m_media(new MediaRow(actions, this))
    , m_options(plainLabel(this, "heading"))
    , m_answer(plainLabel(this, "answer"))
    , m_note(plainLabel(this, "muted"))
    , m_phase(plainLabel(this, "phase"))
    , m_left(plainLabel(this, "muted"))
    , m_bar(new QProgressBar(this))
    , m_buzzes(new BuzzModel(this))
    , m_order(new QListView(this))
    , m_answers(new AnswerModel(this))
    , m_given(new QListView(this))
    , m_actions(actions)
{
    setObjectName(u"question_panel"_s);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("The open question"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    auto *cards = new QWidget(this);
    auto *inside = new QVBoxLayout(cards);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(10);
    inside->addWidget(makeCard(), 4);
    inside->addWidget(makeBuzzes(), 2);
    layout->addWidget(new LowPanel(cards, leastOfCards, this), 1);
    layout->addLayout(makeButtons(actions)); // never out of sight
    m_tick.setInterval(countdownTickMs);
    connect(&m_tick, &QTimer::timeout, this, &QuestionPanel::refreshCountdown);
    connect(m_order, &QWidget::customContextMenuRequested, this, &QuestionPanel::showMenu);
    connect(m_given->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &row) {
                m_actions.setSpelling(row.data(AnswerModel::SpellingRole).toString());
            });
    connect(&feed, &StateFeed::changed, this, &QuestionPanel::refresh);
    refresh();
}

QWidget *QuestionPanel::makeCard()
{
    m_text->setObjectName(u"question_text"_s);
    m_answer->setObjectName(u"question_answer"_s);
    m_options->setObjectName(u"question_options"_s);
    auto *inside = new QWidget(this);
    inside->setObjectName(u"question_inside"_s);
    auto *layout = new QVBoxLayout(inside);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    for (QWidget *part : QWidgetList{m_heading, m_text, m_media, m_options, m_answer, m_note})
        layout->addWidget(part);
    layout->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    auto *card = new QFrame(this);
    card->setProperty("role", u"card"_s);
    card->setMinimumHeight(150);
    auto *around = new QVBoxLayout(card);
    around->setContentsMargins(2, 2, 2, 2);
    around->addWidget(scroll);
    return card;
}

QWidget *QuestionPanel::makeBuzzes()
{
    m_phase->setObjectName(u"phase"_s);
    m_left->setWordWrap(false);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Time left"));
    m_order->setModel(m_buzzes);
    m_order->setObjectName(u"buzz_order"_s);
    m_order->setAccessibleName(tr("Who buzzed, in order"));
    m_order->setContextMenuPolicy(Qt::CustomContextMenu);
    m_order->setFocusPolicy(Qt::TabFocus);
    m_order->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_order->setMinimumHeight(60);
    m_given->setModel(m_answers);
    m_given->setObjectName(u"given_answers"_s);
    m_given->setAccessibleName(tr("Answers from the phones"));
    m_given->setFocusPolicy(Qt::TabFocus);
    m_given->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_given->setMinimumHeight(60);
    auto *card = new QFrame(this);
    card->setProperty("role", u"card"_s);
    card->setMinimumHeight(130); // what is in it may be scrolled, but not run out of the card
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(20, 12, 20, 12);
    auto *top = new QHBoxLayout;
    top->addWidget(m_phase, 1);
    top->addWidget(m_left);
    layout->addLayout(top);
    layout->addWidget(m_bar);
    layout->addWidget(m_order, 1);
    layout->addWidget(m_given, 1);
    return card;
}

QLayout *QuestionPanel::makeButtons(EveningActions &actions)
{
    auto *grid = new QGridLayout;
    grid->setSpacing(8);
    QPushButton *open = actionButton(*actions.open, u"primary"_s, this);
    grid->addWidget(open, 0, 0, 1, 2);
    grid->addWidget(actionButton(*actions.correct, u"good"_s, this), 0, 2, 1, 2);
    grid->addWidget(actionButton(*actions.wrong, u"bad"_s, this), 0, 4, 1, 2);
    grid->addWidget(actionButton(*actions.reopen, {}, this), 1, 0, 1, 2);
    QPushButton *skip = actionButton(*actions.skip, {}, this);
    grid->addWidget(skip, 1, 2, 1, 2);
    grid->addWidget(actionButton(*actions.next, u"primary"_s, this), 1, 4, 1, 2);
    // one of these at a time, in the same place: answers end only after they were opened
    QPushButton *half = actionButton(*actions.half, {}, this);
    QPushButton *advance = actionButton(*actions.advance, u"primary"_s, this);
    grid->addWidget(advance, 0, 0, 1, 2);
    grid->addWidget(half, 1, 2, 1, 2);
    const auto choose = [open, advance, half, skip, &actions] {
        advance->setVisible(actions.advance->isEnabled());
        open->setVisible(!actions.advance->isEnabled());
        half->setVisible(actions.half->isEnabled());
        skip->setVisible(!actions.half->isEnabled());
    };
    connect(actions.advance, &QAction::changed, this, choose);
    connect(actions.half, &QAction::changed, this, choose);
    choose();
    for (int column = 0; column < 6; ++column)
        grid->setColumnStretch(column, 1);
    return grid;
}

void QuestionPanel::refresh()
{
    const engine::State &state = m_feed.state();
    m_buzzes->setState(state);
    refreshAnswers();
    if (!state.quiz.live) {
        m_tick.stop();
        return;
    }
    const auto question = state.quiz.questions.constFind(state.quiz.live->question);
    if (question != state.quiz.questions.cend())
        refreshText(*question);
    m_phase->setText(phaseWords(state, *state.quiz.live));
    const bool counts =
        state.quiz.live->deadline || state.quiz.live->speak_until || state.quiz.live->opens_at;
    m_bar->setVisible(counts);
    if (counts && state.night.clock.running)
        m_tick.start();
    else
        m_tick.stop();
    refreshCountdown();
}

void QuestionPanel::refreshText(const quiz::Question &question)
{
    const packs::Question &content = *question.content;
    m_heading->setText(questionHeading(question));
    m_text->setText(content.text.isEmpty() ? tr("(shown as a picture or sound)") : content.text);
    m_media->setMedia(engine::mediaInPlay(m_feed.state()), m_feed.link().status().data_folder);
    const bool hidden = hidesAnswers(m_feed.state()); // the host plays along
    showOrHide(*m_options,
               optionsText(content, hidden ? m_feed.state().quiz.live->order : QList<int>{}, !hidden));
    showOrHide(*m_answer, hidden ? tr("The answer is hidden: you play along.")
                                 : tr("Answer: %1").arg(answerWords(content)));
    QStringList notes;
    if (hidden) {
        showOrHide(*m_note, {});
        return;
    }
    for (const QString &note : {content.note, content.explanation}) {
        if (!note.isEmpty())
            notes.append(note);
    }
    showOrHide(*m_note, notes.join(u"\n\n"_s));
}

void QuestionPanel::refreshAnswers()
{
    const auto &live = m_feed.state().quiz.live;
    const bool phones = live && live->mode != quiz::Mode::Buzz && live->phase != quiz::Phase::Answering;
    const QString kept = m_given->currentIndex().data(AnswerModel::SpellingRole).toString();
    m_answers->setState(m_feed.state());
    m_order->setVisible(!phones);
    m_given->setVisible(phones);
    // the spelling the host looks at stays chosen; one that was just ruled on makes way for the next
    QModelIndex chosen;
    for (int row = 0; row < m_answers->rowCount(); ++row) {
        const QModelIndex index = m_answers->index(row);
        if (!kept.isEmpty() && index.data(AnswerModel::SpellingRole).toString() == kept &&
            !index.data(AnswerModel::RuledRole).toBool())
            chosen = index;
    }
    if (!chosen.isValid())
        chosen = m_answers->firstOpen();
    if (!m_given->currentIndex().isValid() || chosen.isValid())
        m_given->setCurrentIndex(chosen);
    m_actions.setSpelling(m_given->currentIndex().data(AnswerModel::SpellingRole).toString());
}

void QuestionPanel::refreshCountdown()
{
    const auto &live = m_feed.state().quiz.live;
    if (!live)
        return;
    const std::optional<GameTime> until = live->deadline      ? live->deadline
                                          : live->speak_until ? live->speak_until
                                                              : live->opens_at;
    if (!until) {
        m_left->clear();
        return;
    }
    const night::Round *round = night::findRound(m_feed.state().night, live->round);
    GameSpan whole = live->window;
    if (live->phase == quiz::Phase::Answering && round)
        whole = round->speak_window;
    else if (live->phase == quiz::Phase::Reading)
        whole = *until - live->selected_at;
    const qint64 left = std::max<qint64>(0, until->ms - m_feed.link().clockNow().ms);
    m_bar->setRange(0, static_cast<int>(std::clamp<qint64>(whole.ms, 1, 3'600'000)));
    m_bar->setValue(static_cast<int>(std::min<qint64>(left, m_bar->maximum())));
    m_left->setText(tr("%1 s").arg((left + 999) / 1000));
}

void QuestionPanel::showMenu(const QPoint &at)
{
    const PlayerId player{m_order->indexAt(at).data(BuzzModel::PlayerRole).toLongLong()};
    if (!player.isNull())
        playerMenu(m_feed, m_desk, player, *this)->popup(m_order->viewport()->mapToGlobal(at));
}

}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/appeals_card.h"

#include "app/dashboard/live_words.h"
#include "app/dashboard/plain_text.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace quizaar {

using namespace Qt::StringLiterals;

AppealsCard::AppealsCard(StateFeed &feed, CommandDesk &desk, QWidget *parent)
    : QFrame(parent)
    , m_feed(feed)
    , m_desk(desk)
    , m_who(plainLabel(this, "heading"))
    , m_why(plainLabel(this))
    , m_more(plainLabel(this, "muted"))
    , m_word(new QLineEdit(this))
{
    setObjectName(u"appeals"_s);
    setProperty("role", u"claim"_s);
    setAccessibleName(tr("Appeals"));
    m_why->setObjectName(u"appeal_text"_s);
    m_word->setObjectName(u"appeal_word"_s);
    m_word->setMaxLength(static_cast<int>(quiz::maxAppealLength));
    m_word->setPlaceholderText(tr("A word for them (may stay empty)"));
    auto *uphold = new QPushButton(tr("Uphold"), this);
    uphold->setObjectName(u"uphold"_s);
    uphold->setProperty("kind", u"good"_s);
    uphold->setToolTip(tr("The answer counts as right; the scores follow"));
    auto *reject = new QPushButton(tr("Reject"), this);
    reject->setObjectName(u"reject"_s);
    reject->setProperty("kind", u"bad"_s);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {uphold, reject}) {
        button->setFocusPolicy(Qt::TabFocus);
        buttons->addWidget(button, 1);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 8, 10, 8);
    for (QWidget *part :
         {static_cast<QWidget *>(m_who), static_cast<QWidget *>(m_why), static_cast<QWidget *>(m_word)})
        layout->addWidget(part);
    layout->addLayout(buttons);
    layout->addWidget(m_more);
    connect(uphold, &QPushButton::clicked, this, [this] { decide(true); });
    connect(reject, &QPushButton::clicked, this, [this] { decide(false); });
    connect(&feed, &StateFeed::changed, this, &AppealsCard::refresh);
    refresh();
}

void AppealsCard::decide(bool upheld)
{
    m_desk.give(quiz::Command(quiz::DecideAppeal{m_question, m_side, upheld, m_word->text()}));
}

void AppealsCard::refresh()
{
    const engine::State &state = m_feed.state();
    const quiz::Appeal *oldest = nullptr;
    QuestionId question;
    SideId side;
    int open = 0;
    for (auto of = state.quiz.appeals.cbegin(); of != state.quiz.appeals.cend(); ++of) {
        for (auto appeal = of->cbegin(); appeal != of->cend(); ++appeal) {
            if (appeal->status != quiz::AppealStatus::Open)
                continue;
            ++open;
            if (oldest && oldest->at <= appeal->at)
                continue;
            oldest = &*appeal;
            question = of.key();
            side = appeal.key();
        }
    }
    setVisible(oldest && !state.night.ended);
    if (!oldest)
        return;
    if (question != m_question || side != m_side)
        m_word->clear(); // what was begun was meant for another one
    m_question = question;
    m_side = side;
    m_who->setText(tr("%1 appeals: %2")
                       .arg(isolated(sideName(state.night, side)),
                            isolated(oneLine(questionHeading(state.quiz.questions.value(question))))));
    m_why->setText(oneLine(oldest->text, 200));
    m_why->setVisible(!oldest->text.isEmpty());
    m_more->setText(tr("%n more wait", nullptr, open - 1));
    m_more->setVisible(open > 1);
}

}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/tie_break_dialog.h"

#include "app/dashboard/live_words.h"
#include "app/dashboard/look.h"
#include "app/dashboard/plain_text.h"
#include "core/quiz/ties.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace quizaar {

using namespace Qt::StringLiterals;

TieBreakDialog::TieBreakDialog(const engine::State &state, QWidget *parent)
    : QDialog(parent)
    , m_text(new QLineEdit(this))
    , m_answer(new QLineEdit(this))
{
    setObjectName(u"tie_break"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Tie-break"));
    QStringList names;
    for (const SideId side : quiz::tiedForFirst(state.night, state.quiz))
        names.append(isolated(oneLine(sideName(state.night, side))));
    auto *who = plainLabel(this, "heading");
    who->setObjectName(u"tied"_s);
    who->setText(names.size() > 1 ? tr("Tied for the first place: %1").arg(names.join(u", "_s))
                                  : tr("Nobody is tied for the first place."));
    auto *words = plainLabel(this, "muted");
    words->setText(tr("With a number as the answer, the nearest wins; else they buzz. It orders them and "
                      "changes no score."));
    m_text->setObjectName(u"tie_text"_s);
    m_text->setMaxLength(500);
    m_text->setText(tr("How many steps has the Eiffel Tower?"));
    m_answer->setObjectName(u"tie_answer"_s);
    m_answer->setMaxLength(static_cast<int>(quiz::maxAnswerLength));
    m_answer->setText(u"1665"_s);
    auto *form = new QFormLayout;
    form->addRow(tr("Question"), m_text);
    form->addRow(tr("Answer"), m_answer);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *ask = primaryButton(*buttons, tr("Ask it"), QDialogButtonBox::AcceptRole);
    ask->setEnabled(names.size() > 1);
    connect(buttons, &QDialogButtonBox::accepted, this, &TieBreakDialog::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 18, 18, 18);
    layout->setSpacing(12);
    layout->addWidget(who);
    layout->addWidget(words);
    layout->addLayout(form);
    layout->addWidget(buttons);
    resize(480, sizeHint().height());
}

void TieBreakDialog::choose()
{
    Q_EMIT chosen(quiz::AskTieBreak{{}, m_text->text(), m_answer->text()});
    accept();
}

}

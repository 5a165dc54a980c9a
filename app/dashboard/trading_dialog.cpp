// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/trading_dialog.h"

#include "app/dashboard/plain_text.h"
#include "app/dashboard/trading_words.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace quizaar {

using namespace Qt::StringLiterals;

TradingDialog::TradingDialog(std::shared_ptr<const trading::Ruleset> rules, QWidget *parent)
    : QDialog(parent)
    , m_rules(std::move(rules))
    , m_difficulty(new ChoiceBox(this))
    , m_minutes(new ChoiceBox(this))
    , m_banker_confirms(new QCheckBox(tr("The bank confirms each challenge"), this))
    , m_gates(new QCheckBox(tr("A challenge earns the right to build"), this))
{
    setObjectName(u"trading_round"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Add a trading round"));
    auto *title = plainLabel(this, "heading");
    title->setText(oneLine(m_rules->title, 60));
    auto *words = plainLabel(this, "muted");
    words->setText(
        tr("Each team is a nation with farms, mines or factories. Players do exercises to produce, "
           "and trade with what they have."));
    QList<std::pair<QString, qint64>> difficulties;
    for (const auto difficulty :
         {trading::Difficulty::Easy, trading::Difficulty::Medium, trading::Difficulty::Hard})
        difficulties.append({difficultyWords(difficulty), static_cast<qint64>(difficulty)});
    m_difficulty->setObjectName(u"difficulty"_s);
    m_difficulty->offer(difficulties, static_cast<qint64>(trading::Difficulty::Medium));
    QList<std::pair<QString, qint64>> durations;
    for (const qint64 minutes : m_rules->durations)
        durations.append({tr("%1 minutes").arg(minutes), minutes});
    m_minutes->setObjectName(u"minutes"_s);
    m_minutes->offer(durations, m_rules->usual_duration);
    m_banker_confirms->setObjectName(u"banker_confirms"_s);
    m_banker_confirms->setChecked(!m_rules->self_complete);
    m_gates->setObjectName(u"challenge_gates_build"_s);
    m_gates->setChecked(m_rules->challenge_gates_build);
    auto *form = new QFormLayout;
    form->addRow(tr("Difficulty"), m_difficulty);
    form->addRow(tr("Length"), m_minutes);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *add = buttons->addButton(tr("Add the round"), QDialogButtonBox::AcceptRole);
    add->setProperty("kind", u"primary"_s);
    connect(buttons, &QDialogButtonBox::accepted, this, &TradingDialog::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 18, 18, 18);
    layout->setSpacing(12);
    layout->addWidget(title);
    layout->addWidget(words);
    layout->addLayout(form);
    layout->addWidget(m_banker_confirms);
    layout->addWidget(m_gates);
    layout->addWidget(buttons);
    resize(440, sizeHint().height());
}

void TradingDialog::choose()
{
    trading::AddTradingRound round;
    round.title = tr("Trading game");
    round.rules = m_rules;
    round.choices.difficulty = static_cast<trading::Difficulty>(m_difficulty->currentData().toInt());
    round.choices.minutes = m_minutes->currentData().toLongLong();
    round.choices.self_complete = !m_banker_confirms->isChecked();
    round.choices.challenge_gates_build = m_gates->isChecked();
    Q_EMIT chosen(round);
    accept();
}

}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/round_dialog.h"

#include "app/dashboard/look.h"
#include "app/dashboard/plain_text.h"
#include "app/dashboard/refusal_text.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

QString costWords(night::WrongCost cost)
{
    switch (cost) {
    case night::WrongCost::Full:
        return RoundDialog::tr("All its points");
    case night::WrongCost::Half:
        return RoundDialog::tr("Half of them");
    case night::WrongCost::Nothing:
        return RoundDialog::tr("Nothing");
    }
    return {};
}

template <class E, class Words>
void offer(ChoiceBox &box, std::initializer_list<E> values, E current, Words words)
{
    QList<std::pair<QString, qint64>> entries;
    for (const E value : values)
        entries.append({words(value), static_cast<qint64>(value)});
    box.offer(entries, static_cast<qint64>(current));
}

}

QString scoreboardWords(night::Scoreboard scoreboard)
{
    switch (scoreboard) {
    case night::Scoreboard::Shown:
        return RoundDialog::tr("Shown");
    case night::Scoreboard::Hidden:
        return RoundDialog::tr("Hidden");
    case night::Scoreboard::Frozen:
        return RoundDialog::tr("Frozen as they are");
    }
    return {};
}

RoundDialog::RoundDialog(const night::Round &round, const quiz::Quiz &quiz, QWidget *parent)
    : QDialog(parent)
    , m_round(round)
    , m_quiz(quiz)
    , m_reveal(new ChoiceBox(this))
    , m_cost(new ChoiceBox(this))
    , m_scores(new ChoiceBox(this))
    , m_weight(new QSpinBox(this))
    , m_jokers(new QCheckBox(tr("A joker may double it"), this))
    , m_picks(new QCheckBox(tr("The chooser picks on the phone"), this))
    , m_by_itself(new QCheckBox(tr("Runs by itself: you play along, Space holds it"), this))
    , m_needs_host(plainLabel(this, "muted"))
    , m_reading(new QSpinBox(this))
    , m_answering(new QSpinBox(this))
    , m_result(new QSpinBox(this))
    , m_choosing(new QSpinBox(this))
{
    using enum night::Reveal;
    setObjectName(u"round_rules"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Rules of the round"));
    auto *title = plainLabel(this, "heading");
    title->setText(oneLine(round.title, 60));
    offer(*m_reveal, {Question, Round}, round.reveal, [](night::Reveal reveal) {
        return reveal == Question ? tr("After each question") : tr("All at the end of the round");
    });
    offer(*m_cost, {night::WrongCost::Full, night::WrongCost::Half, night::WrongCost::Nothing},
          round.wrong_cost, costWords);
    offer(*m_scores, {night::Scoreboard::Shown, night::Scoreboard::Hidden, night::Scoreboard::Frozen},
          round.scoreboard, scoreboardWords);
    m_weight->setRange(0, night::mostWeight);
    m_weight->setSingleStep(10);
    m_weight->setSuffix(tr(" %"));
    m_weight->setValue(round.weight);
    m_jokers->setChecked(round.jokers);
    m_picks->setChecked(round.chooser_picks);
    const bool planned = round.status == night::RoundStatus::Planned;
    const bool list = round.kind == night::RoundKind::List;
    const bool board = round.kind == night::RoundKind::Board;
    m_reveal->setObjectName(u"reveal"_s);
    m_reveal->setEnabled(planned && list);
    m_cost->setObjectName(u"wrong_cost"_s);
    m_cost->setEnabled(planned);
    m_scores->setObjectName(u"scoreboard"_s);
    m_weight->setObjectName(u"weight"_s);
    m_jokers->setObjectName(u"jokers"_s);
    m_jokers->setEnabled(planned && (list || board));
    m_picks->setObjectName(u"chooser_picks"_s);
    m_picks->setEnabled(board);
    auto *form = new QFormLayout;
    form->addRow(tr("Answers are shown"), m_reveal);
    form->addRow(tr("A wrong answer costs"), m_cost);
    form->addRow(tr("Scores"), m_scores);
    form->addRow(tr("Weight in the night"), m_weight);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    primaryButton(*buttons, tr("Save"), QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &RoundDialog::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 18, 18, 18);
    layout->setSpacing(12);
    layout->addWidget(title);
    layout->addLayout(form);
    layout->addWidget(m_jokers);
    layout->addWidget(m_picks);
    layout->addWidget(m_by_itself);
    layout->addWidget(m_needs_host);
    layout->addLayout(makeTimes());
    layout->addWidget(buttons);
    connect(m_reveal, &QComboBox::currentIndexChanged, this, &RoundDialog::sayWhatNeedsHost);
    sayWhatNeedsHost();
    resize(440, sizeHint().height());
}

night::Reveal RoundDialog::reveal() const
{
    return static_cast<night::Reveal>(m_reveal->currentData().toInt());
}

void RoundDialog::sayWhatNeedsHost()
{
    night::Round chosen = m_round;
    chosen.reveal = reveal();
    const auto reason = quiz::needsHost(m_quiz, chosen);
    m_by_itself->setEnabled(!reason);
    if (reason)
        m_by_itself->setChecked(false);
    m_needs_host->setText(reason ? refusalText(*reason) : QString());
    m_needs_host->setVisible(reason.has_value());
}

QLayout *RoundDialog::makeTimes()
{
    const bool board = m_round.kind == night::RoundKind::Board;
    m_by_itself->setObjectName(u"by_itself_rule"_s);
    m_by_itself->setChecked(m_round.by_itself);
    m_needs_host->setObjectName(u"needs_host"_s);
    m_needs_host->setContentsMargins(22, 0, 0, 0);
    const auto offerTime = [this](QSpinBox *box, const char *name, std::optional<GameSpan> span, int least) {
        box->setObjectName(QString::fromLatin1(name));
        box->setRange(least, static_cast<int>(night::mostRoundTime.ms / 1000));
        box->setSuffix(tr(" s"));
        box->setValue(static_cast<int>(span.value_or(GameSpan{}).ms / 1000));
        box->setEnabled(m_by_itself->isChecked());
        connect(m_by_itself, &QCheckBox::toggled, box, &QWidget::setEnabled);
    };
    offerTime(m_reading, "time_reading", m_round.times.reading, 0);
    m_reading->setSpecialValueText(tr("As long as the text takes"));
    offerTime(m_answering, "time_answering", m_round.times.answering, 0);
    m_answering->setSpecialValueText(tr("As the question says"));
    offerTime(m_result, "time_result", m_round.times.result, 1);
    offerTime(m_choosing, "time_choosing", m_round.times.choosing, 1);
    auto *form = new QFormLayout;
    form->setContentsMargins(22, 0, 0, 0);
    form->addRow(tr("Reading"), m_reading);
    form->addRow(tr("Answering"), m_answering);
    form->addRow(tr("Result is shown"), m_result);
    form->addRow(tr("Choosing on the board"), m_choosing);
    form->setRowVisible(m_choosing, board);
    return form;
}

night::RoundTimes RoundDialog::times() const
{
    const auto optional = [](const QSpinBox *box) {
        return box->value() > 0 ? std::optional(GameSpan{box->value() * 1000LL}) : std::nullopt;
    };
    return {optional(m_reading), optional(m_answering), GameSpan{m_result->value() * 1000LL},
            GameSpan{m_choosing->value() * 1000LL}};
}

void RoundDialog::choose()
{
    quiz::SetRound rules{m_round.id, {}, {}, {}, {}, {}, {}};
    const auto changed = [](auto before, auto now) {
        return before == now ? std::nullopt : std::optional(now);
    };
    rules.reveal = changed(m_round.reveal, reveal());
    rules.wrong_cost =
        changed(m_round.wrong_cost, static_cast<night::WrongCost>(m_cost->currentData().toInt()));
    rules.scoreboard =
        changed(m_round.scoreboard, static_cast<night::Scoreboard>(m_scores->currentData().toInt()));
    rules.weight = changed(m_round.weight, m_weight->value());
    rules.jokers = changed(m_round.jokers, m_jokers->isChecked());
    rules.chooser_picks = changed(m_round.chooser_picks, m_picks->isChecked());
    rules.by_itself = changed(m_round.by_itself, m_by_itself->isChecked());
    rules.times = changed(m_round.times, times());
    Q_EMIT chosen(rules);
    accept();
}

}

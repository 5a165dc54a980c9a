// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/trading_dialog.h"

#include "app/dashboard/look.h"
#include "app/dashboard/people_menu.h"
#include "app/dashboard/plain_text.h"
#include "app/dashboard/rules_dialog.h"
#include "app/dashboard/trading_words.h"
#include "app/dashboard/two_line_delegate.h"
#include "app/language/ruleset_words.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

/// What happens in a scenario by itself, and what everybody starts with.
QString storyOf(const trading::Ruleset &rules)
{
    QStringList lines{TradingDialog::tr(
        "Each team is a nation with farms, mines or factories. Players do exercises to produce, "
        "and trade with what they have.")};
    for (const trading::EventType &part : rules.scenario)
        lines.append(u"• "_s + TradingDialog::tr("%1: %2").arg(oneLine(rulesetWords(part.label), 60),
                                                               oneLine(rulesetWords(part.text), 200)));
    lines.append(QString());
    for (const trading::NationType &nation : rules.nations)
        lines.append(TradingDialog::tr("%1: %2; %3")
                         .arg(isolated(oneLine(rulesetWords(nation.label), 60)),
                              holdingsWords(rules, nation.goods), buildingsWords(rules, nation.buildings)));
    return lines.join(u'\n');
}

}

TradingDialog::TradingDialog(Offer offer, QWidget *parent)
    : QDialog(parent)
    , m_offer(std::move(offer))
    , m_rulesets(new RulesetList(this))
    , m_view(new QListView(this))
    , m_title(plainLabel(this, "heading"))
    , m_story(plainLabel(this, "muted"))
    , m_difficulty(new ChoiceBox(this))
    , m_minutes(new ChoiceBox(this))
    , m_banker_confirms(new QCheckBox(tr("The bank confirms each challenge"), this))
    , m_gates(new QCheckBox(tr("A challenge earns the right to build"), this))
    , m_quiz(new QCheckBox(tr("Quiz questions instead of sport"), this))
    , m_copy(new QPushButton(tr("Copy and change…"), this))
    , m_change(new QPushButton(tr("Change…"), this))
    , m_delete(new QPushButton(tr("Delete…"), this))
{
    setObjectName(u"trading_round"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Add a trading round"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_add = primaryButton(*buttons, tr("Add the round"), QDialogButtonBox::AcceptRole);
    m_add->setObjectName(u"add_round"_s);
    auto *halves = new QHBoxLayout;
    halves->setSpacing(18);
    halves->addWidget(makeList(), 2);
    halves->addWidget(makePage(), 3);
    connect(buttons, &QDialogButtonBox::accepted, this, &TradingDialog::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 18, 18, 18);
    layout->setSpacing(12);
    layout->addLayout(halves, 1);
    layout->addWidget(buttons);
    fill({});
    resize(920, 600);
}

QWidget *TradingDialog::makeList()
{
    auto *part = new QWidget(this);
    auto *teams = plainLabel(part, "muted");
    teams->setText(m_offer.nations == 0
                       ? tr("No team has a player yet.")
                       : tr("%n team(s) with players.", nullptr, static_cast<int>(m_offer.nations)));
    m_view->setModel(m_rulesets);
    m_view->setItemDelegate(new TwoLineDelegate(m_view));
    m_view->setObjectName(u"rulesets"_s);
    m_view->setAccessibleName(tr("Rules to choose from"));
    m_copy->setObjectName(u"copy_rules"_s);
    m_copy->setToolTip(tr("Makes rules of your own from these, and keeps them in %1").arg(m_offer.folder));
    m_change->setObjectName(u"change_own_rules"_s);
    m_change->setToolTip(tr("Changes these rules of your own"));
    m_delete->setObjectName(u"delete_own_rules"_s);
    m_delete->setToolTip(tr("Deletes these rules of your own"));
    auto *changing = new QHBoxLayout;
    changing->addWidget(m_change, 1);
    changing->addWidget(m_delete, 1);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(teams);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_copy);
    layout->addLayout(changing);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &TradingDialog::showRules);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (const RulesetList::Entry *from = entry())
            changeRules({}, from->file.contents,
                        tr("%1, changed").arg(oneLine(rulesetWords(from->rules->title), 40)));
    });
    connect(m_change, &QPushButton::clicked, this, [this] {
        if (const RulesetList::Entry *of = own())
            changeRules(of->file.id, of->file.contents, of->rules->title);
    });
    connect(m_delete, &QPushButton::clicked, this, &TradingDialog::askDelete);
    return part;
}

QWidget *TradingDialog::makePage()
{
    auto *part = new QWidget(this);
    m_story->setObjectName(u"story"_s);
    m_story->setAlignment(Qt::AlignTop);
    auto *scrolled = new QScrollArea(part);
    scrolled->setWidget(m_story);
    scrolled->setWidgetResizable(true);
    scrolled->setFrameShape(QFrame::NoFrame);
    m_difficulty->setObjectName(u"difficulty"_s);
    m_minutes->setObjectName(u"minutes"_s);
    m_banker_confirms->setObjectName(u"banker_confirms"_s);
    m_gates->setObjectName(u"challenge_gates_build"_s);
    m_quiz->setObjectName(u"quiz_challenges"_s);
    m_quiz->setToolTip(tr("Whoever asks for a challenge gets questions from tonight's packs on his phone"));
    auto *form = new QFormLayout;
    form->addRow(tr("Difficulty"), m_difficulty);
    form->addRow(tr("Length"), m_minutes);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_title);
    layout->addWidget(scrolled, 1);
    layout->addLayout(form);
    layout->addWidget(m_banker_confirms);
    layout->addWidget(m_gates);
    layout->addWidget(m_quiz);
    return part;
}

const RulesetList::Entry *TradingDialog::entry() const
{
    const QModelIndex current = m_view->currentIndex();
    return current.isValid() && m_rulesets->canBeChosen(current.row()) ? &m_rulesets->entry(current.row())
                                                                       : nullptr;
}

const RulesetList::Entry *TradingDialog::own() const
{
    const QModelIndex current = m_view->currentIndex();
    return current.isValid() && m_rulesets->entry(current.row()).file.own
               ? &m_rulesets->entry(current.row())
               : nullptr;
}

void TradingDialog::fill(const QString &current)
{
    m_rulesets->setFiles(rulesetFiles(m_offer.folder), m_offer.usual, m_offer.nations);
    int row = current.isEmpty() ? -1 : m_rulesets->rowOf(current);
    if (row < 0)
        row = m_rulesets->usualRow();
    if (!m_rulesets->canBeChosen(row))
        row = m_rulesets->rowOf(u"default"_s);
    m_view->setCurrentIndex(m_rulesets->index(row));
    showRules();
}

void TradingDialog::showRules()
{
    const RulesetList::Entry *chosen_one = entry();
    for (QWidget *widget : {static_cast<QWidget *>(m_difficulty), static_cast<QWidget *>(m_minutes),
                            static_cast<QWidget *>(m_banker_confirms), static_cast<QWidget *>(m_gates),
                            static_cast<QWidget *>(m_quiz), static_cast<QWidget *>(m_add)})
        widget->setEnabled(chosen_one);
    m_copy->setEnabled(chosen_one && !chosen_one->file.contents.isEmpty());
    m_change->setEnabled(own() && own()->rules);
    m_delete->setEnabled(own());
    if (chosen_one) {
        showChoices(*chosen_one->rules);
    } else if (const QModelIndex current = m_view->currentIndex(); current.isValid()) {
        m_title->setText(current.data().toString());
        m_story->setText(current.data(TwoLineDelegate::SubtitleRole).toString());
    }
}

void TradingDialog::showChoices(const trading::Ruleset &rules)
{
    m_title->setText(oneLine(rulesetWords(rules.title), 60));
    m_story->setText(storyOf(rules));
    QList<std::pair<QString, qint64>> difficulties;
    for (const auto difficulty :
         {trading::Difficulty::Easy, trading::Difficulty::Medium, trading::Difficulty::Hard}) {
        if (!rules.fixed_difficulty || *rules.fixed_difficulty == difficulty)
            difficulties.append({difficultyWords(difficulty), static_cast<qint64>(difficulty)});
    }
    m_difficulty->offer(difficulties,
                        static_cast<qint64>(rules.fixed_difficulty.value_or(trading::Difficulty::Medium)));
    m_difficulty->setEnabled(difficulties.size() > 1);
    m_difficulty->setToolTip(difficulties.size() > 1 ? QString() : tr("This scenario sets it"));
    QList<std::pair<QString, qint64>> durations;
    for (const qint64 minutes : rules.durations)
        durations.append({tr("%1 minutes").arg(minutes), minutes});
    m_minutes->offer(durations, rules.usual_duration);
    m_minutes->setEnabled(durations.size() > 1);
    m_minutes->setToolTip(durations.size() > 1 ? QString() : tr("This scenario sets it"));
    m_banker_confirms->setChecked(!rules.self_complete);
    m_gates->setChecked(rules.challenge_gates_build);
}

void TradingDialog::changeRules(const QString &id, const QByteArray &file, const QString &title)
{
    auto kept = std::make_shared<QString>(id);
    auto *dialog = new RulesDialog(
        file, title,
        [this, kept](const QString &name, const QByteArray &contents) {
            const auto saved = saveRuleset(m_offer.folder, *kept, name, contents);
            if (!saved)
                return saved.error();
            *kept = *saved;
            return QString();
        },
        this);
    connect(dialog, &RulesDialog::saved, this, [this, kept] { fill(*kept); });
    dialog->open();
}

void TradingDialog::askDelete()
{
    const RulesetList::Entry *gone = own();
    if (!gone)
        return;
    const QString name = isolated(m_view->currentIndex().data().toString());
    askFirst(*this,
             tr("Delete the rules %1 for good? Rounds that were planned with them keep them.").arg(name),
             tr("Delete"), [this, name, id = gone->file.id] {
                 const QString trouble = removeRuleset(m_offer.folder, id);
                 fill({});
                 if (!trouble.isEmpty())
                     m_story->setText(tr("%1 could not be deleted: %2").arg(name, oneLine(trouble)));
             });
}

void TradingDialog::choose()
{
    const RulesetList::Entry *chosen_one = entry();
    if (!chosen_one)
        return;
    const bool named = chosen_one->file.own || chosen_one->rules->teams;
    trading::AddTradingRound round;
    round.title = named ? chosen_one->rules->title : tr("Trading game");
    round.rules = chosen_one->rules;
    round.choices.difficulty = static_cast<trading::Difficulty>(m_difficulty->currentData().toInt());
    round.choices.minutes = m_minutes->currentData().toLongLong();
    round.choices.self_complete = !m_banker_confirms->isChecked();
    round.choices.challenge_gates_build = m_gates->isChecked();
    round.choices.quiz_challenges = m_quiz->isChecked();
    Q_EMIT chosen(round);
    accept();
}

}

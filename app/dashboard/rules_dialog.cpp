// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/rules_dialog.h"

#include "app/dashboard/look.h"
#include "app/dashboard/plain_text.h"
#include "app/dashboard/rules_words.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QVBoxLayout>

namespace quizaar {

using namespace Qt::StringLiterals;

RulesDialog::RulesDialog(const QByteArray &file, const QString &title, Save save, QWidget *parent)
    : QDialog(parent)
    , m_model(new RulesModel(this))
    , m_save(std::move(save))
    , m_title(new QLineEdit(this))
    , m_view(new QTreeView(this))
    , m_fault(plainLabel(this, "muted"))
{
    setObjectName(u"change_rules"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Change the rules"));
    m_model->setFile(file);
    m_model->setTitle(title);
    m_title->setObjectName(u"rules_title"_s);
    m_title->setMaxLength(60);
    m_title->setText(title);
    m_view->setObjectName(u"rules"_s);
    m_view->setAccessibleName(tr("Rules and their values"));
    m_view->setModel(m_model);
    m_view->setAlternatingRowColors(true);
    m_view->setEditTriggers(QAbstractItemView::AllEditTriggers);
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_view->header()->setSectionResizeMode(1, QHeaderView::Fixed);
    m_view->header()->resizeSection(1, 140);
    m_view->expand(m_model->index(0, 0));
    m_fault->setObjectName(u"rules_fault"_s);
    auto *form = new QFormLayout;
    form->addRow(tr("Name"), m_title);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_keep = primaryButton(*buttons, tr("Save the rules"), QDialogButtonBox::AcceptRole);
    m_keep->setObjectName(u"save_rules"_s);
    connect(buttons, &QDialogButtonBox::accepted, this, &RulesDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_title, &QLineEdit::textChanged, m_model,
            [this](const QString &text) { m_model->setTitle(text.simplified()); });
    connect(m_model, &RulesModel::fileChanged, this, &RulesDialog::check);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 18, 18, 18);
    layout->setSpacing(12);
    layout->addLayout(form);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_fault);
    layout->addWidget(buttons);
    resizeWithin(*this, {640, 680});
    check();
}

void RulesDialog::check()
{
    const auto rules = trading::readRuleset(m_model->file());
    m_keep->setEnabled(rules.ok());
    if (rules) {
        m_fault->setText(tr("These rules can be played."));
        return;
    }
    m_fault->setText(rulesetFaultWords(rules.error()));
    const QModelIndex place = m_model->find(rules.error().where);
    if (!place.isValid())
        return;
    m_view->setCurrentIndex(place);
    m_view->scrollTo(place);
}

void RulesDialog::save()
{
    const QString trouble = m_save(m_model->title(), m_model->file());
    if (!trouble.isEmpty()) {
        m_fault->setText(tr("The rules could not be saved: %1").arg(oneLine(trouble)));
        return;
    }
    Q_EMIT saved();
    accept();
}

}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/command_desk.h"

#include "app/dashboard/log_words.h"
#include "app/dashboard/refusal_text.h"

#include <QJsonArray>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype mostNamed = 12;
}

CommandDesk::CommandDesk(HostLink &link, QWidget &window)
    : m_link(link)
    , m_window(window)
{}

void CommandDesk::give(const night::Command &command)
{
    submit(engine::Command(command));
}

void CommandDesk::give(const quiz::Command &command)
{
    submit(engine::Command(command));
}

void CommandDesk::give(const trading::Command &command)
{
    submit(engine::Command(command));
}

void CommandDesk::give(const engine::HistoryCommand &command)
{
    submit(engine::Command(command));
}

void CommandDesk::give(const engine::HistoryCommand &command, engine::Confirm confirm)
{
    engine::HistoryCommand again = command;
    std::visit([confirm](auto &c) { c.confirm = confirm; }, again);
    submit(engine::Command(again));
}

void CommandDesk::submit(const engine::Command &command)
{
    m_link.submit({command, {}}, [desk = QPointer(this), command](const CommandOutcome &outcome) {
        if (desk)
            desk->answer(command, outcome);
    });
}

void CommandDesk::answer(const engine::Command &command, const CommandOutcome &outcome)
{
    if (outcome.storage_failed) {
        Q_EMIT refused(notStoredText());
        return;
    }
    if (!outcome.refusal) {
        Q_EMIT done();
        return;
    }
    const auto *history = std::get_if<engine::HistoryCommand>(&command);
    if (history && outcome.refusal->code == RefusalCode::UndoNeedsConfirm)
        ask(*history, *outcome.refusal);
    else
        Q_EMIT refused(refusalText(*outcome.refusal));
}

void CommandDesk::ask(const engine::HistoryCommand &command, const Refusal &refusal)
{
    const QJsonArray depends = refusal.facts.value("depends"_L1).toArray();
    QStringList lines;
    for (const QJsonValue &entry : depends) {
        if (lines.size() == mostNamed) {
            lines.append(tr("… and %1 more").arg(depends.size() - mostNamed));
            break;
        }
        lines.append(u"• "_s + entryWords(entry.toObject()));
    }
    auto *box = new QMessageBox(&m_window);
    box->setObjectName(u"confirm_undo"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setIcon(QMessageBox::Question);
    box->setWindowTitle(tr("Undo"));
    const QJsonObject undone = refusal.facts.value("undo"_L1).toObject();
    box->setText(undone.isEmpty()
                     ? tr("Going back that far also touches what others have done:")
                     : tr("Taking back “%1” also touches what others did since:").arg(entryWords(undone)));
    box->setInformativeText(lines.join(u'\n'));
    auto *yes = box->addButton(tr("Go back all the same"), QMessageBox::AcceptRole);
    yes->setObjectName(u"confirm_yes"_s);
    box->setDefaultButton(box->addButton(tr("Leave it"), QMessageBox::RejectRole));
    connect(box, &QMessageBox::buttonClicked, this, [this, command, yes](QAbstractButton *pressed) {
        if (pressed == yes)
            give(command, engine::Confirm::Yes);
    });
    box->open();
}

}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/import_dialog.h"

#include "app/dashboard/import_words.h"
#include "app/dashboard/plain_text.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostListed = 1000;

void list(QStringList &lines, const QString &heading, const QList<packs::Note> &notes)
{
    if (notes.isEmpty())
        return;
    if (!lines.isEmpty())
        lines.append(QString());
    lines.append(heading);
    for (qsizetype i = 0; i < notes.size() && i < mostListed; ++i)
        lines.append(u"  • "_s + noteWords(notes.at(i)));
    if (notes.size() > mostListed)
        lines.append(u"  "_s + ImportDialog::tr("… and %1 more").arg(notes.size() - mostListed));
}

}

ImportDialog::ImportDialog(const QString &file, const packs::ImportReport &report, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"import_report"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Opened: %1").arg(oneLine(file)));
    resize(620, 460);
    QLabel *summary = plainLabel(this, "heading");
    summary->setText(importSummary(report));
    QLabel *count = plainLabel(this, "muted");
    count->setText(tr("Taken: %1 of %2.  Changed: %3.  Refused: %4.")
                       .arg(report.taken)
                       .arg(report.seen)
                       .arg(report.changed.size())
                       .arg(report.refused.size()));
    auto *text = new QPlainTextEdit(this);
    text->setReadOnly(true);
    text->setAccessibleName(tr("What was changed and refused"));
    QStringList lines;
    list(lines, tr("Refused"), report.refused);
    list(lines, tr("Taken with a change"), report.changed);
    text->setPlainText(lines.isEmpty() ? tr("Everything was taken as it is.") : lines.join(u'\n'));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 18, 18, 18);
    layout->setSpacing(10);
    layout->addWidget(summary);
    layout->addWidget(count);
    layout->addWidget(text);
    layout->addWidget(buttons);
}

bool ImportDialog::hasNews(const packs::ImportReport &report)
{
    return !report.pack || !report.changed.isEmpty() || !report.refused.isEmpty();
}

}

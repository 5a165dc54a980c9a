// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/help_dialog.h"

#include <QHBoxLayout>

namespace quizaar {

using namespace Qt::StringLiterals;

HelpDialog::HelpDialog(QWidget *parent)
    : QDialog(parent)
    , m_list(new QListWidget(this))
    , m_text(new QTextBrowser(this))
{
    setObjectName(u"help"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Help"));
    m_list->setObjectName(u"help_list"_s);
    m_list->setAccessibleName(tr("Topics"));
    m_list->setMaximumWidth(240);
    m_list->setSpacing(3);
    for (const HelpPage &page : m_pages)
        m_list->addItem(page.title);
    m_text->setObjectName(u"help_text"_s);
    m_text->setAccessibleName(tr("Help on the topic"));
    m_text->setOpenLinks(false);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->document()->setDefaultStyleSheet(u"li { margin-bottom: 8px; } td { padding: 3px 6px; }"_s);
    m_text->document()->setDocumentMargin(16);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->addWidget(m_list);
    layout->addWidget(m_text, 1);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        const HelpPage &page = m_pages.at(std::max(row, 0));
        m_text->setHtml(u"<h2>"_s + page.title.toHtmlEscaped() + u"</h2>"_s + page.html);
    });
    m_list->setCurrentRow(0);
    resize(820, 560);
}

void HelpDialog::showPage(const QString &key)
{
    for (int row = 0; row < m_pages.size(); ++row) {
        if (m_pages.at(row).key == key)
            m_list->setCurrentRow(row);
    }
}

}

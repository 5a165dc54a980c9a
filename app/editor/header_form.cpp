// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/header_form.h"

#include "app/dashboard/plain_text.h"
#include "app/editor/editor_words.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

QList<QString> tagsIn(const QString &text)
{
    QList<QString> tags;
    const QStringList parts = text.split(u',');
    for (const QString &part : parts) {
        const QString tag = part.simplified();
        if (!tag.isEmpty() && !tags.contains(tag))
            tags.append(tag);
    }
    return tags;
}

}

HeaderForm::HeaderForm(PackDocument &document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_tags(new QLineEdit(this))
    , m_counts(plainLabel(this, "muted"))
    , m_unplayable(plainLabel(this))
{
    setObjectName(u"header_form"_s);
    auto *card = new QFrame(this);
    card->setProperty("role", u"card"_s);
    card->setMaximumWidth(720);
    QLabel *heading = plainLabel(card, "heading");
    heading->setText(tr("About this pack"));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setVerticalSpacing(10);
    addLine(*form, "title", {}, &packs::Header::title);
    addLine(*form, "author", {}, &packs::Header::author);
    addLine(*form, "licence", tr("for example CC0-1.0 or CC-BY-SA-4.0"), &packs::Header::licence);
    addLine(*form, "source", tr("where the questions come from"), &packs::Header::source);
    addLine(*form, "language", tr("a code: en, de, pt-BR"), &packs::Header::language);
    m_tags->setObjectName(u"header_tags"_s);
    m_tags->setAccessibleName(memberWords(u"tags"_s));
    m_tags->setPlaceholderText(tr("separated by commas"));
    form->addRow(memberWords(u"tags"_s), m_tags);
    connect(m_tags, &QLineEdit::textEdited, this, [this](const QString &text) {
        packs::Header header = packs::headerOf(m_document.pack());
        header.tags = tagsIn(text);
        m_document.change(packs::ChangeHeader{header}, {}, memberWords(u"tags"_s), u"tags"_s);
    });
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(26, 22, 26, 22);
    inside->setSpacing(12);
    inside->addWidget(heading);
    inside->addLayout(form);
    inside->addWidget(m_counts);
    inside->addWidget(m_unplayable);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(card);
    layout->addStretch(1);
    fill();
}

QLineEdit *HeaderForm::addLine(QFormLayout &form, const char *name, const QString &hint,
                               QString packs::Header::*member)
{
    const QString key = QString::fromLatin1(name);
    auto *line = new QLineEdit(this);
    line->setObjectName(u"header_"_s + key);
    line->setAccessibleName(memberWords(key));
    line->setPlaceholderText(hint);
    form.addRow(memberWords(key), line);
    m_lines.append({line, member});
    connect(line, &QLineEdit::textEdited, this, [this, member, key](const QString &text) {
        packs::Header header = packs::headerOf(m_document.pack());
        header.*member = text;
        m_document.change(packs::ChangeHeader{header}, {}, memberWords(key), key);
    });
    return line;
}

void HeaderForm::fill()
{
    const packs::Header header = packs::headerOf(m_document.pack());
    for (const auto &[line, member] : m_lines) {
        if (line->text() != header.*member)
            line->setText(header.*member);
    }
    if (tagsIn(m_tags->text()) != header.tags)
        m_tags->setText(QStringList(header.tags).join(u", "_s));
    m_counts->setText(countWords(packs::countsOf(m_document.pack())));
    m_unplayable->setText(unplayableWords(m_document.remarks()));
    m_unplayable->setVisible(!m_unplayable->text().isEmpty());
}

void HeaderForm::focusField(const QString &key)
{
    auto *field = findChild<QLineEdit *>(u"header_"_s + key);
    if (!field)
        field = m_lines.first().first;
    field->setFocus(Qt::ShortcutFocusReason);
    field->selectAll();
}

TitleForm::TitleForm(PackDocument &document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_heading(plainLabel(this, "heading"))
    , m_remarks(plainLabel(this))
    , m_title(new QLineEdit(this))
{
    setObjectName(u"title_form"_s);
    m_title->setObjectName(u"field_title"_s);
    m_title->setPlaceholderText(memberWords(u"title"_s));
    m_title->setAccessibleName(memberWords(u"title"_s));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 12, 14, 12);
    layout->setSpacing(10);
    layout->addWidget(m_heading);
    layout->addWidget(m_title);
    layout->addWidget(m_remarks);
    layout->addStretch(1);
    connect(m_title, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_document.change(packs::Rename{m_spot, text}, m_spot, memberWords(u"title"_s), u"title"_s);
    });
}

void TitleForm::showSpot(const packs::Spot &spot)
{
    if (spot != m_spot)
        m_document.endTyping();
    m_spot = spot;
    switch (spot.kind) {
    case packs::SpotKind::Board:
        m_heading->setText(tr("Board"));
        break;
    case packs::SpotKind::List:
        m_heading->setText(tr("List"));
        break;
    case packs::SpotKind::Header:
    case packs::SpotKind::Category:
    case packs::SpotKind::Cell:
    case packs::SpotKind::Final:
    case packs::SpotKind::Entry:
        m_heading->setText(tr("Category"));
        break;
    }
    const QString title = titleAt(m_document.pack(), spot);
    m_title->setEnabled(isThere(m_document.pack(), spot));
    if (m_title->text() != title)
        m_title->setText(title);
    QStringList lines;
    for (const packs::Remark &remark : m_document.remarks()) {
        if (remark.spot == spot)
            lines.append(u"⚠ "_s + remarkWords(m_document.pack(), remark));
    }
    m_remarks->setText(lines.join(u'\n'));
}

void TitleForm::focusTitle()
{
    m_title->setFocus(Qt::ShortcutFocusReason);
    m_title->selectAll();
}

}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/option_rows.h"

#include "app/dashboard/plain_text.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype leastOptions = 2;
constexpr qsizetype mostChoices = 6;
constexpr qsizetype mostOrdered = 10;

qsizetype mostOf(packs::QuestionKind kind)
{
    if (kind == packs::QuestionKind::TrueFalse)
        return leastOptions;
    return kind == packs::QuestionKind::Order ? mostOrdered : mostChoices;
}

QPushButton *signButton(const QString &sign, const QString &words, QWidget *parent)
{
    auto *button = new QPushButton(sign, parent);
    button->setProperty("kind", u"link"_s);
    button->setToolTip(words);
    button->setAccessibleName(words);
    button->setFixedWidth(26);
    return button;
}

}

OptionRows::OptionRows(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout)
    , m_add(new QPushButton(tr("+ Option"), this))
{
    m_add->setProperty("kind", u"link"_s);
    m_add->setObjectName(u"add_option"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(5);
    m_rows->setSpacing(5);
    layout->addLayout(m_rows);
    layout->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, &OptionRows::addRow);
}

void OptionRows::setOptions(packs::QuestionKind kind, const QList<packs::Option> &options)
{
    bool same = kind == m_kind && options.size() == m_options.size() && m_lines.size() == options.size();
    for (qsizetype i = 0; same && i < options.size(); ++i)
        same = options[i].correct == m_options[i].correct;
    m_kind = kind;
    m_options = options;
    if (!same) {
        int focused = -1;
        for (qsizetype i = 0; i < m_lines.size(); ++i) {
            if (m_lines[i]->hasFocus())
                focused = static_cast<int>(i);
        }
        rebuild();
        if (focused >= 0 && focused < m_lines.size())
            m_lines[focused]->setFocus();
        return;
    }
    for (qsizetype i = 0; i < options.size(); ++i) {
        if (m_lines[i]->text() != options[i].text)
            m_lines[i]->setText(options[i].text);
    }
}

void OptionRows::rebuild()
{
    m_lines.clear();
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (int i = 0; i < m_options.size(); ++i)
        m_rows->addWidget(makeRow(i));
    m_add->setVisible(m_options.size() < mostOf(m_kind));
}

QWidget *OptionRows::makeRow(int at)
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    const packs::Option &option = m_options[at];
    QAbstractButton *right = nullptr;
    if (m_kind == packs::QuestionKind::Choice)
        right = new QCheckBox(row);
    else if (m_kind == packs::QuestionKind::TrueFalse)
        right = new QRadioButton(row);
    if (right) {
        right->setObjectName(u"right_%1"_s.arg(at));
        right->setAutoExclusive(false);
        right->setChecked(option.correct);
        right->setToolTip(tr("This is right"));
        right->setAccessibleName(tr("Option %1 is right").arg(at + 1));
        connect(right, &QAbstractButton::clicked, this, [this, at](bool on) { mark(at, on); });
        layout->addWidget(right);
    } else {
        QLabel *number = plainLabel(row, "muted");
        number->setText(QString::number(at + 1) + u'.');
        number->setFixedWidth(24);
        layout->addWidget(number);
    }
    auto *line = new QLineEdit(option.text, row);
    line->setObjectName(u"option_%1"_s.arg(at));
    line->setAccessibleName(tr("Option %1").arg(at + 1));
    line->setPlaceholderText(tr("Option %1").arg(at + 1));
    connect(line, &QLineEdit::textEdited, this, [this, at](const QString &text) {
        m_options[at].text = text;
        Q_EMIT edited(m_options, at);
    });
    connect(line, &QLineEdit::returnPressed, this, [this, at] {
        if (at + 1 < m_lines.size())
            m_lines[at + 1]->setFocus();
        else if (m_options.size() < mostOf(m_kind))
            addRow();
    });
    layout->addWidget(line, 1);
    m_lines.append(line);
    if (m_kind == packs::QuestionKind::Order) {
        QPushButton *up = signButton(u"↑"_s, tr("Up"), row);
        QPushButton *down = signButton(u"↓"_s, tr("Down"), row);
        up->setEnabled(at > 0);
        down->setEnabled(at + 1 < m_options.size());
        connect(up, &QPushButton::clicked, this, [this, at] { moveRow(at, -1); });
        connect(down, &QPushButton::clicked, this, [this, at] { moveRow(at, 1); });
        layout->addWidget(up);
        layout->addWidget(down);
    }
    if (m_kind != packs::QuestionKind::TrueFalse) {
        QPushButton *remove = signButton(u"✕"_s, tr("Remove this option"), row);
        remove->setObjectName(u"remove_%1"_s.arg(at));
        remove->setEnabled(m_options.size() > leastOptions);
        connect(remove, &QPushButton::clicked, this, [this, at] { removeRow(at); });
        layout->addWidget(remove);
    }
    return row;
}

void OptionRows::addRow()
{
    QList<packs::Option> options = m_options;
    options.append(packs::Option());
    setOptions(m_kind, options);
    m_lines.last()->setFocus();
    Q_EMIT edited(m_options, -1);
}

void OptionRows::removeRow(int at)
{
    QList<packs::Option> options = m_options;
    options.removeAt(at);
    setOptions(m_kind, options);
    Q_EMIT edited(m_options, -1);
}

void OptionRows::moveRow(int at, int by)
{
    QList<packs::Option> options = m_options;
    options.move(at, at + by);
    setOptions(m_kind, options);
    Q_EMIT edited(m_options, -1);
}

void OptionRows::mark(int at, bool right)
{
    if (m_kind == packs::QuestionKind::TrueFalse) {
        for (qsizetype i = 0; i < m_options.size(); ++i)
            m_options[i].correct = i == at; // exactly one
        rebuild();
    } else {
        m_options[at].correct = right;
    }
    Q_EMIT edited(m_options, -1);
}

}

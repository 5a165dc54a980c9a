// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packs/pack.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace quizaar {

/// The options of a question, one row each: which are right (choice, true or false), or in which order they
/// stand. Return goes to the next row, and adds one behind the last.
class OptionRows final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OptionRows)

public:
    explicit OptionRows(QWidget *parent);

    /// Shows them; what stands there already is not touched, so that a cursor stays.
    void setOptions(packs::QuestionKind kind, const QList<packs::Option> &options);

Q_SIGNALS:
    /// `typing`: which row's text; -1: something else than a text.
    void edited(const QList<quizaar::packs::Option> &options, int typing);

private:
    void rebuild();
    QWidget *makeRow(int at);
    void addRow();
    void removeRow(int at);
    void moveRow(int at, int by);
    void mark(int at, bool right);

    packs::QuestionKind m_kind = packs::QuestionKind::Choice;
    QList<packs::Option> m_options;
    QList<QLineEdit *> m_lines;
    QVBoxLayout *m_rows;
    QPushButton *m_add;
};

}

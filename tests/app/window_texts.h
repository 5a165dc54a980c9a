// SPDX-License-Identifier: GPL-3.0-or-later
// Reads what a window shows: which texts there are, and which have too little room.
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>
#include <QTranslator>

class QWidget;

namespace quizaar {

/// Every text that a person can see or hear in `window` and in what belongs to it: labels, buttons, tips,
/// menus, lists.
QStringList textsIn(const QWidget &window);

/// Visible labels, buttons and boxes of `window` whose text is larger than they are, in words.
QStringList cutIn(const QWidget &window);

/// `text` with every plain letter replaced by one that looks like it: still to be read, and to be told from a
/// text that nobody has translated.
QString accented(const QString &text);

/// A language that translates everything, into accented letters and 40 % more of them.
class PseudoTranslator final : public QTranslator
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PseudoTranslator)

public:
    PseudoTranslator() = default;

    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *comment, int n) const override;
};

}

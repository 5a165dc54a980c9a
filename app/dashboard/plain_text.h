// SPDX-License-Identifier: GPL-3.0-or-later
// Text of guests and packs on its way to a widget: never as markup, never able to turn the words round it.
#pragma once

#include <QString>

class QLabel;
class QWidget;

namespace quizaar {

/// For use inside a sentence: closed off, so that a name written from right to left leaves the rest in place.
QString isolated(const QString &foreign);
/// One line without control and direction characters, at most `limit` characters and then an ellipsis.
QString oneLine(const QString &foreign, qsizetype limit = 120);
/// For setToolTip(), which else guesses whether a text is markup.
QString plainTip(const QString &text);
/// For menus and buttons, where & marks a key.
QString menuText(const QString &text);
/// A label that shows its text as it is, and wraps.
QLabel *plainLabel(QWidget *parent, const char *role = nullptr);

}

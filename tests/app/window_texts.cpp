// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/window_texts.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QDockWidget>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTabBar>
#include <QToolBar>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

void addItems(const QAbstractItemModel &model, const QModelIndex &parent, QStringList &texts)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex index = model.index(row, column, parent);
            for (const int role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole})
                texts.append(index.data(role).toString());
            if (column == 0)
                addItems(model, index, texts);
        }
    }
}

void addHeader(const QHeaderView &header, QStringList &texts)
{
    if (header.isHidden())
        return;
    for (int section = 0; section < header.count(); ++section)
        texts.append(header.model()->headerData(section, Qt::Horizontal).toString());
}

void addWords(const QWidget &widget, QStringList &texts)
{
    texts << widget.toolTip() << widget.accessibleName() << widget.accessibleDescription();
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        texts.append(label->text());
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        texts.append(button->text());
    if (const auto *line = qobject_cast<const QLineEdit *>(&widget))
        texts.append(line->placeholderText());
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(&widget))
        texts.append(text->placeholderText());
    if (const auto *dock = qobject_cast<const QDockWidget *>(&widget))
        texts.append(dock->windowTitle());
    if (const auto *menu = qobject_cast<const QMenu *>(&widget))
        texts.append(menu->title());
    if (const auto *spin = qobject_cast<const QSpinBox *>(&widget))
        texts << spin->prefix() << spin->suffix();
    if (const auto *box = qobject_cast<const QComboBox *>(&widget)) {
        for (int i = 0; i < box->count(); ++i)
            texts.append(box->itemText(i));
    }
    if (const auto *view = qobject_cast<const QAbstractItemView *>(&widget); view && view->model())
        addItems(*view->model(), {}, texts);
    if (const auto *header = qobject_cast<const QHeaderView *>(&widget); header && header->model())
        addHeader(*header, texts);
    const QList<QAction *> actions = widget.actions();
    for (const QAction *action : actions)
        texts << action->text() << action->toolTip();
}

QString sizesOf(const QWidget &widget, QSize wanted)
{
    return u"%1x%2 of %3x%4"_s.arg(widget.width())
        .arg(widget.height())
        .arg(wanted.width())
        .arg(wanted.height());
}

QString textOf(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return button->text();
    return widget.objectName();
}

/// The room that the text needs; not valid: it has what it needs, or has none.
QSize missing(const QWidget &widget)
{
    QSize wanted = widget.sizeHint();
    if (textOf(widget).isEmpty())
        return {};
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        if (label->wordWrap())
            wanted = QSize(label->minimumSizeHint().width(), label->heightForWidth(label->width()));
    } else if (const auto *box = qobject_cast<const QComboBox *>(&widget)) {
        wanted = QSize(box->fontMetrics().horizontalAdvance(box->currentText()), 0);
    } else if (!qobject_cast<const QAbstractButton *>(&widget)) {
        return {};
    }
    constexpr int rounding = 1;
    const bool cut =
        wanted.width() > widget.width() + rounding || wanted.height() > widget.height() + rounding;
    return cut ? wanted : QSize();
}

}

QStringList textsIn(const QWidget &window)
{
    QStringList texts{window.windowTitle()};
    addWords(window, texts);
    const QList<QWidget *> widgets = window.findChildren<QWidget *>();
    for (const QWidget *widget : widgets)
        addWords(*widget, texts);
    texts.removeDuplicates();
    texts.removeAll(QString());
    return texts;
}

QStringList cutIn(const QWidget &window)
{
    QStringList cut;
    const QList<QWidget *> widgets = window.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisible())
            continue;
        if (widget->objectName() == "qt_toolbar_ext_button"_L1) {
            cut.append(u"the tool bar has no room for all its buttons"_s);
            continue;
        }
        if (const QSize wanted = missing(*widget); wanted.isValid())
            cut.append(u"\"%1\" has %2"_s.arg(textOf(*widget).left(60), sizesOf(*widget, wanted)));
    }
    return cut;
}

QString accented(const QString &text)
{
    static const QString small = u"ȧƀƈḓḗƒɠħīĵķŀḿƞǿƥɋřşŧŭṽẇẋẏẑ"_s;
    static const QString large = u"ȦƁƇḒḖƑƓĦĪĴĶĿḾȠǾƤɊŘŞŦŬṼẆẊẎẐ"_s;
    QString made = text;
    for (QChar &c : made) {
        if (c >= u'a' && c <= u'z')
            c = small.at(c.unicode() - u'a');
        else if (c >= u'A' && c <= u'Z')
            c = large.at(c.unicode() - u'A');
    }
    return made;
}

QString PseudoTranslator::translate(const char *context, const char *source, const char *, int) const
{
    const QString text = QString::fromUtf8(source);
    // places for values stay: %1, %L1, %n; so does a list of file name patterns
    QString made;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == u'%' && i + 1 < text.size()) {
            made += text.mid(i, 2);
            ++i;
        } else {
            made += accented(text.at(i));
        }
    }
    if (qstrcmp(context, "QShortcut") == 0)
        return made;
    const auto letters = std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
    return u'[' + made + QString((letters * 4 + 9) / 10, u'ẋ') + u']';
}

}

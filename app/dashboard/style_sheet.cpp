// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/look.h"

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

// $name stands for a colour of the look.
const char16_t *const sheet = uR"(
QMainWindow, QDialog, QMessageBox { background: $window; color: $text; }
QWidget { color: $text; }
QMainWindow::separator { background: transparent; width: 8px; height: 8px; }
QMainWindow::separator:hover { background: $border; }
QToolTip { background: $raised; color: $text; border: 1px solid $border; padding: 4px 6px; }
QMenuBar { background: $window; padding: 2px 6px; }
QMenuBar::item { background: transparent; padding: 5px 10px; border-radius: 5px; }
QMenuBar::item:selected { background: $raised; }
QMenu { background: $surface; border: 1px solid $border; padding: 5px; }
QMenu::item { padding: 6px 26px 6px 22px; border-radius: 5px; }
QMenu::item:selected { background: $accent; color: $onStrong; }
QMenu::item:disabled { color: $muted; background: transparent; }
QMenu::separator { height: 1px; background: $border; margin: 5px 8px; }
QToolBar { background: $surface; border: none; border-bottom: 1px solid $border; padding: 6px 10px;
    spacing: 8px; }
QToolBar QToolButton { background: $raised; border: 1px solid transparent; border-radius: 7px;
    padding: 7px 14px; }
QToolBar QToolButton:hover { border-color: $accent; }
QToolBar QToolButton:focus { border: 2px solid $accent; padding: 6px 13px; }
QToolBar QToolButton:disabled { color: $muted; }
QDockWidget { font-weight: 600; }
QDockWidget::title { background: transparent; padding: 8px 10px 5px 10px; }
QDockWidget > QWidget { background: $surface; border: 1px solid $border; border-radius: 10px;
    font-weight: 400; }
QLabel { background: transparent; border: none; }
QLabel[role="title"] { font-size: 22pt; font-weight: 700; }
QLabel[role="heading"] { font-size: 13pt; font-weight: 600; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="question"] { font-size: 18pt; font-weight: 600; }
QLabel[role="answer"] { font-size: 15pt; font-weight: 600; color: $good; }
QLabel[role="phase"] { font-size: 13pt; font-weight: 600; color: $accent; }
QLabel[role="clock"] { font-size: 16pt; font-weight: 600; padding: 0 6px; }
QLabel[role="code"] { font-size: 20pt; font-weight: 700; letter-spacing: 3px; }
QLabel[role="pin"] { font-size: 13pt; font-weight: 600; letter-spacing: 2px; }
QLabel[role="step"] { font-weight: 600; color: $accent; }
QLabel[role="address"] { font-size: 11pt; font-weight: 600; }
QFrame[role="cover"] { background: $window; border: none; }
QFrame[role="card"] { background: $surface; border: 1px solid $border; border-radius: 12px; }
QFrame[role="news"] { background: $raised; border: 1px solid $accent; border-left: 6px solid $accent;
    border-radius: 8px; }
QFrame[role="notice"] { background: $raised; border: 1px solid $warn; border-left: 6px solid $warn;
    border-radius: 8px; }
QFrame[role="trouble"] { background: $raised; border: 1px solid $bad; border-left: 6px solid $bad;
    border-radius: 8px; }
QFrame[role="claim"] { background: $raised; border: none; border-radius: 8px; }
QPushButton { background: $raised; border: 1px solid $border; border-radius: 7px; padding: 7px 14px;
    min-height: 18px; }
QPushButton:hover { border-color: $accent; }
QPushButton:focus { border: 2px solid $accent; padding: 6px 13px; }
QPushButton:pressed { background: $border; }
QPushButton:disabled { color: $muted; background: transparent; }
QPushButton[kind="primary"] { background: $accent; color: $onStrong; border-color: $accent;
    font-weight: 600; }
QPushButton[kind="good"] { background: $good; color: $onStrong; border-color: $good; font-weight: 600; }
QPushButton[kind="bad"] { background: $bad; color: $onStrong; border-color: $bad; font-weight: 600; }
QPushButton[kind="primary"]:focus, QPushButton[kind="good"]:focus, QPushButton[kind="bad"]:focus {
    border: 2px solid $text; }
QPushButton[kind]:disabled { background: transparent; color: $muted; border: 1px solid $border; }
QPushButton[big="yes"] { font-size: 13pt; padding: 13px 14px; border-radius: 10px; }
QPushButton[big="yes"]:focus { padding: 12px 13px; }
QPushButton[kind="link"] { background: transparent; border: none; color: $accent; padding: 4px 2px;
    text-align: left; }
QPushButton[kind="link"]:hover, QPushButton[kind="link"]:focus { text-decoration: underline;
    border: none; padding: 4px 2px; }
QLineEdit, QComboBox, QSpinBox, QDoubleSpinBox, QPlainTextEdit { background: $surface;
    border: 1px solid $border; border-radius: 7px;
    padding: 6px 9px; selection-background-color: $accent; selection-color: $onStrong; }
QLineEdit:focus, QComboBox:focus, QPlainTextEdit:focus { border: 2px solid $accent; padding: 5px 8px; }
QSpinBox, QDoubleSpinBox { padding-right: 26px; }
QSpinBox:focus, QDoubleSpinBox:focus { border: 2px solid $accent; padding: 5px 25px 5px 8px; }
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled { color: $muted;
    background: transparent; }
QComboBox::drop-down { border: none; width: 24px; }
QSpinBox::up-button, QDoubleSpinBox::up-button { subcontrol-origin: border; subcontrol-position: top right;
    border: none; width: 24px; }
QSpinBox::down-button, QDoubleSpinBox::down-button { subcontrol-origin: border;
    subcontrol-position: bottom right; border: none; width: 24px; }
QComboBox::down-arrow, QSpinBox::down-arrow, QDoubleSpinBox::down-arrow { image: url(:/dashboard/down.png);
    width: 12px; height: 12px; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow { image: url(:/dashboard/up.png); width: 12px; height: 12px; }
QComboBox::down-arrow:disabled, QSpinBox::down-arrow:disabled, QSpinBox::down-arrow:off,
QDoubleSpinBox::down-arrow:disabled, QDoubleSpinBox::down-arrow:off {
    image: url(:/dashboard/down-faint.png); }
QSpinBox::up-arrow:disabled, QSpinBox::up-arrow:off, QDoubleSpinBox::up-arrow:disabled,
QDoubleSpinBox::up-arrow:off { image: url(:/dashboard/up-faint.png); }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $border;
    selection-background-color: $accent;
    selection-color: $onStrong; }
QAbstractItemView { background: $surface; border: none; outline: none;
    alternate-background-color: $raised;
    selection-background-color: $accent; selection-color: $onStrong; }
QTreeView::item, QListView::item { padding: 4px 2px; }
QHeaderView { background: transparent; }
QHeaderView::section { background: transparent; color: $muted; border: none;
    border-bottom: 1px solid $border;
    padding: 5px 6px; }
QTableView#board { background: transparent; gridline-color: transparent;
    selection-background-color: transparent; }
QTableView#board QHeaderView::section { color: $text; font-weight: 600; border: none; padding: 10px 4px; }
QProgressBar { background: $raised; border: none; border-radius: 5px; max-height: 10px;
    min-height: 10px; }
QProgressBar::chunk { background: $accent; border-radius: 5px; }
QScrollArea { border: none; background: transparent; }
QScrollBar:vertical { background: transparent; width: 11px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 11px; margin: 2px; }
QScrollBar::handle { background: $border; border-radius: 3px; min-height: 26px; min-width: 26px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QCheckBox { spacing: 8px; }
QCheckBox::indicator, QAbstractItemView::indicator { width: 16px; height: 16px;
    border: 1px solid $muted; border-radius: 4px; background: $surface; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {
    background: $accent; border-color: $accent; image: url(:/dashboard/$check.png); }
QCheckBox::indicator:disabled, QAbstractItemView::indicator:disabled {
    border-color: $border; background: transparent; }
QCheckBox::indicator:focus, QCheckBox::indicator:hover { border: 2px solid $accent; }
QTextBrowser { background: $surface; color: $text; border: none; border-radius: 8px; }
QListWidget::item:selected { background: $accent; color: $onStrong; border-radius: 6px; }
)";

}

QString styleSheetOf(const Look &look)
{
    QString style = QString::fromUtf16(sheet);
    const std::pair<QString, QColor> colors[] = {
        {u"$window"_s, look.window}, {u"$surface"_s, look.surface},   {u"$raised"_s, look.raised},
        {u"$border"_s, look.border}, {u"$text"_s, look.text},         {u"$muted"_s, look.muted},
        {u"$accent"_s, look.accent}, {u"$good"_s, look.good},         {u"$bad"_s, look.bad},
        {u"$warn"_s, look.warn},     {u"$onStrong"_s, look.on_strong}};
    style.replace(u"$check"_s, look.on_strong.lightness() < 128 ? u"check-dark"_s : u"check-light"_s);
    for (const auto &[name, color] : colors)
        style.replace(name, color.name());
    return style;
}

}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/look.h"

#include <QRegularExpression>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

// $name stands for a colour of the shade, as the tokens name it, or for a radius. Items have a height and no
// padding: with one, Qt 6.4 draws their icons twice, a little apart.
const char16_t *const sheet = uR"(
QMainWindow, QDialog, QMessageBox { background: $ground; color: $ink; }
QWidget { color: $ink; }
QMainWindow::separator { background: transparent; width: 8px; height: 8px; }
QMainWindow::separator:hover { background: $line; }
QToolTip { background: $raised; color: $ink; border: 1px solid $line; padding: 4px 6px; }
QMenuBar { background: $ground; padding: 2px 6px; }
QMenuBar::item { background: transparent; padding: 5px 10px; border-radius: 5px; }
QMenuBar::item:selected { background: $raised; }
QMenu { background: $surface; border: 1px solid $line; padding: 5px; }
QMenu::item { padding: 6px 26px 6px 22px; border-radius: 5px; }
QMenu::item:selected { background: $accent; color: $on-accent; }
QMenu::item:disabled { color: $ink-soft; background: transparent; }
QMenu::separator { height: 1px; background: $line; margin: 5px 8px; }
QToolBar { background: $surface; border: none; border-bottom: 1px solid $line; padding: 6px 10px;
    spacing: 8px; }
QToolBar QToolButton { background: $raised; border: 1px solid transparent; border-radius: $control;
    padding: 7px 14px; }
QToolBar QToolButton:hover { border-color: $accent; }
QToolBar QToolButton:focus { border: 2px solid $accent; padding: 6px 13px; }
QToolBar QToolButton:disabled { color: $ink-soft; background: transparent; border-color: $line; }
QDockWidget { font-weight: 600; }
QDockWidget::title { background: transparent; padding: 8px 10px 5px 10px; }
QDockWidget > QWidget { background: $surface; border: 1px solid $line; border-radius: $card;
    font-weight: 400; }
QLabel { background: transparent; border: none; }
QLabel[role="title"] { font-size: 22pt; font-weight: 700; }
QLabel[role="heading"] { font-size: 13pt; font-weight: 600; }
QLabel[role="muted"] { color: $ink-soft; }
QLabel[role="question"] { font-size: 18pt; font-weight: 600; }
QLabel[role="answer"] { font-size: 15pt; font-weight: 600; color: $good; }
QLabel[role="phase"] { font-size: 13pt; font-weight: 600; color: $accent; }
QLabel[role="clock"] { font-size: 16pt; font-weight: 600; padding: 0 6px; }
QLabel[role="code"] { font-size: 20pt; font-weight: 700; letter-spacing: 3px; }
QLabel[role="pin"] { font-size: 13pt; font-weight: 600; letter-spacing: 2px; }
QLabel[role="step"] { font-weight: 600; color: $accent; }
QLabel[role="address"] { font-size: 11pt; font-weight: 600; }
QFrame[role="cover"] { background: $ground; border: none; }
QFrame[role="card"] { background: $surface; border: 1px solid $line; border-radius: $card; }
QFrame[role="news"] { background: $raised; border: 1px solid $accent; border-left: 6px solid $accent;
    border-radius: $control; }
QFrame[role="notice"] { background: $raised; border: 1px solid $warn; border-left: 6px solid $warn;
    border-radius: $control; }
QFrame[role="trouble"] { background: $raised; border: 1px solid $bad; border-left: 6px solid $bad;
    border-radius: $control; }
QFrame[role="news"], QFrame[role="notice"], QFrame[role="trouble"] { border-top-left-radius: 0;
    border-bottom-left-radius: 0; }
QFrame[role="claim"] { background: $raised; border: none; border-radius: $control; }
QPushButton { background: $raised; border: 1px solid $line; border-radius: $control; padding: 7px 14px;
    min-height: 18px; }
QPushButton:hover { border-color: $accent; }
QPushButton:focus { border: 2px solid $accent; padding: 6px 13px; }
QPushButton:pressed { background: $line; }
QPushButton:disabled { color: $ink-soft; background: transparent; }
QPushButton[kind="primary"] { background: $accent; color: $on-accent; border-color: $accent;
    font-weight: 600; }
QPushButton[kind="good"] { background: $good; color: $on-good; border-color: $good; font-weight: 600; }
QPushButton[kind="bad"] { background: $bad; color: $on-bad; border-color: $bad; font-weight: 600; }
QPushButton[kind="primary"]:focus, QPushButton[kind="good"]:focus, QPushButton[kind="bad"]:focus {
    border: 2px solid $ink; }
QPushButton[kind]:disabled { background: transparent; color: $ink-soft; border: 1px solid $line; }
QPushButton[big="yes"] { font-size: 13pt; padding: 13px 14px; border-radius: $card; }
QPushButton[big="yes"]:focus { padding: 12px 13px; }
QPushButton[kind="link"] { background: transparent; border: none; color: $accent; padding: 4px 2px;
    text-align: left; }
QPushButton[kind="link"]:hover, QPushButton[kind="link"]:focus { text-decoration: underline;
    border: none; padding: 4px 2px; }
QLineEdit, QComboBox, QSpinBox, QDoubleSpinBox, QPlainTextEdit { background: $surface;
    border: 1px solid $line; border-radius: $control;
    padding: 6px 9px; selection-background-color: $accent; selection-color: $on-accent; }
QLineEdit:focus, QComboBox:focus, QPlainTextEdit:focus { border: 2px solid $accent; padding: 5px 8px; }
QSpinBox, QDoubleSpinBox { padding-right: 26px; }
QSpinBox:focus, QDoubleSpinBox:focus { border: 2px solid $accent; padding: 5px 25px 5px 8px; }
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled { color: $ink-soft;
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
QComboBox QAbstractItemView { background: $surface; border: 1px solid $line; border-radius: 0;
    selection-background-color: $accent;
    selection-color: $on-accent; }
QAbstractItemView { background: $surface; border: none; border-radius: $control; outline: none;
    alternate-background-color: $raised;
    selection-background-color: $accent; selection-color: $on-accent; }
QTreeView::item, QListView::item { min-height: 23px; }
QHeaderView { background: transparent; }
QHeaderView::section { background: transparent; color: $ink-soft; border: none;
    border-bottom: 1px solid $line;
    padding: 5px 6px; }
QTableView::item:focus { background: $raised; color: $ink; border: 1px solid $accent; }
QTableView#board { background: transparent; gridline-color: transparent;
    selection-background-color: transparent; }
QTableView#board QHeaderView::section { color: $ink; font-weight: 600; border: none; padding: 10px 4px; }
QProgressBar { background: $raised; border: none; border-radius: 5px; max-height: 10px;
    min-height: 10px; }
QProgressBar::chunk { background: $accent; border-radius: 5px; }
QScrollArea { border: none; background: transparent; }
QScrollBar:vertical { background: transparent; width: 11px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 11px; margin: 2px; }
QScrollBar::handle { background: $line; border-radius: 3px; min-height: 26px; min-width: 26px; }
QScrollBar::handle:hover { background: $ink-soft; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QCheckBox { spacing: 8px; }
QCheckBox::indicator, QAbstractItemView::indicator { width: 16px; height: 16px;
    border: 1px solid $ink-soft; border-radius: 4px; background: $surface; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {
    background: $accent; border-color: $accent; image: url(:/dashboard/$check.png); }
QCheckBox::indicator:disabled, QAbstractItemView::indicator:disabled {
    border-color: $line; background: transparent; }
QCheckBox:disabled, QRadioButton:disabled { color: $ink-soft; }
QCheckBox::indicator:checked:disabled, QAbstractItemView::indicator:checked:disabled {
    background: $ink-soft; border-color: $ink-soft; }
QCheckBox::indicator:focus, QCheckBox::indicator:hover { border: 2px solid $accent; }
QRadioButton { spacing: 8px; }
QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid $ink-soft; border-radius: 8px;
    background: $surface; }
QRadioButton::indicator:checked { border: 5px solid $accent; width: 6px; height: 6px;
    background: $on-accent; }
QRadioButton::indicator:disabled { border-color: $line; background: transparent; }
QRadioButton::indicator:checked:disabled { border-color: $ink-soft; }
QRadioButton::indicator:focus, QRadioButton::indicator:hover { border-color: $accent; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }
QTabBar { background: transparent; qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: $ink-soft; padding: 7px 10px; margin-right: 2px;
    border-bottom: 3px solid transparent; }
QTabBar::tab:hover { color: $ink; border-bottom-color: $line; }
QTabBar::tab:selected { color: $ink; border-bottom-color: $accent; font-weight: 600; }
QTabBar::tear { width: 0; image: none; }
QTabBar::tab:focus { color: $accent; }
QSlider:horizontal { min-height: 24px; }
QSlider::groove:horizontal { background: $line; height: 6px; border-radius: 3px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 3px; }
QSlider::handle:horizontal { background: $accent; border: 2px solid $surface; width: 16px; height: 16px;
    margin: -7px 0; border-radius: 10px; }
QSlider::handle:horizontal:focus { border-color: $ink; }
QSplitter::handle { background: transparent; }
QSplitter::handle:hover { background: $line; }
QListWidget#help_list::item { margin: 1px 4px; }
QTextBrowser { background: $surface; color: $ink; border: none; border-radius: $control; }
QListWidget::item:selected { background: $accent; color: $on-accent; border-radius: 6px; }
)";

}

QString styleSheetOf(Shade shade)
{
    const Tokens &all = tokens();
    const auto pixels = [&](double points) {
        return QString::number(qRound(points * all.dashboard_point)) + u"px"_s;
    };
    QVariantMap values = all.all.value(shade == Shade::Dark ? u"dark"_s : u"light"_s).toMap();
    values[u"card"_s] = pixels(all.card_radius);
    values[u"control"_s] = pixels(all.control_radius);
    const bool darkTick = all.tones(shade).on_accent.lightness() < 128;
    values[u"check"_s] = darkTick ? u"check-dark"_s : u"check-light"_s;

    QString style;
    const QString source = QString::fromUtf16(sheet);
    static const QRegularExpression name(u"\\$([a-z]+(?:-[a-z]+)*)"_s);
    qsizetype written = 0;
    for (auto found = name.globalMatch(source); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        style += QStringView(source).mid(written, match.capturedStart() - written);
        style += values.value(match.captured(1), match.captured()).toString();
        written = match.capturedEnd();
    }
    style += QStringView(source).mid(written);
    return style;
}

}

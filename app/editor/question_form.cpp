// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/question_form.h"

#include "app/dashboard/choice_box.h"
#include "app/dashboard/import_words.h"
#include "app/dashboard/live_words.h"
#include "app/dashboard/plain_text.h"
#include "app/editor/editor_words.h"
#include "app/editor/media_rows.h"
#include "app/editor/option_rows.h"
#include "app/editor/pack_media.h"
#include "core/packs/media.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpressionValidator>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

QValidator *pattern(const QString &expression, QObject *parent)
{
    return new QRegularExpressionValidator(QRegularExpression(expression), parent);
}

std::optional<qint64> pointsIn(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text.toLongLong());
}

/// Seconds with at most three decimals, comma or point.
std::optional<GameSpan> timeIn(const QString &text)
{
    const QString seconds = QString(text).replace(u',', u'.');
    if (seconds.isEmpty())
        return std::nullopt;
    const QString rest = seconds.section(u'.', 1).left(3).leftJustified(3, u'0');
    return GameSpan{seconds.section(u'.', 0, 0).toLongLong() * 1000 + rest.toLongLong()};
}

QString timeText(const std::optional<GameSpan> &time)
{
    if (!time)
        return {};
    const QString whole = QString::number(time->ms / 1000);
    QString rest = QString::number(time->ms % 1000).rightJustified(3, u'0');
    while (rest.endsWith(u'0'))
        rest.chop(1);
    return rest.isEmpty() ? whole : whole + u'.' + rest;
}

QList<QString> linesIn(const QString &text)
{
    QList<QString> lines;
    const QStringList all = text.split(u'\n');
    for (const QString &line : all) {
        if (!line.trimmed().isEmpty())
            lines.append(line.trimmed());
    }
    return lines;
}

std::optional<QString> filled(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

/// What is the same stays, with its cursor.
void fillText(QLineEdit *line, const QString &text)
{
    if (line->text() != text)
        line->setText(text);
}

void fillText(QPlainTextEdit *edit, const QString &text)
{
    if (edit->toPlainText() != text)
        edit->setPlainText(text);
}

}

QuestionForm::QuestionForm(PackDocument &document, QWidget *parent)
    : QScrollArea(parent)
    , m_document(document)
    , m_page(new QWidget)
    , m_layout(new QFormLayout(m_page))
    , m_place(plainLabel(m_page, "heading"))
    , m_remarks(plainLabel(m_page))
    , m_count(plainLabel(m_page, "muted"))
{
    setObjectName(u"question_form"_s);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_layout->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_layout->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_layout->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_layout->setContentsMargins(14, 12, 14, 12);
    m_layout->setVerticalSpacing(9);
    m_remarks->setObjectName(u"question_remarks"_s);
    m_layout->addRow(m_place);
    m_layout->addRow(m_remarks);
    makeTop();
    makeAnswers();
    makeRest();
    setWidget(m_page);
    m_page->setAutoFillBackground(false); // the card round it shows
    viewport()->setAutoFillBackground(false);
}

void QuestionForm::makeTop()
{
    m_kind = new ChoiceBox(m_page);
    addRow("kind", tr("Kind"), m_kind);
    QList<std::pair<QString, qint64>> kinds;
    for (int i = 0; i < static_cast<int>(enumWords(packs::QuestionKind{}).size()); ++i)
        kinds.append({kindWords(static_cast<packs::QuestionKind>(i)), i});
    m_kind->offer(kinds, 0);
    connect(m_kind, &QComboBox::activated, this, [this](int index) {
        const auto kind = static_cast<packs::QuestionKind>(m_kind->itemData(index).toInt());
        edit(
            [kind](packs::Question &question) {
                question = packs::asKind(question, kind, {tr("True"), tr("False")});
            },
            tr("kind"));
    });
    m_category = new QLineEdit(m_page);
    addRow("category", tr("Category"), m_category);
    connect(m_category, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_document.change(packs::Rename{m_spot, text}, m_spot, tr("category"), u"category"_s);
    });
    m_topic = addLine("topic", tr("Topic"), [this](packs::Question &q) { q.topic = m_topic->text(); });
    m_text =
        addText("text", tr("Question"), 4, [this](packs::Question &q) { q.text = m_text->toPlainText(); });
    m_layout->addRow(QString(), m_count);
    m_points = addLine("points", tr("Points"),
                       [this](packs::Question &q) { q.points = pointsIn(m_points->text()); });
    m_points->setValidator(pattern(u"\\d{0,6}|1000000"_s, m_points));
    m_time = addLine("time_limit_ms", tr("Seconds"),
                     [this](packs::Question &q) { q.time_limit = timeIn(m_time->text()); });
    m_time->setValidator(pattern(u"\\d{1,4}([.,]\\d{0,3})?"_s, m_time));
    m_time->setPlaceholderText(tr("as in the evening’s rules"));
    m_wager = addCheck("wager", tr("Wager square"), tr("Only the choosing team plays, for its bet"),
                       &packs::Question::wager);
}

void QuestionForm::makeAnswers()
{
    m_options = new OptionRows(m_page);
    addRow("options", tr("Options"), m_options);
    connect(m_options, &OptionRows::edited, this, [this](const QList<packs::Option> &options, int typing) {
        edit([&options](packs::Question &q) { q = packs::withOptions(q, options); }, tr("options"),
             typing < 0 ? QString() : u"option%1"_s.arg(typing));
    });
    m_answer = addLine("answer", tr("Answer"), [this](packs::Question &q) { q.answer = m_answer->text(); });
    m_accepted = addText("accepted", tr("Also right"), 2,
                         [this](packs::Question &q) { q.accepted = linesIn(m_accepted->toPlainText()); });
    m_accepted->setPlaceholderText(tr("Other spellings, one a line"));
    m_tolerance = addLine("tolerance", tr("Tolerance"),
                          [this](packs::Question &q) { q.tolerance = filled(m_tolerance->text()); });
    m_tolerance->setPlaceholderText(tr("exact"));
    m_nearest = addCheck("nearest", tr("The nearest guess wins"), tr("Instead of the exact number"),
                         &packs::Question::nearest);
    m_partial = addCheck("partial_credit", tr("Partial credit"), tr("What stands in its place counts"),
                         &packs::Question::partial_credit);
    m_by_speed = addCheck("by_speed", tr("Points by speed"), tr("Faster answers earn more"),
                          &packs::Question::by_speed);
}

void QuestionForm::makeRest()
{
    m_explanation = addText("explanation", tr("Explanation"), 2,
                            [this](packs::Question &q) { q.explanation = m_explanation->toPlainText(); });
    m_explanation->setPlaceholderText(tr("Shown with the answer"));
    m_note = addText("note", tr("Note"), 2, [this](packs::Question &q) { q.note = m_note->toPlainText(); });
    m_note->setPlaceholderText(tr("For the host alone"));
    m_media = new MediaRows(m_page);
    addRow("media", tr("Media"), m_media);
    connect(m_media, &MediaRows::chosen, this, &QuestionForm::takeMedia);
    connect(m_media, &MediaRows::edited, this, [this](const QList<packs::Media> &media) {
        edit([&media](packs::Question &q) { q.media = media; }, tr("media"));
    });
    m_difficulty = addLine("difficulty", tr("Difficulty"),
                           [this](packs::Question &q) { q.difficulty = filled(m_difficulty->text()); });
}

void QuestionForm::addRow(const char *name, const QString &label, QWidget *field)
{
    field->setObjectName(u"field_"_s + QString::fromLatin1(name));
    field->setAccessibleName(label);
    m_layout->addRow(label, field);
}

QLineEdit *QuestionForm::addLine(const char *name, const QString &label, const Apply &apply)
{
    auto *line = new QLineEdit(m_page);
    addRow(name, label, line);
    connect(line, &QLineEdit::textEdited, this,
            [this, apply, label, key = QString::fromLatin1(name)] { edit(apply, label, key); });
    return line;
}

QPlainTextEdit *QuestionForm::addText(const char *name, const QString &label, int lines, const Apply &apply)
{
    auto *text = new QPlainTextEdit(m_page);
    text->setTabChangesFocus(true);
    text->setFixedHeight(text->fontMetrics().lineSpacing() * lines + 26);
    text->document()->setUndoRedoEnabled(false); // the document's own undo knows every letter
    addRow(name, label, text);
    connect(text, &QPlainTextEdit::textChanged, this, [this, apply, label, key = QString::fromLatin1(name)] {
        if (!m_filling)
            edit(apply, label, key);
    });
    return text;
}

QCheckBox *QuestionForm::addCheck(const char *name, const QString &label, const QString &more,
                                  bool packs::Question::*member)
{
    auto *box = new QCheckBox(label, m_page);
    box->setToolTip(plainTip(more));
    box->setObjectName(u"field_"_s + QString::fromLatin1(name));
    m_layout->addRow(box);
    connect(box, &QCheckBox::clicked, this, [this, member, label](bool on) {
        edit([member, on](packs::Question &question) { question.*member = on; }, label);
    });
    return box;
}

void QuestionForm::edit(const Apply &apply, const QString &words, const QString &typing)
{
    const packs::Question *question = questionAt(m_document.pack(), m_spot);
    if (!question || m_filling)
        return;
    packs::Question made = *question;
    apply(made);
    m_document.change(packs::ReplaceQuestion{m_spot, made}, m_spot, words, typing);
}

void QuestionForm::takeMedia(const QString &file)
{
    const auto path = takeMediaFile(m_document.folder(), file);
    if (!path) {
        Q_EMIT told(noteWords({0, {}, path.error().code, path.error().detail}));
        return;
    }
    const packs::Media media{packs::mediaKindOf(*path).value_or(packs::MediaKind::Image), *path, false};
    edit([&media](packs::Question &question) { question.media.append(media); }, tr("media"));
}

void QuestionForm::showSpot(const packs::Spot &spot)
{
    if (spot != m_spot) {
        m_document.endTyping();
        verticalScrollBar()->setValue(0);
    }
    m_spot = spot;
    m_filling = true;
    fill();
    m_filling = false;
}

void QuestionForm::fill()
{
    const packs::Question *found = questionAt(m_document.pack(), m_spot);
    m_page->setEnabled(found);
    const packs::Question question = found ? *found : packs::Question();
    m_place->setText(spotWords(m_document.pack(), m_spot));
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(question.kind)));
    fillText(m_points, question.points ? QString::number(*question.points) : QString());
    if (timeIn(m_time->text()) != question.time_limit)
        m_time->setText(timeText(question.time_limit));
    fillText(m_category, titleAt(m_document.pack(), m_spot));
    fillText(m_topic, question.topic);
    fillText(m_text, question.text);
    m_options->setOptions(question.kind, question.options);
    fillText(m_answer, question.answer);
    if (linesIn(m_accepted->toPlainText()) != question.accepted)
        m_accepted->setPlainText(QStringList(question.accepted).join(u'\n'));
    fillText(m_tolerance, question.tolerance.value_or(QString()));
    m_nearest->setChecked(question.nearest);
    m_partial->setChecked(question.partial_credit);
    m_by_speed->setChecked(question.by_speed);
    m_wager->setChecked(question.wager);
    fillText(m_explanation, question.explanation);
    fillText(m_note, question.note);
    fillText(m_difficulty, question.difficulty.value_or(QString()));
    m_media->setMedia(question.media, m_document.folder());
    fillRemarks(question);
    const packs::QuestionKind kind = question.kind;
    const bool choosing = kind == packs::QuestionKind::Choice || kind == packs::QuestionKind::TrueFalse;
    const bool ordered = kind == packs::QuestionKind::Order;
    const bool number = kind == packs::QuestionKind::Number;
    setRowVisible(m_category, m_spot.kind == packs::SpotKind::Final);
    setRowVisible(m_topic, m_spot.kind == packs::SpotKind::Entry);
    setRowVisible(m_points, m_spot.kind != packs::SpotKind::Final);
    setRowVisible(m_wager, m_spot.kind == packs::SpotKind::Cell);
    setRowVisible(m_options, choosing || ordered);
    setRowVisible(m_accepted, !choosing && !ordered);
    setRowVisible(m_tolerance, number);
    setRowVisible(m_nearest, number);
    setRowVisible(m_partial, ordered);
    setRowVisible(m_by_speed, choosing);
    m_answer->setPlaceholderText(choosing || ordered ? tr("as the options say")
                                                     : tr("What the host reads as right"));
}

void QuestionForm::fillRemarks(const packs::Question &question)
{
    QStringList lines;
    for (const packs::Remark &remark : m_document.remarks()) {
        if (remark.spot == m_spot)
            lines.append(u"⚠ "_s + remarkWords(m_document.pack(), remark));
    }
    m_remarks->setText(lines.join(u'\n'));
    m_remarks->setVisible(!lines.isEmpty());
    m_count->setText(tr("%1 of %2 characters that the stage sets large")
                         .arg(question.text.size())
                         .arg(packs::kMaxShownText));
    m_count->setVisible(question.text.size() > packs::kMaxShownText / 2);
}

void QuestionForm::setRowVisible(QWidget *field, bool visible)
{
    field->setVisible(visible);
    if (QWidget *label = m_layout->labelForField(field))
        label->setVisible(visible);
}

void QuestionForm::focusField(const QString &key)
{
    QWidget *field = m_page->findChild<QWidget *>(u"field_"_s + key);
    if (key == u"options"_s)
        field = m_page->findChild<QLineEdit *>(u"option_0"_s);
    if (!field || field->isHidden())
        field = m_text;
    field->setFocus(Qt::ShortcutFocusReason);
    ensureWidgetVisible(field);
    if (auto *line = qobject_cast<QLineEdit *>(field))
        line->selectAll();
}

}

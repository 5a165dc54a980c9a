// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/editor/pack_document.h"

#include <QScrollArea>
#include <QScrollBar>

#include <functional>

class QCheckBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace quizaar {

class ChoiceBox;
class MediaRows;
class OptionRows;

/// Everything about one question. Each edit goes into the document at once; Escape leaves.
class QuestionForm final : public QScrollArea
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QuestionForm)

public:
    QuestionForm(PackDocument &document, QWidget *parent);

    /// The question there; nothing where there is none.
    void showSpot(const packs::Spot &spot);
    /// To the field of that member (its key in the own JSON form), else to the question's text.
    void focusField(const QString &key);

Q_SIGNALS:
    /// Something could not be done, in words.
    void told(const QString &words);

private:
    using Apply = std::function<void(packs::Question &)>;

    QLineEdit *addLine(const char *name, const QString &label, const Apply &apply);
    QPlainTextEdit *addText(const char *name, const QString &label, int lines, const Apply &apply);
    QCheckBox *addCheck(const char *name, const QString &label, const QString &more,
                        bool packs::Question::*member);
    void addRow(const char *name, const QString &label, QWidget *field);
    void makeTop();
    void makeAnswers();
    void makeRest();
    void fill();
    void fillRemarks(const packs::Question &question);
    void edit(const Apply &apply, const QString &words, const QString &typing = {});
    void takeMedia(const QString &file);
    void setRowVisible(QWidget *field, bool visible);

    PackDocument &m_document;
    packs::Spot m_spot;
    QWidget *m_page;
    QFormLayout *m_layout;
    QLabel *m_place;
    QLabel *m_remarks;
    QLabel *m_count;
    ChoiceBox *m_kind = nullptr;
    QLineEdit *m_points = nullptr;
    QLineEdit *m_time = nullptr;
    QLineEdit *m_category = nullptr;
    QLineEdit *m_topic = nullptr;
    QPlainTextEdit *m_text = nullptr;
    OptionRows *m_options = nullptr;
    QLineEdit *m_answer = nullptr;
    QPlainTextEdit *m_accepted = nullptr;
    QLineEdit *m_tolerance = nullptr;
    QCheckBox *m_nearest = nullptr;
    QCheckBox *m_partial = nullptr;
    QCheckBox *m_by_speed = nullptr;
    QCheckBox *m_wager = nullptr;
    QPlainTextEdit *m_explanation = nullptr;
    QPlainTextEdit *m_note = nullptr;
    QLineEdit *m_difficulty = nullptr;
    MediaRows *m_media = nullptr;
    bool m_filling = false;
};

}

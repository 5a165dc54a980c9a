// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/editor/pack_document.h"

#include <QWidget>

#include <functional>

class QFormLayout;
class QLabel;
class QLineEdit;

namespace quizaar {

/// What the pack says about itself. Each edit goes into the document at once.
class HeaderForm final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HeaderForm)

public:
    HeaderForm(PackDocument &document, QWidget *parent);
    void fill();
    void focusField(const QString &key);

private:
    QLineEdit *addLine(QFormLayout &form, const char *name, const QString &hint,
                       QString packs::Header::*member);

    PackDocument &m_document;
    QList<std::pair<QLineEdit *, QString packs::Header::*>> m_lines;
    QLineEdit *m_tags;
    QLabel *m_counts;
    QLabel *m_unplayable;
};

/// The title of a board, a category or a list.
class TitleForm final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TitleForm)

public:
    TitleForm(PackDocument &document, QWidget *parent);
    void showSpot(const packs::Spot &spot);
    void focusTitle();

private:
    PackDocument &m_document;
    packs::Spot m_spot;
    QLabel *m_heading;
    QLabel *m_remarks;
    QLineEdit *m_title;
};

}

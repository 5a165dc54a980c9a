// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace quizaar {

/// A QR code with its quiet zone, dark on white whatever the theme, as large as fits.
class QrPicture final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QrPicture)

public:
    explicit QrPicture(QWidget *parent);
    void setText(const QString &text);

    QSize sizeHint() const override { return {230, 230}; }
    QSize minimumSizeHint() const override { return {210, 210}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    QImage m_modules;
};

}

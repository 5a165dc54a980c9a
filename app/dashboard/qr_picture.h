// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

namespace quizaar {

/// The code of a text, one pixel for each module, quiet zone included; null where there is nothing to encode
/// or it is longer than any code can hold.
QImage qrImage(const QString &text);

/// A QR code with its quiet zone, dark on white whatever the theme, as large as fits.
class QrPicture final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QrPicture)

public:
    explicit QrPicture(QWidget *parent);
    void setText(const QString &text);

    QSize sizeHint() const override { return {230, 230}; }
    QSize minimumSizeHint() const override { return m_least; }
    /// Where codes stand side by side they are smaller than one alone.
    void setLeast(int side);
    /// What the code is for, for screen readers: its contents may be a secret.
    void setMeaning(const QString &words);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refreshName();

    QSize m_least{210, 210};
    QString m_text;
    QString m_meaning;
    QImage m_modules;
};

}

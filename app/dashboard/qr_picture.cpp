// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/qr_picture.h"

#include <QPainter>
#include <qrcodegen.hpp>

#include <exception>

namespace quizaar {

namespace {

constexpr int quietZone = 4;

}

QImage qrImage(const QString &text)
{
    if (text.isEmpty())
        return {};
    try {
        const auto code =
            qrcodegen::QrCode::encodeText(text.toUtf8().constData(), qrcodegen::QrCode::Ecc::MEDIUM);
        const int size = code.getSize() + 2 * quietZone;
        QImage image(size, size, QImage::Format_Grayscale8);
        for (int y = 0; y < size; ++y) {
            for (int x = 0; x < size; ++x) {
                const int shade = code.getModule(x - quietZone, y - quietZone) ? 0 : 255;
                image.setPixel(x, y, qRgb(shade, shade, shade));
            }
        }
        return image;
    } catch (const std::exception &) {
        return {}; // longer than any code can hold
    }
}

QrPicture::QrPicture(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void QrPicture::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_modules = qrImage(text);
    refreshName();
    update();
}

void QrPicture::setLeast(int side)
{
    m_least = QSize(side, side);
    updateGeometry();
}

void QrPicture::setMeaning(const QString &words)
{
    m_meaning = words;
    refreshName();
}

void QrPicture::refreshName()
{
    if (m_text.isEmpty())
        setAccessibleName(tr("No QR code yet"));
    else
        setAccessibleName(m_meaning.isEmpty() ? tr("QR code of %1").arg(m_text) : m_meaning);
}

void QrPicture::paintEvent(QPaintEvent *)
{
    if (m_modules.isNull())
        return;
    QPainter painter(this);
    const int side = std::min(width(), height());
    const int scale = std::max(1, side / m_modules.width());
    const int drawn = scale * m_modules.width();
    const QRect target((width() - drawn) / 2, (height() - drawn) / 2, drawn, drawn);
    painter.drawImage(target, m_modules);
}

}

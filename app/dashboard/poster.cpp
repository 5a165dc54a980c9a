// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/poster.h"

#include "app/dashboard/plain_text.h"
#include "app/dashboard/qr_picture.h"
#include "app/design/tokens.h"

#include <QCoreApplication>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal pageHeight = 297; // millimetres of A4; all lengths below are millimetres
constexpr int printDots = 600;    // to the inch

const QColor ink(0x1c, 0x1f, 0x2a);
const QColor soft(0x5a, 0x61, 0x72);
const QColor accent(0x4a, 0x41, 0xd8);

struct Poster
{
    Q_DECLARE_TR_FUNCTIONS(Poster)
public:
    QPainter &painter;
    QRectF page;

    qreal mm(qreal length) const { return length * page.height() / pageHeight; }
    QRectF at(qreal x, qreal y, qreal width, qreal height) const
    {
        return {page.left() + mm(x), page.top() + mm(y), mm(width), mm(height)};
    }

    /// As large as fits, at most `size` high.
    void write(const QRectF &where, const QString &text, qreal size, const QColor &color, int weight,
               int flags = Qt::AlignCenter)
    {
        QFont font = painter.font();
        font.setWeight(static_cast<QFont::Weight>(weight));
        const int all = flags | Qt::TextWordWrap;
        for (qreal height = mm(size); height > mm(2); height *= 0.94) {
            font.setPixelSize(std::max(1, qRound(height)));
            const QRectF needs = QFontMetricsF(font, painter.device()).boundingRect(where, all, text);
            if (needs.width() <= where.width() && needs.height() <= where.height())
                break;
        }
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(where, all, text);
    }

    void code(const QRectF &where, const QString &text)
    {
        const QImage modules = qrImage(text);
        if (modules.isNull())
            return;
        painter.setPen(QPen(tokens().light.line, mm(0.4)));
        painter.setBrush(Qt::white);
        painter.drawRoundedRect(where, mm(4), mm(4));
        painter.setPen(Qt::NoPen);
        painter.setBrush(Qt::black);
        const qreal side = where.width() / modules.width();
        for (int y = 0; y < modules.height(); ++y) {
            for (int x = 0; x < modules.width();) {
                int end = x;
                while (end < modules.width() && qGray(modules.pixel(end, y)) < 128)
                    ++end;
                // one rectangle for a run of modules: between two of them a printer may leave a hair of white
                if (end > x)
                    painter.drawRect(QRectF(where.left() + x * side, where.top() + y * side, (end - x) * side,
                                            side + mm(0.02)));
                x = std::max(end, x + 1);
            }
        }
    }

    void column(qreal left, qreal width, const QString &heading, const QString &text,
                const QStringList &below)
    {
        write(at(left, 76, width, 12), heading, 8, accent, QFont::DemiBold);
        code(at(left, 90, width, width), text);
        qreal y = 92 + width;
        for (const QString &line : below) {
            write(at(left, y, width, 9), line, 6, ink, QFont::DemiBold);
            y += 9;
        }
    }

    void draw(const PosterFacts &facts)
    {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillRect(page, Qt::white);
        write(at(15, 16, 180, 30), oneLine(facts.night, 60), 18, ink, QFont::Bold);
        write(at(15, 48, 180, 22), tr("Play along with your phone: no app, no account."), 8, soft,
              QFont::Normal);
        const QString number = tr("Code %1").arg(facts.code);
        if (facts.wifi.name.isEmpty()) {
            column(50, 110, tr("1. Point your camera at the code"), facts.join_url, {number});
        } else {
            QStringList access{oneLine(facts.wifi.name, 40)};
            access.append(facts.wifi.security == WifiAccess::Security::Open
                              ? tr("no password")
                              : tr("Password: %1").arg(oneLine(facts.wifi.password, 70)));
            column(15, 84, tr("1. Join the Wi-Fi"), wifiQrText(facts.wifi), access);
            column(111, 84, tr("2. Open the game"), facts.join_url, {number});
        }
        write(at(15, 216, 180, 9), tr("No camera? Type this into your browser:"), 6, soft, QFont::Normal);
        write(at(15, 226, 180, 18), shortUrl(facts.typed_url), 15, accent, QFont::Bold);
        write(at(15, 249, 180, 11),
              facts.wifi.name.isEmpty() ? tr("2. Type your name, and wait until it starts.")
                                        : tr("3. Type your name, and wait until it starts."),
              7, ink, QFont::DemiBold);
        write(at(15, 263, 180, 20),
              tr("Stay connected if your phone says there is no internet; switch mobile data off."), 5.5,
              soft, QFont::Normal);
    }

    static QString shortUrl(QString url)
    {
        url.remove("http://"_L1);
        while (url.endsWith(u'/'))
            url.chop(1);
        return url;
    }
};

}

void paintPoster(QPainter &painter, const QRectF &page, const PosterFacts &facts)
{
    painter.save();
    Poster{painter, page}.draw(facts);
    painter.restore();
}

Result<QString, SaveFault> savePoster(const PosterFacts &facts, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Failed{SaveFault{path, file.errorString()}};
    {
        QPdfWriter writer(&file);
        writer.setResolution(printDots);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins({});
        writer.setTitle(facts.night);
        writer.setCreator(u"Quizaar"_s);
        QPainter painter;
        if (!painter.begin(&writer))
            return Failed{SaveFault{path, file.errorString()}};
        paintPoster(painter, QRectF(0, 0, writer.width(), writer.height()), facts);
        painter.end();
    }
    if (!file.commit())
        return Failed{SaveFault{path, file.errorString()}};
    return path;
}

}

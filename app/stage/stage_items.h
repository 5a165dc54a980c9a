// SPDX-License-Identifier: GPL-3.0-or-later
// What QML has no primitive for. All paint with QPainter, so they look the same with every scene graph
// backend. (QML derives from what it creates, so none of them is final.)
#pragma once

#include <QColor>
#include <QQuickPaintedItem>
#include <QString>

namespace quizaar {

/// The shape of a mark (app/design/tokens.h), in a colour of its own.
class TeamShape : public QQuickPaintedItem
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TeamShape)
    Q_PROPERTY(int mark MEMBER m_mark NOTIFY markChanged)
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY colorChanged)
public:
    explicit TeamShape(QQuickItem *parent = nullptr);
    void paint(QPainter *painter) override;

Q_SIGNALS:
    void markChanged(); // not one signal for both: a colour is bound to the mark
    void colorChanged();

private:
    int m_mark = -1; ///< from 0; below is nobody
    QColor m_color = Qt::white;
};

/// A QR code, dark on light with its quiet zone of four modules. Empty text, or text too long for any code:
/// nothing is drawn and `valid` is false.
class QrItem : public QQuickPaintedItem
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QrItem)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    Q_PROPERTY(bool valid READ valid NOTIFY textChanged)
public:
    explicit QrItem(QQuickItem *parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString &text);
    bool valid() const { return m_side > 0; }
    void paint(QPainter *painter) override;

Q_SIGNALS:
    void textChanged();

private:
    QString m_text;
    int m_side = 0; ///< modules
    QList<bool> m_dark;
};

/// A ring that empties clockwise from the top. `share` runs from 1 to 0.
class RingItem : public QQuickPaintedItem
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RingItem)
    Q_PROPERTY(double share READ share WRITE setShare NOTIFY shareChanged)
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY lookChanged)
    Q_PROPERTY(QColor trackColor MEMBER m_trackColor NOTIFY lookChanged)
    Q_PROPERTY(double thickness MEMBER m_thickness NOTIFY lookChanged)
public:
    explicit RingItem(QQuickItem *parent = nullptr);

    double share() const { return m_share; }
    void setShare(double share);
    void paint(QPainter *painter) override;

Q_SIGNALS:
    void shareChanged();
    void lookChanged();

private:
    double m_share = 0;
    QColor m_color = Qt::white;
    QColor m_trackColor = Qt::darkGray;
    double m_thickness = 8; ///< of the line, in pixels
};

}

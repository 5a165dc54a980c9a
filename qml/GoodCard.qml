// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Quizaar.Stage 1.0

// A good of the bank: its price, whether it rises or falls, its course, and how much there is.
Rectangle {
    id: card

    required property var model
    readonly property color moved: model.trend > 0 ? Theme.good : model.trend < 0 ? Theme.bad : Theme.inkSoft
    readonly property real pad: 1.4 * Theme.unit

    radius: Theme.radius
    color: Theme.surface

    Line {
        id: name
        x: card.pad
        y: 0.8 * Theme.unit
        width: card.width - 2 * card.pad
        text: card.model.name
        size: Theme.note
        font.weight: Font.DemiBold
        color: Theme.inkSoft
    }
    Line {
        id: price
        x: card.pad
        anchors.top: name.bottom
        anchors.bottom: change.top
        width: card.width * 0.45 - card.pad
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 8
        text: card.model.price
        size: 5.2 * Theme.unit
        font.weight: Font.Bold
    }
    Line {
        id: change
        x: card.pad
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 0.8 * Theme.unit
        width: Math.min(implicitWidth, card.width * 0.45 - card.pad)
        text: card.model.trend === 0 ? "\u2013"
              : (card.model.trend > 0 ? "\u25b2 " : "\u25bc ") + card.model.change
        size: Theme.note
        font.weight: Font.DemiBold
        color: card.moved
    }
    PriceCourse {
        anchors.left: parent.left
        anchors.leftMargin: card.width * 0.45 + Theme.unit
        anchors.right: parent.right
        anchors.rightMargin: card.pad
        anchors.top: name.bottom
        anchors.topMargin: 0.5 * Theme.unit
        anchors.bottom: stock.top
        anchors.bottomMargin: 0.3 * Theme.unit
        points: card.model.points
        basePrice: card.model.baseline
        color: card.moved
        baseColor: Theme.line
        thickness: Math.max(1.5, 0.35 * Theme.unit)
    }
    Line {
        id: stock
        anchors.right: parent.right
        anchors.rightMargin: card.pad
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 0.8 * Theme.unit
        width: Math.min(implicitWidth, card.width - 2 * card.pad - Theme.unit - change.width)
        text: card.model.stock > 0 ? qsTr("%1 in stock").arg(Theme.number(card.model.stock))
                                   : qsTr("sold out")
        size: Theme.note
        color: card.model.stock > 0 ? Theme.inkSoft : Theme.bad
    }
}

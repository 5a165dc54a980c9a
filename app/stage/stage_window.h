// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stage/stage_model.h"

#include <QImage>
#include <QObject>
#include <QPointer>
#include <QStringList>

#include <memory>

class QQuickView;
class QScreen;

namespace quizaar {

/// Makes the stage's types known to QML; as often as one likes.
void registerStageTypes();

/// The window that the audience sees. Owns view, QML engine and model. GUI thread.
///
/// F11 switches full screen, Escape leaves it, M mutes; every other key is passed on, so that the host's keys
/// work wherever the focus is. A projector that is unplugged leaves an ordinary window, never one over the
/// host's screen.
class StageWindow final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StageWindow)
public:
    enum class ScreenUse
    {
        Windowed,
        Full
    };

    explicit StageWindow(QObject *parent = nullptr);
    ~StageWindow() override;

    /// The first screen that is not the primary one and does not mirror it; null if there is none.
    static QScreen *projector();

    StageModel &model() { return m_model; }
    QQuickView &view() { return *m_view; }
    /// What QML complained about while loading; empty when all is well.
    QStringList problems() const;

    void update(const StageInput &input) { m_model.update(input); }

    /// Full screen on `screen`; with null as an ordinary window on the primary screen.
    void showOn(QScreen *screen);
    void setScreenUse(ScreenUse use);
    ScreenUse screenUse() const;
    void setSound(StageModel::Sound sound) { m_model.setSound(sound); }
    void hide();
    /// What stands there now. Null while hidden.
    QImage grab();

Q_SIGNALS:
    void visibleChanged();
    void screenUseChanged();
    /// The user closed the window; it is hidden by then.
    void closed();
    /// A key that the stage has no use for.
    void keyPressed(int key, Qt::KeyboardModifiers modifiers);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool handleKey(int key, Qt::KeyboardModifiers modifiers);
    void leaveLostScreen(QScreen *screen);

    StageModel m_model; // outlives the view, whose bindings read it
    std::unique_ptr<QQuickView> m_view;
    QPointer<QScreen> m_screen;
};

}

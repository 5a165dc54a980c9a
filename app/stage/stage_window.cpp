// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stage/stage_window.h"

#include "app/design/tokens.h"
#include "app/stage/price_course.h"
#include "app/stage/stage_items.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQmlError>
#include <QQuickView>
#include <QScreen>
#include <QVariant>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize ordinarySize(1280, 720);

bool isModifier(int key)
{
    return key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt || key == Qt::Key_AltGr ||
           key == Qt::Key_Meta;
}

/// Qt Multimedia is a package of its own, and QML that names it does not load where it is missing.
StageModel::Player findPlayer(QQmlEngine &engine)
{
    QQmlComponent probe(&engine);
    probe.setData("import QtQml\nimport QtMultimedia\nQtObject {}", QUrl());
    return probe.isReady() ? StageModel::Player::There : StageModel::Player::Missing;
}

}

void registerStageTypes()
{
    qmlRegisterType<TeamShape>("Quizaar.Stage", 1, 0, "TeamShape");
    qmlRegisterType<QrItem>("Quizaar.Stage", 1, 0, "QrItem");
    qmlRegisterType<RingItem>("Quizaar.Stage", 1, 0, "RingItem");
    qmlRegisterType<PriceCourse>("Quizaar.Stage", 1, 0, "PriceCourse");
    qmlRegisterUncreatableType<StageModel>("Quizaar.Stage", 1, 0, "StageModel", u"made by the program"_s);
    qmlRegisterUncreatableType<StageRows>("Quizaar.Stage", 1, 0, "StageRows", u"made by the program"_s);
    qmlRegisterUncreatableMetaObject(StageScene::staticMetaObject, "Quizaar.Stage", 1, 0, "Scene",
                                     u"a list of names"_s);
    qmlRegisterSingletonType("Quizaar.Stage", 1, 0, "Tokens", [](QQmlEngine *, QJSEngine *engine) {
        return engine->toScriptValue(tokens().all);
    });
}

StageWindow::StageWindow(QObject *parent)
    : QObject(parent)
{
    registerStageTypes();
    m_view = std::make_unique<QQuickView>();
    m_model.setPlayer(findPlayer(*m_view->engine()));
    m_view->setObjectName(u"stage"_s);
    m_view->setTitle(tr("Quizaar stage"));
    m_view->setColor(tokens().dark.ground_deep);
    m_view->setResizeMode(QQuickView::SizeRootObjectToView);
    m_view->resize(ordinarySize);
    m_view->setInitialProperties({{u"stage"_s, QVariant::fromValue(&m_model)}});
    m_view->setSource(QUrl(u"qrc:/quizaar/stage/Main.qml"_s));
    m_view->installEventFilter(this);
    connect(m_view.get(), &QWindow::visibleChanged, this, &StageWindow::visibleChanged);
    connect(qGuiApp, &QGuiApplication::screenRemoved, this, &StageWindow::leaveLostScreen);
}

StageWindow::~StageWindow()
{
    m_view->removeEventFilter(this);
}

QScreen *StageWindow::projector()
{
    const QScreen *primary = QGuiApplication::primaryScreen();
    const auto screens = QGuiApplication::screens();
    for (QScreen *screen : screens) {
        if (primary && screen != primary && screen->geometry() != primary->geometry())
            return screen;
    }
    return nullptr;
}

QStringList StageWindow::problems() const
{
    QStringList problems;
    const auto errors = m_view->errors();
    for (const QQmlError &error : errors)
        problems.append(error.toString());
    return problems;
}

void StageWindow::showOn(QScreen *screen)
{
    m_screen = screen;
    if (!screen) {
        m_view->setScreen(QGuiApplication::primaryScreen());
        setScreenUse(ScreenUse::Windowed);
        return;
    }
    m_view->setScreen(screen);
    m_view->setGeometry(screen->geometry()); // X11 picks the screen by position, others by setScreen
    setScreenUse(ScreenUse::Full);
}

void StageWindow::setScreenUse(ScreenUse use)
{
    switch (use) {
    case ScreenUse::Full:
        m_view->setCursor(Qt::BlankCursor);
        m_view->showFullScreen();
        break;
    case ScreenUse::Windowed:
        m_view->unsetCursor();
        m_view->showNormal();
        if (const QScreen *screen = m_view->screen(); screen && m_view->size() == screen->size())
            m_view->resize(ordinarySize.boundedTo(screen->availableSize()));
        break;
    }
    Q_EMIT screenUseChanged();
}

StageWindow::ScreenUse StageWindow::screenUse() const
{
    return m_view->visibility() == QWindow::FullScreen ? ScreenUse::Full : ScreenUse::Windowed;
}

void StageWindow::hide()
{
    m_view->hide();
}

QImage StageWindow::grab()
{
    return m_view->isVisible() ? m_view->grabWindow() : QImage();
}

bool StageWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_view.get())
        return QObject::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress) {
        const auto *press = static_cast<const QKeyEvent *>(event);
        if (!press->isAutoRepeat() && !isModifier(press->key()) &&
            !handleKey(press->key(), press->modifiers()))
            Q_EMIT keyPressed(press->key(), press->modifiers());
        return true;
    }
    if (event->type() == QEvent::Close) {
        event->ignore(); // else the platform destroys the window
        m_view->hide();
        Q_EMIT closed();
        return true;
    }
    if (event->type() == QEvent::LanguageChange) {
        m_view->setTitle(tr("Quizaar stage"));
        m_view->engine()->retranslate();
        m_model.retranslate();
    }
    return QObject::eventFilter(watched, event);
}

bool StageWindow::handleKey(int key, Qt::KeyboardModifiers modifiers)
{
    if (modifiers != Qt::NoModifier)
        return false;
    if (key == Qt::Key_F11) {
        setScreenUse(screenUse() == ScreenUse::Full ? ScreenUse::Windowed : ScreenUse::Full);
        return true;
    }
    if (key == Qt::Key_Escape && screenUse() == ScreenUse::Full) {
        setScreenUse(ScreenUse::Windowed);
        return true;
    }
    if (key == Qt::Key_M) {
        m_model.setSound(m_model.muted() ? StageModel::Sound::On : StageModel::Sound::Muted);
        return true;
    }
    return false;
}

void StageWindow::leaveLostScreen(QScreen *screen)
{
    if (screen != m_screen)
        return;
    m_screen = nullptr;
    if (m_view->isVisible() && screenUse() == ScreenUse::Full)
        setScreenUse(ScreenUse::Windowed);
}

}

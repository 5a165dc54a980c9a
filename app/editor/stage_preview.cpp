// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/stage_preview.h"

#include "app/design/tokens.h"
#include "app/stage/stage_window.h"

#include <QButtonGroup>
#include <QPushButton>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickWidget>
#include <QStyle>
#include <QVBoxLayout>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds noIntroduction{0};

QPushButton *sideButton(const QString &text, const char *name, QButtonGroup &group, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(QString::fromLatin1(name));
    button->setCheckable(true);
    group.addButton(button);
    return button;
}

}

StagePreview::StagePreview(QWidget *parent)
    : QWidget(parent)
    , m_model(noIntroduction)
    , m_scene(new QQuickWidget)
    , m_frame(new QWidget(this))
{
    setObjectName(u"stage_preview"_s);
    m_model.setSound(StageModel::Sound::Muted);
    auto *group = new QButtonGroup(this);
    m_question = sideButton(tr("Question"), "preview_question", *group, this);
    m_answer = sideButton(tr("Answer"), "preview_answer", *group, this);
    m_question->setChecked(true);
    m_question->setProperty("kind", u"primary"_s);
    m_scene->setParent(m_frame);
    m_scene->setAccessibleName(tr("As on the stage"));
    m_scene->setFocusPolicy(Qt::NoFocus);
    m_scene->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_scene->setResizeMode(QQuickWidget::SizeRootObjectToView);
    m_scene->setClearColor(tokens().dark.ground_deep);
    registerStageTypes();
    // Qt 6.4: only the view, not the widget, takes the properties that a scene asks for.
    const QUrl page(u"qrc:/quizaar/stage/Main.qml"_s);
    auto *component = new QQmlComponent(m_scene->engine(), page, this);
    QObject *root = component->createWithInitialProperties({{u"stage"_s, QVariant::fromValue(&m_model)}});
    m_scene->setContent(page, component, root);
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_question);
    bar->addWidget(m_answer);
    bar->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(bar);
    layout->addWidget(m_frame, 1);
    m_frame->setMinimumSize(320, 180);
    connect(m_question, &QPushButton::clicked, this, [this] { setSide(PreviewSide::Question); });
    connect(m_answer, &QPushButton::clicked, this, [this] { setSide(PreviewSide::Answer); });
}

StagePreview::~StagePreview()
{
    delete m_scene; // before the model
}

void StagePreview::showSpot(const packs::Pack &pack, const packs::Spot &spot)
{
    m_pack = pack;
    m_spot = spot;
    refresh();
}

void StagePreview::setSide(PreviewSide side)
{
    m_side = side;
    (side == PreviewSide::Question ? m_question : m_answer)->setChecked(true);
    for (QPushButton *button : {m_question, m_answer}) {
        button->setProperty("kind", button->isChecked() ? u"primary"_s : QString());
        button->style()->unpolish(button);
        button->style()->polish(button);
    }
    refresh();
}

void StagePreview::refresh()
{
    const bool question = packs::questionAt(m_pack, m_spot);
    m_question->setEnabled(question);
    m_answer->setEnabled(question);
    m_model.update(previewInput(m_pack, m_spot, m_side));
}

void StagePreview::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layout()->activate();
    place();
}

void StagePreview::place()
{
    const QSize size = QSize(16, 9).scaled(m_frame->size(), Qt::KeepAspectRatio);
    const QPoint corner((m_frame->width() - size.width()) / 2, 0);
    m_scene->setGeometry(QRect(corner, size));
}

}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/editor/preview_input.h"
#include "app/stage/stage_model.h"

#include <QWidget>

class QQuickWidget;
class QPushButton;

namespace quizaar {

/// A small stage: the scenes and the model of the big one, 16 to 9. Nothing of it reaches the big stage.
class StagePreview final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StagePreview)

public:
    explicit StagePreview(QWidget *parent);
    ~StagePreview() override;

    void showSpot(const packs::Pack &pack, const packs::Spot &spot);
    void setSide(PreviewSide side);
    PreviewSide side() const { return m_side; }
    const StageModel &model() const { return m_model; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void place();

    StageModel m_model; // outlives the scenes, whose bindings read it
    QQuickWidget *m_scene;
    QWidget *m_frame;
    QPushButton *m_question;
    QPushButton *m_answer;
    packs::Pack m_pack;
    packs::Spot m_spot;
    PreviewSide m_side = PreviewSide::Question;
};

}

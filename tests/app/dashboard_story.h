// SPDX-License-Identifier: GPL-3.0-or-later
// An evening that takes the dashboard through its pages, for pictures and for tests that read all of them.
#pragma once

#include "app/dashboard/main_window.h"
#include "tests/app/dashboard_fake_link.h"

namespace quizaar {

class DashboardStory final
{
    Q_DISABLE_COPY_MOVE(DashboardStory)

public:
    /// How names, questions and all else that is not ours are spelt.
    using Spelling = std::function<QString(const QString &)>;
    struct Step
    {
        QString name;
        std::function<void()> go;
    };

    /// `link` has no night yet; it and `window` outlive the story.
    DashboardStory(FakeLink &link, MainWindow &window, std::shared_ptr<const packs::Pack> pack,
                   Spelling spelling);

    /// To be gone through in order.
    QList<Step> steps();
    static std::shared_ptr<const packs::Pack> spelt(const std::shared_ptr<const packs::Pack> &pack,
                                                    const Spelling &spell);

private:
    /// A round of one question, open, with an answer from everybody.
    void askOnPhones(packs::QuestionKind kind);
    void showTradingTab(int index);

    FakeLink &m_link;
    MainWindow &m_window;
    std::shared_ptr<const packs::Pack> m_pack;
    Spelling m_spell;
    QList<PlayerId> m_players;
};

}

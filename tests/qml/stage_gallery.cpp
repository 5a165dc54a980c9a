// SPDX-License-Identifier: GPL-3.0-or-later
// stage_gallery FOLDER [LANGUAGE] [WIDTHxHEIGHT ...]: saves a picture of every scene, for people to look at.
#include "app/language/program_language.h"
#include "app/stage/stage_window.h"
#include "stage_media_scenes.h"

#include <QDir>
#include <QGuiApplication>
#include <QImage>
#include <QQuickView>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace quizaar;

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    const QStringList arguments = QGuiApplication::arguments();
    if (arguments.size() < 2) {
        std::fputs("usage: stage_gallery FOLDER [LANGUAGE] [WIDTHxHEIGHT ...]\n", stderr);
        return 1;
    }
    const QDir folder(arguments.at(1));
    QStringList sizes = arguments.mid(2);
    ProgramLanguage language;
    QString suffix;
    if (isLanguage(sizes.value(0))) {
        suffix = u"-"_s + sizes.first();
        language.speak(sizes.takeFirst());
    }
    if (sizes.isEmpty())
        sizes = QStringList{u"1280x720"_s};
    for (const QString &size : std::as_const(sizes)) {
        const QStringList sides = size.split(u'x');
        StageWindow stage;
        stage.showOn(nullptr);
        stage.view().resize(sides.value(0).toInt(), sides.value(1).toInt());
        for (const sample::Scene &scene : sample::scenes() + sample::noisyScenes()) {
            for (const StageInput &step : scene.steps)
                stage.update(step);
            // Until all motion has come to rest, which on a busy machine is later. Some never does.
            QImage now;
            QImage before;
            for (int tries = 0; tries < 8 && (now.isNull() || now != before); ++tries) {
                QTest::qWait(tries == 0 ? 1200 : 250);
                before = now;
                now = stage.grab();
            }
            const QString file = folder.filePath(u"%1-%2%3.png"_s.arg(scene.name, size, suffix));
            if (!now.save(file))
                return 1;
        }
    }
    return 0;
}

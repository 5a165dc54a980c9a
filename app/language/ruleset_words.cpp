// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/ruleset_words.h"

#include <QCoreApplication>

namespace quizaar {

// title and labels of resources/rules/default.json
[[maybe_unused]] static const char *const shippedLabels[] = {
    QT_TRANSLATE_NOOP("Ruleset", "Default rules"),
    QT_TRANSLATE_NOOP("Ruleset", "Food"),
    QT_TRANSLATE_NOOP("Ruleset", "Raw materials"),
    QT_TRANSLATE_NOOP("Ruleset", "Electrical goods"),
    QT_TRANSLATE_NOOP("Ruleset", "Medical goods"),
    QT_TRANSLATE_NOOP("Ruleset", "Farm"),
    QT_TRANSLATE_NOOP("Ruleset", "Mine"),
    QT_TRANSLATE_NOOP("Ruleset", "Electrical factory"),
    QT_TRANSLATE_NOOP("Ruleset", "Medical factory"),
    QT_TRANSLATE_NOOP("Ruleset", "School"),
    QT_TRANSLATE_NOOP("Ruleset", "Hospital"),
    QT_TRANSLATE_NOOP("Ruleset", "Restaurant"),
    QT_TRANSLATE_NOOP("Ruleset", "Infrastructure"),
    QT_TRANSLATE_NOOP("Ruleset", "Food producer"),
    QT_TRANSLATE_NOOP("Ruleset", "Raw materials producer"),
    QT_TRANSLATE_NOOP("Ruleset", "Electrical goods producer"),
    QT_TRANSLATE_NOOP("Ruleset", "Medical goods producer"),
    QT_TRANSLATE_NOOP("Ruleset", "Push-ups"),
    QT_TRANSLATE_NOOP("Ruleset", "Sit-ups"),
    QT_TRANSLATE_NOOP("Ruleset", "Burpees"),
    QT_TRANSLATE_NOOP("Ruleset", "Star jumps"),
    QT_TRANSLATE_NOOP("Ruleset", "Squats"),
    QT_TRANSLATE_NOOP("Ruleset", "Lunges"),
    QT_TRANSLATE_NOOP("Ruleset", "Plank"),
    QT_TRANSLATE_NOOP("Ruleset", "Jumping jacks"),
    QT_TRANSLATE_NOOP("Ruleset", "Quiz question"),
};

QString rulesetWords(const QString &label)
{
    return QCoreApplication::translate("Ruleset", label.toUtf8().constData());
}

}

// SPDX-License-Identifier: GPL-3.0-or-later
// Which languages there are, and which one the windows speak. A language is a file in resources/i18n.
#pragma once

#include <QList>
#include <QLocale>
#include <QString>
#include <QStringList>
#include <QTranslator>

namespace quizaar {

struct Language
{
    QString code; // as QLocale takes it: de, pt_BR
    QString name; // in the language itself

    bool operator==(const Language &) const = default;
};

/// The languages that the program was built with, by name. Needs no application object.
QList<Language> languages();
/// Their codes.
QStringList languageCodes();
bool isLanguage(const QString &code);

/// Keeps the translations of the running application. GUI thread; lives no longer than the application
/// object.
class ProgramLanguage final
{
    Q_DISABLE_COPY_MOVE(ProgramLanguage)

public:
    ProgramLanguage();
    ~ProgramLanguage();

    /// Texts, numbers and dates follow from now on; windows get QEvent::LanguageChange. Empty: as the system
    /// is set, English where we have nothing else. A code that is not among languages() counts as empty.
    void speak(const QString &code);
    /// What is spoken now, one of languages(); English also where nothing was asked for yet.
    QString spoken() const { return m_spoken; }

private:
    const QLocale m_system; // before anything was changed
    QTranslator m_own;
    QTranslator m_qt; // Qt's dialogs, where their texts are installed
    QString m_spoken;
};

}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/program_language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>

#include <algorithm>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

constexpr auto english = "en"_L1;

QString folder()
{
    return u":/i18n"_s;
}

//: The name of this language in the language itself: Deutsch, français, …
constexpr const char *ownName = QT_TRANSLATE_NOOP("Language", "English");

QString nameIn(const QTranslator &translator, const QString &code)
{
    const QString name = translator.translate("Language", ownName);
    if (!name.isEmpty())
        return name;
    return code == english ? u"English"_s : QLocale(code).nativeLanguageName();
}

/// The first language of the system's list that we have.
QString bestFor(const QLocale &system)
{
    const QStringList wished = system.uiLanguages();
    for (const QString &tag : wished) {
        const QString full = QString(tag).replace(u'-', u'_');
        for (const QString &code : {full, full.section(u'_', 0, 0)}) {
            if (isLanguage(code))
                return code;
        }
    }
    return QString(english);
}

}

QList<Language> languages()
{
    QList<Language> all;
    const QStringList files = QDir(folder()).entryList({u"quizaar_*.qm"_s}, QDir::Files);
    for (const QString &file : files) {
        const QString code = file.section(u'.', 0, 0).section(u'_', 1);
        QTranslator translator;
        if (translator.load(file, folder()))
            all.append({code, nameIn(translator, code)});
    }
    std::sort(all.begin(), all.end(),
              [](const Language &a, const Language &b) { return a.name.localeAwareCompare(b.name) < 0; });
    return all;
}

QStringList languageCodes()
{
    QStringList codes;
    const QList<Language> all = languages();
    for (const Language &one : all)
        codes.append(one.code);
    return codes;
}

bool isLanguage(const QString &code)
{
    return languageCodes().contains(code);
}

ProgramLanguage::ProgramLanguage()
    : m_system(QLocale::system())
    , m_spoken(english)
{}

ProgramLanguage::~ProgramLanguage()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

void ProgramLanguage::speak(const QString &code)
{
    const bool chosen = isLanguage(code);
    m_spoken = chosen ? code : bestFor(m_system);
    // dates and decimal commas are those of the language, as it is spoken where the system is, if it is
    const QLocale spoken(m_spoken);
    const bool native = m_system.language() == spoken.language();
    QLocale::setDefault(native ? m_system : spoken);

    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    // ours last: the one installed last is asked first
    if (m_qt.load(u"qtbase_"_s + m_spoken, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_own.load(u"quizaar_"_s + m_spoken, folder()))
        QCoreApplication::installTranslator(&m_own);
}

}

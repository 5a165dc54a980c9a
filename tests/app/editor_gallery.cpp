// SPDX-License-Identifier: GPL-3.0-or-later
// Saves pictures of the library and the editor of packs, for people to look at:
// editor_gallery FOLDER [dark] [LANGUAGE]
#include "app/editor/editor_window.h"
#include "app/editor/library_window.h"
#include "app/editor/packs_desk.h"
#include "app/editor/stage_preview.h"
#include "app/language/program_language.h"
#include "core/packs/export.h"
#include "tests/app/dark_palette.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QPixmap>
#include <QTemporaryDir>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace quizaar;
using packs::SpotKind;

namespace {

packs::Pack shipped()
{
    QFile file(QString::fromUtf8(QUIZAAR_SOURCE_DIR) + u"/resources/packs/first-evening.json"_s);
    return file.open(QIODevice::ReadOnly) ? packs::readExported(file.readAll()).value_or(packs::Pack())
                                          : packs::Pack();
}

packs::List everyKind()
{
    packs::List list;
    list.title = u"Every kind"_s;
    for (const packs::QuestionKind kind :
         {packs::QuestionKind::Choice, packs::QuestionKind::TrueFalse, packs::QuestionKind::Text,
          packs::QuestionKind::Number, packs::QuestionKind::Order}) {
        packs::Question question;
        question.kind = packs::QuestionKind::Text;
        question.text = u"Which of the four is the longest river of Europe?"_s;
        question.answer = u"Volga"_s;
        question.points = 100;
        question.topic = u"Rivers"_s;
        question.explanation = u"It ends in the Caspian Sea."_s;
        question = packs::asKind(question, kind, {u"True"_s, u"False"_s});
        const QStringList rivers{u"Volga"_s, u"Danube"_s, u"Ural"_s, u"Dnieper"_s};
        for (int i = 0; i < question.options.size() && kind != packs::QuestionKind::TrueFalse; ++i)
            question.options[i].text = rivers.at(i);
        list.questions.append(packs::withOptions(question, question.options));
    }
    return list;
}

PacksActions actions()
{
    PacksActions made;
    made.readPack = [](const QString &, const PacksActions::Report &) {};
    made.useTonight = [](const QString &) {};
    made.starter = [] { return std::make_shared<const packs::Pack>(shipped()); };
    return made;
}

class Gallery final : public QObject
{
public:
    Gallery(const QString &folder, const QString &suffix)
        : m_folder(folder)
        , m_suffix(suffix)
        , m_desk(m_data.filePath(u"packs"_s), actions())
    {
        m_steps = {
            {u"1_library_empty"_s, [this] { showLibrary(); }},
            {u"2_library"_s, [this] { fillLibrary(); }},
            {u"3_board"_s,
             [this] {
                 open({SpotKind::Cell, 0, 1, 1});
             }},
            {u"4_choice"_s, [this] { goToKind(packs::QuestionKind::Choice); }},
            {u"5_order"_s, [this] { goToKind(packs::QuestionKind::Order); }},
            {u"6_number"_s, [this] { goToKind(packs::QuestionKind::Number); }},
            {u"7_answer"_s, [this] { m_shown->findChild<QAction *>(u"editor_flip"_s)->trigger(); }},
            {u"8_final"_s,
             [this] {
                 editor()->goTo({SpotKind::Final, 0, 0, 0});
             }},
            {u"9_list"_s,
             [this] {
                 editor()->goTo({SpotKind::Entry, 0, 0, 1});
             }},
            {u"a1_search"_s, [this] { search(u"the"_s); }},
            {u"a2_mend"_s, [this] { spoil(); }},
            {u"a3_header"_s, [this] { editor()->goTo({}); }},
            {u"a4_draft"_s, [this] { editor()->offerDraft(QDateTime::currentDateTime()); }},
            {u"a5_empty"_s, [this] { openEmpty(); }},
            {u"a6_empty_board"_s, [this] { m_shown->findChild<QAction *>(u"add_board"_s)->trigger(); }},
        };
        m_timer.setInterval(450);
        connect(&m_timer, &QTimer::timeout, this, &Gallery::step);
        m_timer.start();
    }

private:
    struct Step
    {
        QString name;
        std::function<void()> go;
    };

    EditorWindow *editor() const { return m_desk.editorOf(m_id); }

    void showLibrary()
    {
        m_desk.showLibrary();
        m_shown = m_desk.libraryWindow();
    }

    void fillLibrary()
    {
        packs::Pack pack = shipped();
        pack.lists.append(everyKind());
        m_id = *m_desk.library().add(pack);
        for (const QString &title : {u"Rivers of the world"_s, u"Kinder und Küche"_s, u"<b>Bold</b>"_s}) {
            pack.title = title;
            pack.tags = {u"travel"_s, title.left(4)};
            pack.language = u"de"_s;
            pack.lists.clear();
            static_cast<void>(m_desk.library().add(pack));
        }
        pack.title = u"Work in progress"_s;
        static_cast<void>(m_desk.library().addDraft(pack));
        m_desk.libraryWindow()->reload();
        m_desk.libraryWindow()->select(m_id);
    }

    void open(const packs::Spot &spot)
    {
        m_desk.edit(m_id);
        m_shown = editor();
        editor()->goTo(spot);
    }

    void goToKind(packs::QuestionKind kind)
    {
        packs::Spot found;
        packs::forEachPlace(editor()->document().pack(),
                               [&](const packs::Spot &spot, const packs::Question &question) {
                                   if (question.kind == kind && found == packs::Spot())
                                       found = spot;
                               });
        editor()->goTo(found);
    }

    void search(const QString &text)
    {
        m_shown->findChild<QLineEdit *>(u"editor_search"_s)->setText(text);
        m_shown->findChild<QAction *>(u"find_next"_s)->trigger();
    }

    void spoil()
    {
        m_shown->findChild<QLineEdit *>(u"editor_search"_s)->clear();
        PackDocument &document = editor()->document();
        const packs::Spot spot{SpotKind::Cell, 0, 2, 2};
        document.change(*packs::deletionOf(document.pack(), spot), spot, {});
        const packs::Spot other{SpotKind::Cell, 0, 1, 1};
        packs::Question question = *questionAt(document.pack(), other);
        question.answer.clear();
        question.wager = true;
        question.media = {{packs::MediaKind::Image, u"media/no such picture.png"_s, true}};
        question.text = question.text.repeated(5);
        document.change(packs::ReplaceQuestion{other, question}, other, {});
    }

    void openEmpty()
    {
        packs::Pack pack;
        m_id = *m_desk.library().addDraft(pack);
        open({});
    }

    void step()
    {
        if (m_at > 0)
            m_shown->grab().save(m_folder + u'/' + m_steps.at(m_at - 1).name + m_suffix + u".png"_s);
        if (m_at == m_steps.size()) {
            QCoreApplication::exit();
            return;
        }
        m_steps.at(m_at++).go();
    }

    QString m_folder;
    QString m_suffix;
    QTemporaryDir m_data;
    PacksDesk m_desk;
    QString m_id;
    QWidget *m_shown = nullptr;
    QList<Step> m_steps;
    qsizetype m_at = 0;
    QTimer m_timer;
};

}

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2)
        return 1;
    const bool dark = arguments.contains(u"dark"_s);
    if (dark)
        QApplication::setPalette(darkPalette());
    ProgramLanguage language;
    QString suffix = dark ? u"_dark"_s : QString();
    for (const QString &word : arguments.mid(2)) {
        if (isLanguage(word)) {
            language.speak(word);
            suffix += u'_' + word;
        }
    }
    QDir().mkpath(arguments.at(1));
    Gallery gallery(arguments.at(1), suffix);
    return QApplication::exec();
}

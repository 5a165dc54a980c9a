// SPDX-License-Identifier: GPL-3.0-or-later
// SIGame packs, version 4 and 5: content.xml in a zip or folder, with its media in Images, Audio and Video.
//   <package name language><info><authors>, <sources></info><tags>
//     <rounds><round name type><themes><theme name><questions><question>
// A round is a board and a theme a category. A round of type "final" has several themes, of which that game
// plays one; ours has one final question, the first, and a list of the others.
#include "core/packs/clean_text.h"
#include "core/packs/formats.h"
#include "core/packs/game_boards.h"
#include "core/packs/report_builder.h"
#include "core/packs/siq_question.h"
#include "core/packs/zip_source.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace quizaar::packs {

namespace {

constexpr auto kContent = "content.xml"_L1;

class SiqReader final
{
public:
    SiqReader(const Source &source, const QByteArray &content)
        : m_media(source)
        , m_xml(content)
    {
        for (const QString &file : source.around->leftOut())
            m_report.change({0, file}, {NoteCode::FileLeftOut, file});
    }

    ImportReport run(const QString &file_name)
    {
        if (m_xml.nextChild()) {
            if (m_xml.name() != "package"_L1)
                return refusedWhole({m_xml.line(), kContent}, {NoteCode::UnknownFormat, {}});
            readPackage(file_name);
            m_xml.finish();
        }
        if (const auto &failure = m_xml.failure())
            return refusedWhole({failure->line, kContent}, failure->finding);
        if (!m_boards.isEmpty() && m_final)
            m_boards.last().final_question = std::move(m_final);
        else if (m_final)
            m_boards.append({m_final_title, {}, std::move(m_final)});
        for (Board &board : m_boards)
            addShown(m_pack, std::move(board));
        if (!m_further.isEmpty())
            m_pack.lists.append({m_final_title, std::move(m_further)});
        return std::move(m_report).finish(std::move(m_pack));
    }

private:
    /// A text that is no question's; left out if it is too long.
    QString plain(const QString &raw, const QString &item, QLatin1StringView key)
    {
        CleanText clean = cleanText(raw);
        if (clean.text.size() <= kMaxText)
            return clean.text;
        m_report.change({0, item}, {NoteCode::FieldLeftOut, key});
        return {};
    }

    QString joined(const XmlNode *list, QLatin1StringView key)
    {
        QStringList parts;
        if (list) {
            for (const XmlNode &node : list->children)
                parts.append(node.allText().trimmed());
        }
        parts.removeAll(QString());
        return plain(parts.join(u", "_s), {}, key);
    }

    void readPackage(const QString &file_name)
    {
        m_pack.title = plain(m_xml.attribute("name"_L1), {}, "name"_L1);
        if (m_pack.title.isEmpty())
            m_pack.title = titleFrom(file_name);
        m_pack.language = plain(m_xml.attribute("language"_L1), {}, "language"_L1);
        while (m_xml.nextChild()) {
            if (m_xml.name() == "rounds"_L1) {
                readRounds();
            } else if (m_xml.name() == "info"_L1) {
                const XmlNode info = m_xml.tree();
                m_pack.author = joined(info.child("authors"_L1), "authors"_L1);
                m_pack.source = joined(info.child("sources"_L1), "sources"_L1);
            } else if (m_xml.name() == "tags"_L1) {
                readTags(m_xml.tree());
            } else {
                m_xml.skip();
            }
        }
    }

    void readTags(const XmlNode &tags)
    {
        constexpr qsizetype most = 50;
        for (const XmlNode &node : tags.children) {
            const QString tag = plain(node.allText(), {}, "tags"_L1);
            if (tag.isEmpty() || m_pack.tags.contains(tag))
                continue;
            if (m_pack.tags.size() == most)
                return m_report.change({}, {NoteCode::FieldLeftOut, u"tags"_s});
            m_pack.tags.append(tag);
        }
    }

    /// Calls `visit` with the place of each child of that name; passes over the others.
    template <class Visit>
    void forEach(QLatin1StringView name, const QString &path, Visit visit)
    {
        for (qsizetype i = 0; m_xml.nextChild();) {
            if (m_xml.name() == name)
                visit(u"%1[%2]"_s.arg(path).arg(i++));
            else
                m_xml.skip();
        }
    }

    void readRounds()
    {
        forEach("round"_L1, u"rounds"_s, [&](const QString &item) {
            const bool last = m_xml.attribute("type"_L1) == u"final";
            const QString title = plain(m_xml.attribute("name"_L1), item, "name"_L1);
            m_board = {title, {}, {}};
            if (last && m_final_title.isEmpty())
                m_final_title = title;
            readWithin("themes"_L1, [&] {
                forEach("theme"_L1, item + u".themes"_s, [&](const QString &inner) {
                    readTheme(inner, last ? SiqPlace::Final : SiqPlace::Board);
                });
            });
            if (!m_board.categories.isEmpty())
                m_boards.append(std::move(m_board));
        });
    }

    /// Calls `visit` in each child of that name.
    template <class Visit>
    void readWithin(QLatin1StringView name, Visit visit)
    {
        while (m_xml.nextChild()) {
            if (m_xml.name() == name)
                visit();
            else
                m_xml.skip();
        }
    }

    void readTheme(const QString &item, SiqPlace place)
    {
        Category category{plain(m_xml.attribute("name"_L1), item, "name"_L1), {}};
        while (m_xml.nextChild()) {
            if (m_xml.name() == "info"_L1) {
                const XmlNode info = m_xml.tree();
                const XmlNode *comments = info.child("comments"_L1);
                if (comments && !comments->allText().trimmed().isEmpty())
                    m_report.change({0, item}, {NoteCode::FieldLeftOut, u"comments"_s});
            } else if (m_xml.name() == "questions"_L1) {
                forEach("question"_L1, item + u".questions"_s,
                        [&](const QString &inner) { readQuestion(inner, place, category); });
            } else {
                m_xml.skip();
            }
        }
        if (!category.questions.isEmpty())
            m_board.categories.append(std::move(category));
    }

    void readQuestion(const QString &item, SiqPlace place, Category &category)
    {
        if (m_report.overfull())
            return m_xml.skip();
        const XmlNode node = m_xml.tree();
        if (m_xml.failure())
            return;
        auto read = readSiqQuestion(node, place, m_media);
        if (!read)
            return m_report.refuse({0, item}, read.error());
        const QList<Finding> changed = read->changed;
        auto taken = m_report.admit({0, item}, std::move(read).value().question);
        if (!taken)
            return;
        for (const Finding &finding : changed)
            m_report.change({0, item}, finding);
        if (place == SiqPlace::Board) {
            category.questions.append(*std::move(taken));
        } else if (!m_final) {
            m_final = FinalQuestion{category.title, *std::move(taken)};
        } else {
            m_report.change({0, item}, {NoteCode::FinalInList, {}});
            taken->topic = category.title;
            m_further.append(*std::move(taken));
        }
    }

    SiqMedia m_media;
    XmlReader m_xml;
    Pack m_pack;
    Board m_board;
    QList<Board> m_boards;
    std::optional<FinalQuestion> m_final;
    QString m_final_title;
    QList<Question> m_further;
    ReportBuilder m_report;
};

}

Confidence detectSiq(const Source &source)
{
    // Office documents have a file of that name too, beside this one.
    return isContainer(source) && source.around->has(kContent) && !source.around->has("styles.xml"_L1)
               ? Confidence::Likely
               : Confidence::None;
}

ImportReport readSiq(const Source &source)
{
    const auto content = source.around->read(kContent, kMaxTextFile);
    if (!content && content.error() == SourceFault::TooLarge)
        return refusedWhole({0, kContent}, {NoteCode::FileTooLarge, QString::number(kMaxTextFile)});
    if (!content)
        return refusedWhole({0, kContent}, {NoteCode::Unreadable, kContent});
    return SiqReader(source, *content).run(source.file_name);
}

}

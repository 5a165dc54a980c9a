// SPDX-License-Identifier: GPL-3.0-or-later
// Version 5: <question price type><params><param name="question" type="content"><item type isRef>..., with
// further params theme, answer, answerType, answerOptions, answerDeviation; <right><answer>, <wrong><answer>,
// <info><comments>, <sources>.
// Version 4: <type name><param name> and <scenario><atom type> in place of the params; a "@" before the name
// of a medium says that it is in the pack; the atoms behind a marker belong to the answer.
// A type may be absent. What our game has no equal for is played as the nearest we have and says so.
#include "core/packs/siq_question.h"

#include "core/packs/arrange.h"
#include "core/packs/importer.h"
#include "core/packs/media.h"
#include "core/packs/question_check.h"

#include <QStringList>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quizaar::packs {

namespace {

// Bounds on what is compared with one another; checkQuestion() allows fewer.
constexpr qsizetype kMaxChanged = 20;
constexpr qsizetype kMostParts = 20;

QStringList textsOf(const XmlNode *list)
{
    QStringList texts;
    if (!list)
        return texts;
    for (const XmlNode &node : list->children) {
        if (const QString text = node.allText().trimmed(); !text.isEmpty())
            texts.append(text);
    }
    return texts;
}

struct Piece
{
    QString type; ///< text, or the kind of a medium
    QString value;
    bool stored = false; ///< the medium is in the pack, not on the net
};

class SiqQuestionReader final
{
public:
    SiqQuestionReader(const XmlNode &node, SiqPlace place, SiqMedia &media)
        : m_node(node)
        , m_place(place)
        , m_media(media)
    {}

    Result<SiqQuestion, Finding> run()
    {
        readContent();
        readPrice();
        readNote();
        if (!m_failure)
            readAnswers();
        if (!m_failure)
            readType();
        if (m_failure)
            return Failed{*m_failure};
        return SiqQuestion{std::move(m_question), std::move(m_changed)};
    }

private:
    void fail(NoteCode code, const QString &detail)
    {
        if (!m_failure)
            m_failure = Finding{code, detail};
    }

    void changed(NoteCode code, const QString &detail)
    {
        if (m_changed.size() < kMaxChanged && !m_changed.contains(Finding{code, detail}))
            m_changed.append({code, detail});
    }

    const XmlNode *param(QLatin1StringView name) const
    {
        for (const QLatin1StringView list : {"params"_L1, "type"_L1}) {
            const XmlNode *params = m_node.child(list);
            if (!params)
                continue;
            for (const XmlNode &one : params->children) {
                if (one.attribute("name"_L1) == name)
                    return &one;
            }
        }
        return nullptr;
    }

    QString paramText(QLatin1StringView name) const
    {
        const XmlNode *found = param(name);
        return found ? found->allText().trimmed() : QString();
    }

    static QList<Piece> piecesOf(const XmlNode *content)
    {
        QList<Piece> pieces;
        if (!content)
            return pieces;
        for (const XmlNode &item : content->children) {
            const QString type = item.attribute("type"_L1);
            pieces.append({type.isEmpty() ? u"text"_s : type, item.allText().trimmed(),
                           item.attribute("isRef"_L1).compare("true"_L1, Qt::CaseInsensitive) == 0});
        }
        if (content->children.isEmpty() && !content->text.trimmed().isEmpty())
            pieces.append({u"text"_s, content->text.trimmed(), false});
        return pieces;
    }

    /// Those of the question, then those of the answer.
    std::pair<QList<Piece>, QList<Piece>> pieces() const
    {
        const XmlNode *scenario = m_node.child("scenario"_L1);
        if (!scenario)
            return {piecesOf(param("question"_L1)), piecesOf(param("answer"_L1))};
        std::pair<QList<Piece>, QList<Piece>> both;
        bool behind = false;
        for (Piece piece : piecesOf(scenario)) {
            if (piece.type == u"marker") {
                behind = true;
                continue;
            }
            if (piece.type == u"say")
                piece.type = u"text"_s;
            piece.stored = piece.value.startsWith(u'@');
            if (piece.stored && piece.type != u"text")
                piece.value.remove(0, 1);
            (behind ? both.second : both.first).append(piece);
        }
        return both;
    }

    void readContent()
    {
        const auto [asked, answered] = pieces();
        QStringList texts;
        QList<Finding> lost;
        if (const QString theme = paramText("theme"_L1); !theme.isEmpty())
            texts.append(theme); // the theme of a secret question, which the board does not say
        for (const Piece &piece : asked) {
            if (piece.type == u"text") {
                texts.append(piece.value);
                continue;
            }
            if (m_question.media.size() > kMostParts)
                return fail(NoteCode::TooManyParts, u"media"_s);
            const auto found = piece.stored ? m_media.take(piece.type, piece.value)
                                            : Failed{Finding{NoteCode::MediaMissing, piece.value}};
            if (!found)
                lost.append(found.error());
            else if (!m_question.media.contains(*found))
                m_question.media.append(*found);
        }
        m_question.text = texts.join(u'\n').trimmed();
        if (!lost.isEmpty() && m_question.text.isEmpty() && m_question.media.isEmpty())
            return fail(lost.first().code, lost.first().detail); // there is nothing else to it
        for (const Finding &finding : std::as_const(lost))
            changed(finding.code, finding.detail);
        QStringList explanation;
        for (const Piece &piece : answered) {
            if (piece.type == u"text")
                explanation.append(piece.value);
            else
                changed(NoteCode::FieldLeftOut, piece.value);
        }
        m_question.explanation = explanation.join(u'\n').trimmed();
    }

    void readPrice()
    {
        const QString price = m_node.attribute("price"_L1).trimmed();
        if (price.isEmpty() || m_place == SiqPlace::Final)
            return;
        bool whole = false;
        m_question.points = price.toLongLong(&whole);
        if (!whole)
            fail(NoteCode::BadPoints, price);
    }

    void readNote()
    {
        QStringList lines;
        if (const XmlNode *info = m_node.child("info"_L1)) {
            for (const QLatin1StringView key : {"comments"_L1, "showmanComments"_L1}) {
                if (const XmlNode *comments = info->child(key))
                    lines.append(comments->allText().trimmed());
            }
            lines.append(textsOf(info->child("sources"_L1)));
        }
        lines.removeAll(QString());
        m_question.note = lines.join(u'\n');
        const QStringList wrong = textsOf(m_node.child("wrong"_L1));
        if (wrong.isEmpty())
            return;
        const QString said = u"\u2717 "_s + wrong.join(u" / "_s);
        if (m_question.note.size() + 1 + said.size() > kMaxText)
            return changed(NoteCode::FieldLeftOut, u"wrong"_s);
        m_question.note = (m_question.note + u'\n' + said).trimmed();
    }

    void readAnswers()
    {
        QStringList right = textsOf(m_node.child("right"_L1));
        const QString type = paramText("answerType"_L1);
        if (type == u"select")
            return readOptions(right);
        if (right.isEmpty()) {
            m_question.answer = m_question.explanation; // shown or said after the question, not typed
            m_question.explanation.clear();
        } else {
            m_question.answer = right.takeFirst();
            m_question.accepted = right;
        }
        if (type == u"number") {
            m_question.kind = QuestionKind::Number;
            if (const QString deviation = paramText("answerDeviation"_L1); !deviation.isEmpty())
                m_question.tolerance = deviation;
            changed(NoteCode::PlayedByAll, type);
        } else if (!type.isEmpty() && type != u"text") {
            changed(NoteCode::PlayedAsPlain, type);
        }
    }

    void readOptions(const QStringList &right)
    {
        const XmlNode *options = param("answerOptions"_L1);
        if (!options)
            return fail(NoteCode::TooFewOptions, {});
        if (options->children.size() > kMostParts)
            return fail(NoteCode::TooManyOptions, {});
        QStringList known;
        for (const XmlNode &option : options->children) {
            QStringList texts;
            for (const Piece &piece : piecesOf(&option)) {
                if (piece.type != u"text")
                    return fail(NoteCode::MediaUnknownType, piece.value);
                texts.append(piece.value);
            }
            const QString name = option.attribute("name"_L1);
            const QString text = texts.join(u' ');
            known << name << text;
            m_question.options.append({text, right.contains(name) || right.contains(text)});
        }
        for (const QString &answer : right) {
            if (!known.contains(answer))
                return fail(NoteCode::AnswerNotAmongOptions, answer);
        }
        m_question.kind = areTruths(m_question.options) ? QuestionKind::TrueFalse : QuestionKind::Choice;
        changed(NoteCode::PlayedByAll, u"select"_s);
    }

    void readType()
    {
        QString type = m_node.attribute("type"_L1);
        if (const XmlNode *older = m_node.child("type"_L1))
            type = older->attribute("name"_L1);
        const auto typed = [&] {
            if (m_question.kind == QuestionKind::Buzz)
                m_question.kind = QuestionKind::Text;
        };
        if (m_place == SiqPlace::Final)
            return typed(); // everybody bets and answers, whatever the type says
        if (type.isEmpty() || type == u"simple" || type == u"withButton")
            return;
        if (type == u"stake" || type == u"auction") {
            m_question.wager = true;
            return changed(NoteCode::PlayedAsWager, type);
        }
        if (type == u"forAll" || type == u"stakeAll") {
            typed();
            return changed(NoteCode::PlayedByAll, type);
        }
        changed(NoteCode::PlayedAsPlain, type);
    }

    const XmlNode &m_node;
    SiqPlace m_place;
    SiqMedia &m_media;
    Question m_question;
    QList<Finding> m_changed;
    std::optional<Finding> m_failure;
};

}

SiqMedia::SiqMedia(const Source &source)
    : m_intake(source)
{
    for (const QList<QString> &files :
         {source.around->leftOut(), source.around->list()}) { // the usable one of two wins
        for (const QString &path : files) {
            m_paths.insert(QUrl::fromPercentEncoding(path.toUtf8()).normalized(QString::NormalizationForm_C),
                           path);
        }
    }
}

Result<Media, Finding> SiqMedia::take(const QString &type, const QString &name)
{
    auto found = find(type, name);
    if (!found)
        return found;
    Media media = std::move(found).value();
    if (auto finding = m_intake.take(media))
        return Failed{Finding{finding->code, name}};
    return media;
}

Result<Media, Finding> SiqMedia::find(const QString &type, const QString &name) const
{
    const QLatin1StringView folder = type == u"image"                       ? "Images/"_L1
                                     : type == u"audio" || type == u"voice" ? "Audio/"_L1
                                     : type == u"video"                     ? "Video/"_L1
                                                                            : ""_L1;
    if (folder.isEmpty())
        return Failed{Finding{NoteCode::MediaUnknownType, type}};
    for (const QString &called : {name, QUrl::fromPercentEncoding(name.toUtf8())}) {
        const auto path = m_paths.constFind((folder + called).normalized(QString::NormalizationForm_C));
        if (path == m_paths.constEnd())
            continue;
        const auto kind = mediaKindOf(*path);
        if (!kind || !isInsidePath(*path))
            return Failed{Finding{NoteCode::MediaUnknownType, name}};
        return Media{*kind, *path};
    }
    return Failed{Finding{NoteCode::MediaMissing, name}};
}

Result<SiqQuestion, Finding> readSiqQuestion(const XmlNode &node, SiqPlace place, SiqMedia &media)
{
    return SiqQuestionReader(node, place, media).run();
}

}

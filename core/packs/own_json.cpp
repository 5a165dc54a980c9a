// SPDX-License-Identifier: GPL-3.0-or-later
// Own JSON: {"format": "quizaar-pack", "version": 1, ...the members of Pack...}, alone, or as quizaar.json in
// a folder or zip with its media. The manifest may lie one folder deep, as zips made from a folder have it;
// media paths are relative to it.
#include "core/packs/clean_text.h"
#include "core/packs/formats.h"
#include "core/packs/json_file.h"
#include "core/packs/media_intake.h"
#include "core/packs/report_builder.h"
#include "core/packs/zip_source.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace quizaar::packs {

namespace {

constexpr auto kManifest = "quizaar.json"_L1;
constexpr auto kFormat = "quizaar-pack"_L1;
constexpr qint64 kVersion = 1;
constexpr qsizetype kMostMedia = 20; ///< files looked at for one question; checkQuestion() allows fewer

/// The manifest's path in a folder or zip: at the top, or the only one that lies one folder deep. Empty:
/// none.
QString manifestIn(const SourceReader &around)
{
    if (around.has(kManifest))
        return kManifest;
    QString found;
    const QList<QString> files = around.list();
    for (const QString &file : files) {
        if (!file.endsWith("/"_L1 + kManifest) || file.count(u'/') != 1)
            continue;
        if (!found.isEmpty())
            return {};
        found = file;
    }
    return found;
}

template <Record T>
QStringList keysOf()
{
    QStringList keys;
    const auto one = [&](const char *name, auto, Hashing = Hashing::Kept) {
        keys.append(QString::fromLatin1(name));
    };
    T::fields(one);
    return keys;
}

/// The key whose value does not fit its member.
template <Record T>
QString badKeyOf(const QJsonObject &object)
{
    QString bad;
    const auto one = [&](const char *name, auto member, Hashing = Hashing::Kept) {
        using Member = std::remove_cvref_t<decltype(std::declval<T>().*member)>;
        const auto found = object.constFind(QLatin1StringView(name));
        if (bad.isEmpty() && found != object.constEnd() && !fromJson<Member>(*found))
            bad = QString::fromLatin1(name);
    };
    T::fields(one);
    return bad;
}

class OwnJsonReader final
{
public:
    OwnJsonReader(const Source &source, QString folder)
        : m_media(source)
        , m_folder(std::move(folder))
    {}

    ImportReport run(const QJsonObject &root, const QString &file_name)
    {
        QStringList known = keysOf<Pack>();
        known << u"format"_s << u"version"_s;
        passOver<Pack>(root, {}, known);
        Pack pack;
        pack.title = textOf(root, "title"_L1, {});
        if (pack.title.isEmpty())
            pack.title = titleFrom(file_name);
        pack.author = textOf(root, "author"_L1, {});
        pack.licence = textOf(root, "licence"_L1, {});
        pack.source = textOf(root, "source"_L1, {});
        pack.language = textOf(root, "language"_L1, {});
        pack.tags = tagsOf(root);
        forEachObject(root, "boards"_L1, {}, [&](const QJsonObject &object, const QString &item) {
            pack.boards.append(boardOf(object, item));
        });
        forEachObject(root, "lists"_L1, {}, [&](const QJsonObject &object, const QString &item) {
            passOver<List>(object, item, keysOf<List>());
            List list{textOf(object, "title"_L1, item), {}};
            list.questions = questionsOf(object, item);
            pack.lists.append(std::move(list));
        });
        return std::move(m_report).finish(std::move(pack));
    }

    void leftOut(const QList<QString> &files)
    {
        for (const QString &file : files)
            m_report.change({0, file}, {NoteCode::FileLeftOut, file});
    }

private:
    template <Record T>
    void passOver(const QJsonObject &object, const QString &item, const QStringList &known)
    {
        QStringList unknown;
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (!known.contains(it.key()) && unknown.size() < 8)
                unknown.append(it.key());
        }
        if (!unknown.isEmpty())
            m_report.change({0, item}, {NoteCode::UnknownKeys, unknown.join(u", "_s)});
    }

    QString textOf(const QJsonObject &object, QLatin1StringView key, const QString &item)
    {
        const QJsonValue value = object.value(key);
        if (value.isUndefined())
            return {};
        CleanText clean = cleanText(value.toString());
        if (!value.isString() || clean.text.size() > kMaxText) {
            m_report.change({0, item}, {NoteCode::FieldLeftOut, key});
            return {};
        }
        if (clean.changed)
            m_report.change({0, item}, {NoteCode::ControlCharacters, key});
        return clean.text;
    }

    QList<QString> tagsOf(const QJsonObject &root)
    {
        constexpr qsizetype most = 50;
        QList<QString> tags;
        const QJsonValue value = root.value("tags"_L1);
        if (!value.isUndefined() && !value.isArray())
            m_report.change({}, {NoteCode::FieldLeftOut, u"tags"_s});
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            const QString tag = cleanText(array.at(i).toString()).text;
            if (tag.isEmpty() || tag.size() > kMaxText || tags.contains(tag) || tags.size() == most) {
                m_report.change({0, u"tags[%1]"_s.arg(i)}, {NoteCode::FieldLeftOut, u"tags"_s});
                if (tags.size() == most)
                    break;
                continue;
            }
            tags.append(tag);
        }
        return tags;
    }

    /// Calls `visit` with each object in the list under `key`; what is no list or no object is booked as
    /// refused.
    template <class Visit>
    void forEachObject(const QJsonObject &parent, QLatin1StringView key, const QString &item, Visit visit)
    {
        const QString path = item.isEmpty() ? QString(key) : item + u'.' + key;
        const QJsonValue value = parent.value(key);
        if (value.isUndefined())
            return;
        if (!value.isArray())
            return m_report.refuse({0, path}, {NoteCode::BadField, key});
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size() && !m_report.overfull(); ++i) {
            const QString place = path + u'[' + QString::number(i) + u']';
            if (array.at(i).isObject())
                visit(array.at(i).toObject(), place);
            else
                m_report.refuse({0, place}, {NoteCode::NotAnObject, key});
        }
    }

    Board boardOf(const QJsonObject &object, const QString &item)
    {
        passOver<Board>(object, item, keysOf<Board>());
        Board board;
        board.title = textOf(object, "title"_L1, item);
        forEachObject(object, "categories"_L1, item, [&](const QJsonObject &inner, const QString &place) {
            passOver<Category>(inner, place, keysOf<Category>());
            Category category{textOf(inner, "title"_L1, place), {}};
            category.questions = questionsOf(inner, place);
            board.categories.append(std::move(category));
        });
        const QJsonValue last = object.value("final_question"_L1);
        const QString place = item + u".final_question"_s;
        if (last.isObject())
            board.final_question = finalOf(last.toObject(), place);
        else if (!last.isUndefined())
            m_report.refuse({0, place}, {NoteCode::NotAnObject, u"final_question"_s});
        return board;
    }

    std::optional<FinalQuestion> finalOf(const QJsonObject &object, const QString &item)
    {
        passOver<FinalQuestion>(object, item, keysOf<FinalQuestion>());
        const QJsonValue question = object.value("question"_L1);
        if (!question.isObject()) {
            m_report.refuse({0, item}, {NoteCode::NotAnObject, u"question"_s});
            return std::nullopt;
        }
        auto taken = questionOf(question.toObject(), item);
        if (!taken)
            return std::nullopt;
        return FinalQuestion{textOf(object, "category"_L1, item), *std::move(taken)};
    }

    QList<Question> questionsOf(const QJsonObject &parent, const QString &item)
    {
        QList<Question> questions;
        forEachObject(parent, "questions"_L1, item, [&](const QJsonObject &object, const QString &place) {
            if (auto question = questionOf(object, place))
                questions.append(*std::move(question));
        });
        return questions;
    }

    std::optional<Question> questionOf(const QJsonObject &object, const QString &item)
    {
        auto question = fromJson<Question>(object);
        if (!question) {
            const QString bad = badKeyOf<Question>(object);
            m_report.refuse({0, item}, {bad == u"kind"_s ? NoteCode::BadKind : NoteCode::BadField, bad});
            return std::nullopt;
        }
        Question read = *std::move(question);
        const QList<Finding> lost = takeMedia(read);
        if (!lost.isEmpty() && read.text.isEmpty() && read.media.isEmpty()) {
            m_report.refuse({0, item}, lost.first()); // there is nothing else to it
            return std::nullopt;
        }
        auto taken = m_report.admit({0, item}, std::move(read));
        if (!taken)
            return std::nullopt;
        for (const Finding &finding : lost)
            m_report.change({0, item}, finding);
        passOver<Question>(object, item, keysOf<Question>());
        passOverEach<Option>(object.value("options"_L1).toArray(), item + u".options"_s, keysOf<Option>());
        passOverEach<Media>(object.value("media"_L1).toArray(), item + u".media"_s, keysOfMedia());
        return taken;
    }

    /// What is kept comes from the files themselves, whatever a manifest says of it.
    static QStringList keysOfMedia()
    {
        QStringList keys = keysOf<Media>();
        keys.removeOne(u"kept"_s);
        return keys;
    }

    /// Leaves out what cannot be shown, and says why.
    QList<Finding> takeMedia(Question &question)
    {
        QList<Finding> lost;
        QList<Media> taken;
        for (Media media : std::as_const(question.media)) {
            media.kept.reset();
            if (taken.size() + lost.size() > kMostMedia)
                continue; // one more than a question may have is enough to say so
            if (const auto finding = m_media.take(media, m_folder))
                lost.append(*finding);
            else
                taken.append(media);
        }
        question.media = taken;
        return lost;
    }

    template <Record T>
    void passOverEach(const QJsonArray &array, const QString &item, const QStringList &known)
    {
        for (qsizetype i = 0; i < array.size(); ++i)
            passOver<T>(array.at(i).toObject(), item + u'[' + QString::number(i) + u']', known);
    }

    MediaIntake m_media;
    QString m_folder; ///< of the manifest, with its slash, or empty
    ReportBuilder m_report;
};

ImportReport readManifest(const QByteArray &bytes, const Source &source, const QString &folder)
{
    const auto document = parseJsonFile(bytes);
    if (!document)
        return refusedWhole({document.error().line, {}}, document.error().finding);
    const QJsonObject root = document->object();
    if (root.value("format"_L1).toString() != kFormat)
        return refusedWhole({}, {NoteCode::UnknownFormat, u"format"_s});
    const auto version = fromJson<qint64>(root.value("version"_L1));
    if (!version || *version < 1)
        return refusedWhole({}, {NoteCode::BadField, u"version"_s});
    if (*version > kVersion)
        return refusedWhole({}, {NoteCode::NewerVersion, QString::number(*version)});
    OwnJsonReader reader(source, folder);
    if (isContainer(source))
        reader.leftOut(source.around->leftOut());
    return reader.run(root, source.file_name);
}

}

Confidence detectOwnJson(const Source &source)
{
    if (isContainer(source))
        return manifestIn(*source.around).isEmpty() ? Confidence::None : Confidence::Sure;
    if (source.file_name.compare(kManifest, Qt::CaseInsensitive) == 0)
        return Confidence::Sure;
    if (!source.bytes.contains("quizaar-pack"))
        return Confidence::None;
    return source.bytes.first(std::min<qsizetype>(source.bytes.size(), 4)).contains('{')
               ? Confidence::Sure
               : Confidence::Possible;
}

ImportReport readOwnJson(const Source &source)
{
    if (!isContainer(source))
        return readManifest(source.bytes, source, {});
    const QString manifest = manifestIn(*source.around);
    if (manifest.isEmpty())
        return refusedWhole({}, {NoteCode::ManifestMissing, {}});
    const auto bytes = source.around->read(manifest, kMaxTextFile);
    if (!bytes) {
        if (bytes.error() == SourceFault::TooLarge)
            return refusedWhole({0, manifest}, {NoteCode::FileTooLarge, QString::number(kMaxTextFile)});
        return refusedWhole({0, manifest}, {NoteCode::Unreadable, manifest});
    }
    return readManifest(*bytes, source, manifest.first(manifest.lastIndexOf(u'/') + 1));
}

}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/media_view.h"

#include "core/engine/view_parts.h"
#include "core/packs/media.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

namespace quizaar::engine {

namespace {

/// Says neither what is in the file nor what the question is, and cannot be made without the key.
QString addressName(const QByteArray &mediaKey, QuestionId question, const packs::KeptMedia &kept)
{
    constexpr qsizetype digits = 40;
    const QByteArray what = kept.name.toLatin1() + ' ' + QByteArray::number(question.number);
    const QByteArray code =
        QMessageAuthenticationCode::hash(what, mediaKey, QCryptographicHash::Sha256).toHex().first(digits);
    return QString::fromLatin1(code) + kept.name.sliced(kept.name.lastIndexOf(u'.'));
}

bool isShown(const State &state, night::Role role)
{
    return state.quiz.live && (state.quiz.live->phase != quiz::Phase::Betting || night::isStaff(role));
}

/// Phones of guests get what is meant for phones.
bool isFor(night::Role role, const packs::Media &media)
{
    return media.on_phones || night::isStaff(role);
}

template <class T>
QJsonValue whereKnown(const std::optional<T> &number)
{
    return number ? toJson(*number) : QJsonValue();
}

}

QList<packs::Media> mediaInPlay(const State &state)
{
    QList<packs::Media> kept;
    if (!state.quiz.live)
        return kept;
    const quiz::Question question = state.quiz.questions.value(state.quiz.live->question);
    for (const packs::Media &media : question.content->media) {
        if (media.kept && packs::isKeptName(media.kept->name))
            kept.append(media);
    }
    return kept;
}

QJsonArray liveMedia(const State &state, night::Role role, const QByteArray &mediaKey)
{
    QJsonArray array;
    if (!isShown(state, role))
        return array;
    const QList<packs::Media> all = mediaInPlay(state);
    for (const packs::Media &media : all) {
        QJsonValue url;
        if (isFor(role, media) && !mediaKey.isEmpty())
            url = QStringLiteral("/media/") + addressName(mediaKey, state.quiz.live->question, *media.kept);
        array.append(QJsonObject{{key("kind"), key(wordOf(media.kind))},
                                 {key("on_phones"), media.on_phones},
                                 {key("url"), url},
                                 {key("width"), whereKnown(media.kept->width)},
                                 {key("height"), whereKnown(media.kept->height)},
                                 {key("duration_ms"), whereKnown(media.kept->duration)}});
    }
    return array;
}

std::optional<packs::KeptMedia> mediaUnder(const State &state, night::Role role, const QByteArray &mediaKey,
                                           const QString &name)
{
    if (mediaKey.isEmpty() || !isShown(state, role))
        return std::nullopt;
    const QList<packs::Media> all = mediaInPlay(state);
    for (const packs::Media &media : all) {
        if (isFor(role, media) && addressName(mediaKey, state.quiz.live->question, *media.kept) == name)
            return media.kept;
    }
    return std::nullopt;
}

}

// SPDX-License-Identifier: GPL-3.0-or-later
// The built web client, served from a folder of resources: `name` and, where it is worth it, `name.gz` beside
// it (made at build time). The folder is read once at the start and does not change; what is not in it is not
// served, so no path can lead out of it.
#pragma once

#include "app/net/http_message.h"

#include <QHash>
#include <QString>

#include <optional>

namespace quizaar {

/// Whether the client takes gzip, by Accept-Encoding with its q values.
bool acceptsGzip(const HttpRequest &request);
/// By the name's ending; application/octet-stream for what is not known.
QByteArray contentTypeOf(QStringView fileName);
/// Whether the name carries a content hash as the web build makes it: assets/name-HASH.ext, HASH of 8
/// characters.
bool isHashedName(QStringView path);
/// What goes with every page and asset: content security policy and its kin.
QList<HttpHeader> securityHeaders();

class StaticAssets final
{
public:
    /// `root` is a folder of the resources (":/web") or of a disk.
    explicit StaticAssets(const QString &root);

    /// The file at that path, relative to the root and decoded ("assets/app-1a2b3c4d.js"). Nothing if there
    /// is none; 304 where If-None-Match fits; 405 for methods other than GET and HEAD.
    std::optional<HttpResponse> asset(const QString &path, const HttpRequest &request) const;
    /// index.html, for "/" and the pages that the client routes by itself; a plain 503 if no client was built
    /// in.
    HttpResponse index(const HttpRequest &request) const;
    bool isEmpty() const { return m_files.isEmpty(); }

private:
    struct Representation
    {
        QByteArray bytes;
        QByteArray etag; ///< strong, with quotes
    };
    struct File
    {
        std::optional<Representation> plain;
        std::optional<Representation> gzip;
    };
    QHash<QString, File> m_files;
};

}

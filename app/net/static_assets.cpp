// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/static_assets.h"

#include "app/net/router.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QResource>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace quizaar {

namespace {

constexpr auto Gzipped = ".gz"_L1;
constexpr qsizetype HashLength = 8;

struct TypeRow
{
    QLatin1StringView ending;
    const char *type;
};
constexpr std::array TypeRows{
    TypeRow{".html"_L1, "text/html; charset=utf-8"},
    TypeRow{".js"_L1, "text/javascript; charset=utf-8"},
    TypeRow{".mjs"_L1, "text/javascript; charset=utf-8"},
    TypeRow{".css"_L1, "text/css; charset=utf-8"},
    TypeRow{".json"_L1, "application/json"},
    TypeRow{".map"_L1, "application/json"},
    TypeRow{".webmanifest"_L1, "application/manifest+json"},
    TypeRow{".txt"_L1, "text/plain; charset=utf-8"},
    TypeRow{".svg"_L1, "image/svg+xml"},
    TypeRow{".png"_L1, "image/png"},
    TypeRow{".jpg"_L1, "image/jpeg"},
    TypeRow{".jpeg"_L1, "image/jpeg"},
    TypeRow{".gif"_L1, "image/gif"},
    TypeRow{".webp"_L1, "image/webp"},
    TypeRow{".avif"_L1, "image/avif"},
    TypeRow{".ico"_L1, "image/x-icon"},
    TypeRow{".woff2"_L1, "font/woff2"},
    TypeRow{".woff"_L1, "font/woff"},
    TypeRow{".ttf"_L1, "font/ttf"},
    TypeRow{".wasm"_L1, "application/wasm"},
    TypeRow{".mp3"_L1, "audio/mpeg"},
    TypeRow{".ogg"_L1, "audio/ogg"},
    TypeRow{".wav"_L1, "audio/wav"},
    TypeRow{".mp4"_L1, "video/mp4"},
    TypeRow{".webm"_L1, "video/webm"},
};

QByteArray bytesOf(const QString &path)
{
    if (path.startsWith(u':')) {
        const QResource resource(path);
        if (resource.compressionAlgorithm() == QResource::NoCompression) {
            // Compiled in and there for as long as the program runs: no copy is needed.
            return QByteArray::fromRawData(reinterpret_cast<const char *>(resource.data()),
                                           static_cast<qsizetype>(resource.size()));
        }
        return resource.uncompressedData();
    }
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray etagOf(const QByteArray &bytes)
{
    return '"' + QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex() + '"';
}

bool isHashCharacter(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_' ||
           c == u'-';
}

/// The quality of "gzip;q=0.5", in thousandths; 1000 where none is given, 0 where it cannot be read.
int qualityOf(const QByteArray &token)
{
    const auto parts = token.split(';');
    for (qsizetype i = 1; i < parts.size(); ++i) {
        const QByteArray part = parts[i].trimmed().toLower();
        if (!part.startsWith("q="))
            continue;
        bool ok = false;
        const double quality = part.mid(2).trimmed().toDouble(&ok);
        return ok && quality >= 0 && quality <= 1 ? qRound(quality * 1000) : 0;
    }
    return 1000;
}

}

bool acceptsGzip(const HttpRequest &request)
{
    int gzip = -1;
    int any = -1;
    const auto tokens = request.headerTokens("Accept-Encoding");
    for (const QByteArray &token : tokens) {
        const QByteArray coding = token.split(';').first().trimmed().toLower();
        if (coding == "gzip" || coding == "x-gzip")
            gzip = qMax(gzip, qualityOf(token));
        else if (coding == "*")
            any = qMax(any, qualityOf(token));
    }
    return gzip >= 0 ? gzip > 0 : any > 0;
}

QByteArray contentTypeOf(QStringView fileName)
{
    for (const TypeRow &row : TypeRows) {
        if (fileName.endsWith(row.ending, Qt::CaseInsensitive))
            return row.type;
    }
    return "application/octet-stream";
}

bool isHashedName(QStringView path)
{
    if (!path.startsWith("assets/"_L1))
        return false;
    const qsizetype slash = path.lastIndexOf(u'/');
    const qsizetype dot = path.indexOf(u'.', slash);
    if (dot - HashLength - 1 <= slash + 1 || path[dot - HashLength - 1] != u'-')
        return false;
    const QStringView hash = path.sliced(dot - HashLength, HashLength);
    return std::all_of(hash.begin(), hash.end(), isHashCharacter);
}

QList<HttpHeader> securityHeaders()
{
    // Svelte writes style attributes; the muted video that keeps a phone awake is a data: URL; a page that
    // moves to the host's new address opens its socket there before it reloads, hence ws: and not 'self'
    // alone.
    return {
        {"Content-Security-Policy",
         "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
         "media-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' ws: wss:; object-src "
         "'none'; "
         "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"},
        {"X-Content-Type-Options", "nosniff"},
        {"Referrer-Policy", "no-referrer"},
        {"X-Frame-Options", "DENY"},
    };
}

StaticAssets::StaticAssets(const QString &root)
{
    const QDir folder(root);
    QDirIterator files(root, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        QString name = folder.relativeFilePath(path);
        const bool gzipped = name.endsWith(Gzipped);
        if (gzipped)
            name.chop(Gzipped.size());
        QByteArray bytes = bytesOf(path);
        QByteArray etag = etagOf(bytes);
        (gzipped ? m_files[name].gzip : m_files[name].plain) =
            Representation{std::move(bytes), std::move(etag)};
    }
}

std::optional<HttpResponse> StaticAssets::asset(const QString &path, const HttpRequest &request) const
{
    const auto found = m_files.constFind(path);
    if (found == m_files.constEnd())
        return std::nullopt;
    if (request.method != Method::Get && request.method != Method::Head)
        return methodNotAllowedResponse("GET, HEAD");
    const File &file = *found;
    // Without a plain copy the compressed one goes to everybody: every browser takes it.
    const bool gzip = file.gzip && (!file.plain || acceptsGzip(request));
    const Representation &chosen = gzip ? *file.gzip : *file.plain;

    HttpResponse response;
    response.headers = securityHeaders();
    response.addHeader("ETag", chosen.etag);
    response.addHeader("Vary", "Accept-Encoding");
    response.addHeader("Cache-Control",
                       isHashedName(path) ? "public, max-age=31536000, immutable" : "no-cache");
    if (matchesIfNoneMatch(request, chosen.etag)) {
        response.status = 304;
        return response;
    }
    response.contentType = contentTypeOf(path);
    if (gzip)
        response.addHeader("Content-Encoding", "gzip");
    response.body = chosen.bytes;
    return response;
}

HttpResponse StaticAssets::index(const HttpRequest &request) const
{
    if (auto page = asset(u"index.html"_s, request))
        return std::move(*page);
    HttpResponse missing;
    missing.status = 503;
    missing.contentType = "text/plain; charset=utf-8";
    missing.headers = securityHeaders();
    missing.addHeader("Cache-Control", "no-store");
    missing.body = "This build of the host program has no phone page in it.\n";
    return missing;
}

}

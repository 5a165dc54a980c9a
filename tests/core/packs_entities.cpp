// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/clean_text.h"
#include "core/packs/entities.h"
#include "tests/core/packs_build.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace quizaar::packs::test {

class EntitiesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodes_data();
    void decodes();
    void cleans_data();
    void cleans();
};

void EntitiesTest::decodes_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("unknown");
    const auto row = [](const char *name, const QString &html, const QString &text,
                        const QStringList &unknown = {}) { QTest::newRow(name) << html << text << unknown; };
    row("none", u"plain"_s, u"plain"_s);
    row("empty", u""_s, u""_s);
    row("quotes", u"&quot;a&quot; &#039;b&#39; &apos;"_s, u"\"a\" 'b' '"_s);
    row("markup", u"&lt;b&gt; &amp;"_s, u"<b> &"_s);
    row("once only", u"&amp;quot;"_s, u"&quot;"_s);
    row("first of latin 1", u"&nbsp;"_s, QString(QChar(0xA0)));
    row("last of latin 1", u"&yuml;"_s, u"ÿ"_s);
    row("latin 1", u"&Eacute;&aring;&ouml;&deg;&frac12;&times;&eth;&szlig;"_s, u"Éåö°½×ðß"_s);
    row("case matters", u"&Auml;&auml;"_s, u"Ää"_s);
    row("greek", u"&Alpha;&Omega;&alpha;&omega;&Phi;&epsilon;&sigmaf;&sigma;&Sigma;&pi;"_s, u"ΑΩαωΦεςσΣπ"_s);
    row("punctuation", u"&ldquo;&rdquo;&lsquo;&rsquo;&hellip;&ndash;&mdash;&euro;"_s, u"“”‘’…–—€"_s);
    row("symbols", u"&radic;&infin;&ne;&hearts;&trade;&sup2;"_s, u"√∞≠♥™²"_s);
    row("direction marks", u"&lrm;&rlm;&zwj;"_s, u"\u200E\u200F\u200D"_s);
    row("hexadecimal", u"&#x41;&#X1F600;"_s, u"A😀"_s);
    row("beyond the plane", u"&#128512;"_s, u"😀"_s);
    row("windows 1252", u"&#146;&#150;&#128;"_s, u"’–€"_s);
    row("no character", u"&#0;&#xD800;&#1114112;"_s, u"\uFFFD\uFFFD\uFFFD"_s,
        {u"&#0;"_s, u"&#xD800;"_s, u"&#1114112;"_s});
    row("hole of windows 1252", u"&#129;"_s, u"\uFFFD"_s, {u"&#129;"_s});
    row("number too long to be one", u"&#99999999999999;"_s, u"&#99999999999999;"_s);
    row("no digits", u"&#; &#x;"_s, u"\uFFFD \uFFFD"_s, {u"&#;"_s, u"&#x;"_s});
    row("unknown name", u"a &bogus; b &bogus;"_s, u"a &bogus; b &bogus;"_s, {u"&bogus;"_s});
    row("no semicolon", u"Q&A &quot R&B"_s, u"Q&A &quot R&B"_s);
    row("cut at the end", u"x &quo"_s, u"x &quo"_s);
    row("lone", u"& &; &&amp;"_s, u"& &; &&"_s);
    row("hidden in the name", u"&greek&amp;"_s, u"&greek&"_s);
    row("empty greek place", u"&sigm;"_s, u"&sigm;"_s, {u"&sigm;"_s});
}

void EntitiesTest::decodes()
{
    QFETCH(QString, html);
    QFETCH(QString, text);
    QFETCH(QStringList, unknown);
    const DecodedEntities decoded = decodeEntities(html);
    QCOMPARE(decoded.text, text);
    QCOMPARE(QStringList(decoded.unknown), unknown);
}

void EntitiesTest::cleans_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("changed");
    const auto row = [](const char *name, const QString &raw, const QString &text, bool changed) {
        QTest::newRow(name) << raw << text << changed;
    };
    row("plain", u"plain"_s, u"plain"_s, false);
    row("white space", u"  a\tb \r\n"_s, u"a b"_s, false);
    row("line ends", u"a\r\nb\rc\nd\u2028e"_s, u"a\nb\nc\nd\ne"_s, false);
    row("nul", u"a"_s + QChar(0) + u"b"_s, u"ab"_s, true);
    row("escape", u"a\x1b[31mb\x7f"_s, u"a[31mb"_s, true);
    row("c1", u"a"_s + QChar(0x9B) + u"b"_s, u"ab"_s, true);
    row("mark inside", u"a\uFEFFb"_s, u"ab"_s, true);
    row("overrides", u"a\u202Egnp.exe\u202C"_s, u"agnp.exe\u202C"_s, true);
    row("hebrew", u"\u200Fשלום\u2067עולם\u2069!"_s, u"\u200Fשלום\u2067עולם\u2069!"_s, false);
    row("arabic", u"مرحبا بالعالم"_s, u"مرحبا بالعالم"_s, false);
    row("emoji", u"👩‍👩‍👧 🏳️‍🌈 🇩🇪"_s,
        u"👩‍👩‍👧 🏳️‍🌈 🇩🇪"_s, false);
    row("half a pair", u"a"_s + QChar(0xD83D), u"a\uFFFD"_s, true);
    row("wrong half", u"a"_s + QChar(0xDE00) + u"b"_s, u"a\uFFFDb"_s, true);
    row("noncharacter", u"a"_s + QChar(0xFFFF) + u"b"_s, u"ab"_s, true);
    row("far noncharacter", u"a"_s + QChar(0xD83F) + QChar(0xDFFF) + u"b"_s, u"ab"_s, true);
    row("nothing left", u" \r\n\t"_s, u""_s, false);
}

void EntitiesTest::cleans()
{
    QFETCH(QString, raw);
    QFETCH(QString, text);
    QFETCH(bool, changed);
    const CleanText clean = cleanText(raw);
    QCOMPARE(clean.text, text);
    QCOMPARE(clean.changed, changed);
    const CleanText again = cleanText(clean.text);
    QCOMPARE(again.text, text);
    QVERIFY(!again.changed);
}

int runEntities(int argc, char **argv)
{
    EntitiesTest test;
    return QTest::qExec(&test, argc, argv);
}

}

#include "packs_entities.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/media_rows.h"

#include "app/dashboard/plain_text.h"
#include "app/editor/pack_media.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

QString signOf(packs::MediaKind kind)
{
    switch (kind) {
    case packs::MediaKind::Image:
        return u"▣"_s;
    case packs::MediaKind::Audio:
        return u"♪"_s;
    case packs::MediaKind::Video:
        return u"▶"_s;
    }
    return {};
}

}

MediaRows::MediaRows(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout)
{
    auto *add = new QPushButton(tr("+ Picture, sound or video…"), this);
    add->setObjectName(u"add_media"_s);
    add->setProperty("kind", u"link"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(m_rows);
    layout->addWidget(add, 0, Qt::AlignLeft);
    connect(add, &QPushButton::clicked, this, &MediaRows::ask);
}

void MediaRows::setMedia(const QList<packs::Media> &media, const QString &folder)
{
    if (media == m_media)
        return;
    m_media = media;
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (int i = 0; i < m_media.size(); ++i)
        m_rows->addWidget(makeRow(i, folder));
}

QWidget *MediaRows::makeRow(int at, const QString &folder)
{
    const packs::Media &media = m_media[at];
    auto *row = new QWidget(this);
    QLabel *name = plainLabel(row);
    const bool there = hasMedia(folder, media.file);
    const QString shown = oneLine(media.file.section(u'/', -1), 40);
    name->setText(signOf(media.kind) + u' ' + (there ? shown : tr("%1 (missing)").arg(isolated(shown))));
    name->setToolTip(plainTip(media.file));
    auto *phones = new QCheckBox(tr("On phones"), row);
    phones->setObjectName(u"on_phones_%1"_s.arg(at));
    phones->setToolTip(tr("Shown on the phones too, not on the stage alone"));
    phones->setChecked(media.on_phones);
    auto *remove = new QPushButton(u"✕"_s, row);
    remove->setProperty("kind", u"link"_s);
    remove->setToolTip(tr("Remove from this question"));
    remove->setAccessibleName(remove->toolTip());
    remove->setFixedWidth(26);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(name, 1);
    layout->addWidget(phones);
    layout->addWidget(remove);
    connect(phones, &QCheckBox::clicked, this, [this, at](bool on) {
        m_media[at].on_phones = on;
        Q_EMIT edited(m_media);
    });
    connect(remove, &QPushButton::clicked, this, [this, at] {
        QList<packs::Media> rest = m_media;
        rest.removeAt(at);
        Q_EMIT edited(rest);
    });
    return row;
}

void MediaRows::ask()
{
    auto *dialog = new QFileDialog(this, tr("Choose a picture, a sound or a video"));
    dialog->setObjectName(u"choose_media"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Media (%1)")
                              .arg(u"*.png *.jpg *.jpeg *.gif *.webp *.mp3 *.ogg *.opus *.m4a "
                                   "*.wav *.flac *.mp4 *.webm"_s));
    connect(dialog, &QFileDialog::fileSelected, this, &MediaRows::chosen);
    dialog->open();
}

}

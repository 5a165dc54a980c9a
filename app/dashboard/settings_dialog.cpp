// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/settings_dialog.h"

#include "app/dashboard/choice_box.h"
#include "app/dashboard/join_words.h"
#include "app/dashboard/look.h"
#include "app/dashboard/plain_text.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace quizaar {

using namespace Qt::StringLiterals;

SettingsDialog::SettingsDialog(ProgramSettings &settings, StateFeed &feed, const DashboardActions &actions,
                               QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_feed(feed)
    , m_do(actions)
    , m_language(new ChoiceBox(this))
    , m_theme(new ChoiceBox(this))
    , m_sounds(new QCheckBox(tr("The stage plays sounds (M mutes them for the moment)"), this))
    , m_port(new QSpinBox(this))
    , m_address(new ChoiceBox(this))
{
    setObjectName(u"settings"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Settings"));
    m_language->setObjectName(u"settings_language"_s);
    m_language->addItem(tr("As the system is set"), QString());
    for (const Language &language : actions.languages)
        m_language->addItem(language.name, language.code);
    m_language->setCurrentIndex(std::max(0, m_language->findData(actions.language)));
    m_theme->setObjectName(u"settings_theme"_s);
    m_theme->addItem(tr("As the system is set"), static_cast<int>(Theme::System));
    m_theme->addItem(tr("Light"), static_cast<int>(Theme::Light));
    m_theme->addItem(tr("Dark"), static_cast<int>(Theme::Dark));
    m_theme->setCurrentIndex(m_theme->findData(static_cast<int>(settings.theme())));
    m_sounds->setObjectName(u"settings_sounds"_s);
    m_sounds->setChecked(settings.stageSounds());
    m_port->setObjectName(u"settings_port"_s);
    m_port->setRange(0, 65535);
    m_port->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_port->setSpecialValueText(tr("The night’s own, else a free one"));
    m_port->setValue(settings.port().value_or(0));
    m_address->setObjectName(u"settings_address"_s);
    fillAddresses();
    QLabel *note = plainLabel(this, "muted");
    note->setText(
        tr("The port counts for the night that is opened next; everything else at once. The installers "
           "open ports 8000 to 8009 in the firewall: another one needs a rule of its own."));
    auto *form = new QFormLayout;
    form->setSpacing(10);
    form->addRow(tr("Language"), m_language);
    form->addRow(tr("Look"), m_theme);
    form->addRow(tr("Address on codes and poster"), m_address);
    form->addRow(tr("Port"), m_port);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    primaryButton(*buttons, tr("Keep"), QDialogButtonBox::AcceptRole)->setObjectName(u"settings_keep"_s);
    connect(buttons, &QDialogButtonBox::accepted, this, &SettingsDialog::keep);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 18, 18, 18);
    layout->setSpacing(12);
    layout->addLayout(form);
    layout->addWidget(m_sounds);
    layout->addWidget(note);
    layout->addWidget(buttons);
    resize(520, sizeHint().height());
}

void SettingsDialog::fillAddresses()
{
    m_address->addItem(tr("The best one"), QString());
    for (const JoinAddress &address : m_feed.link().status().addresses) {
        const QString host = QUrl(address.url).host();
        m_address->addItem(
            tr("%1 (%2, %3)").arg(host, oneLine(address.adapter, 40), reasonWords(address.reason)), host);
    }
    const QString picked = m_settings.address();
    if (!picked.isEmpty() && m_address->findData(picked) < 0)
        m_address->addItem(tr("%1 (not there now)").arg(picked), picked);
    m_address->setCurrentIndex(m_address->findData(picked.isEmpty() ? QString() : picked));
}

void SettingsDialog::keep()
{
    m_settings.setTheme(static_cast<Theme>(m_theme->currentData().toInt()));
    m_settings.setStageSounds(m_sounds->isChecked());
    const int port = m_port->value();
    m_settings.setPort(port == 0 ? std::nullopt : std::optional(static_cast<quint16>(port)));
    m_settings.setAddress(m_address->currentData().toString());
    const QString language = m_language->currentData().toString();
    accept();
    if (language != m_do.language)
        m_do.speak(language);
}

}

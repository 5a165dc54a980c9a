// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard/wifi_dialog.h"

#include "app/dashboard/choice_box.h"
#include "app/dashboard/look.h"
#include "app/dashboard/plain_text.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QVBoxLayout>

namespace quizaar {

using namespace Qt::StringLiterals;

namespace {

QString faultWords(WifiFault fault)
{
    switch (fault) {
    case WifiFault::NoName:
        return WifiDialog::tr("Which Wi-Fi? Type its name as phones list it.");
    case WifiFault::LongName:
        return WifiDialog::tr("That name is too long for a Wi-Fi: at most 32 bytes.");
    case WifiFault::BadPassword:
        return WifiDialog::tr("A Wi-Fi password has 8 to 63 characters.");
    }
    return {};
}

}

WifiDialog::WifiDialog(ProgramSettings &settings, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_name(new QLineEdit(this))
    , m_security(new ChoiceBox(this))
    , m_password(new QLineEdit(this))
    , m_hidden(new QCheckBox(tr("The network hides its name"), this))
    , m_on_stage(new QCheckBox(tr("Show it in the stage’s lobby, too"), this))
    , m_fault(plainLabel(this, "muted"))
{
    setObjectName(u"wifi_dialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Wi-Fi of the guests"));
    QLabel *words = plainLabel(this, "muted");
    words->setText(
        tr("Guests then join the Wi-Fi by scanning a first code, and the game by a second one. Name "
           "and password stay on this laptop; they are in no export."));
    const WifiAccess now = settings.wifi();
    m_name->setObjectName(u"wifi_name"_s);
    m_name->setText(now.name);
    m_security->setObjectName(u"wifi_security"_s);
    m_security->addItem(tr("Password (WPA)"));
    m_security->addItem(tr("None: open to everybody"));
    m_security->setCurrentIndex(now.security == WifiAccess::Security::Open ? 1 : 0);
    m_password->setObjectName(u"wifi_password"_s);
    m_password->setText(now.password);
    m_password->setEchoMode(QLineEdit::PasswordEchoOnEdit);
    m_hidden->setObjectName(u"wifi_hidden"_s);
    m_hidden->setChecked(now.hidden);
    m_on_stage->setObjectName(u"wifi_on_stage"_s);
    m_on_stage->setChecked(now.on_stage);
    m_fault->setObjectName(u"wifi_fault"_s);
    m_fault->setMinimumHeight(m_fault->fontMetrics().height()); // words that come move nothing
    auto *form = new QFormLayout;
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Protection"), m_security);
    form->addRow(tr("Password"), m_password);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *forget = buttons->addButton(tr("Forget it"), QDialogButtonBox::DestructiveRole);
    forget->setObjectName(u"wifi_forget"_s);
    forget->setEnabled(!now.name.isEmpty());
    m_keep = primaryButton(*buttons, tr("Show the code"), QDialogButtonBox::AcceptRole);
    m_keep->setObjectName(u"wifi_keep"_s);
    m_keep->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 18, 18, 18);
    layout->setSpacing(12);
    layout->addWidget(words);
    layout->addLayout(form);
    layout->addWidget(m_hidden);
    layout->addWidget(m_on_stage);
    layout->addWidget(m_fault);
    layout->addWidget(buttons);
    resize(460, sizeHint().height());
    connect(m_name, &QLineEdit::textChanged, this, &WifiDialog::refresh);
    connect(m_password, &QLineEdit::textChanged, this, &WifiDialog::refresh);
    connect(m_security, &QComboBox::currentIndexChanged, this, &WifiDialog::refresh);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        m_settings.setWifi(typed());
        accept();
    });
    connect(forget, &QPushButton::clicked, this, [this] {
        m_settings.setWifi({});
        accept();
    });
    refresh();
}

WifiAccess WifiDialog::typed() const
{
    WifiAccess wifi;
    wifi.name = m_name->text();
    wifi.security =
        m_security->currentIndex() == 1 ? WifiAccess::Security::Open : WifiAccess::Security::Password;
    wifi.password = wifi.security == WifiAccess::Security::Open ? QString() : m_password->text();
    wifi.hidden = m_hidden->isChecked();
    wifi.on_stage = m_on_stage->isChecked();
    return wifi;
}

void WifiDialog::refresh()
{
    const auto fault = wifiFault(typed());
    m_password->setEnabled(m_security->currentIndex() == 0);
    m_keep->setEnabled(!fault);
    m_fault->setText(fault ? faultWords(*fault) : QString());
}

}

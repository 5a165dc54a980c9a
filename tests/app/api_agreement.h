// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api_description.h"
#include "tests/support/host_rig.h"

#include <QTest>

/// The description of the interface and the program say the same, both ways. One program, its slots spread
/// over api_agreement_*.cpp by topic.
class ApiAgreementTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // api_agreement_document.cpp
    void theDocumentIsWellFormed();
    void everyRowIsDescribed();
    void everyRefusalIsListed();
    void theSocketsDocumentIsWellFormed();
    void examplesFitTheirSchemas();
    void descriptionsAreServed_data();
    void descriptionsAreServed();

    // api_agreement_door.cpp
    void schemasAreChecked_data();
    void schemasAreChecked();
    void bodiesAreCheckedAtTheDoor_data();
    void bodiesAreCheckedAtTheDoor();
    void oddRequestsGetDescribedAnswers();

    // api_agreement_night.cpp
    void aNightIsToldAsDescribed();

    // api_agreement_access.cpp
    void everyRouteAsksForItsRoles();
    void deadTokensOpenNothing();
    void everyMessageAsksForItsRoles();
    void commandsOverTheSocketAreRefused();

private:
    quizaar::test::ApiDescription m_api;
};

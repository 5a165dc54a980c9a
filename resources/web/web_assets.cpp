// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/web/web_assets.h"

#include <QtCore/qglobal.h>

// Q_INIT_RESOURCE declares a function of the global namespace and so must stand there.
static void init_resource()
{
    Q_INIT_RESOURCE(quizaar_web_assets);
}

namespace quizaar {

void initWebAssets()
{
    init_resource();
}

} // namespace quizaar

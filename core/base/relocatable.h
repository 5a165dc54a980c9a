// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTypeInfo>

namespace quizaar {

/// What Qt's containers are told, as QTypeInfo of a type, where its values know no address of their own:
/// lists of them may be moved as bytes.
struct Relocatable
{
    enum
    { // as Qt names them
        isPointer = false,
        isIntegral = false,
        isComplex = true,
        isRelocatable = true,
        isValueInitializationBitwiseZero = false
    };
};

}

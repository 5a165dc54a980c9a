// SPDX-License-Identifier: GPL-3.0-or-later
// The six things that are measured. Each starts the program itself, in a data folder of its own.
#pragma once

#include "figures.h"

#include <filesystem>

namespace quizaar::bench {

struct Plan
{
    std::filesystem::path program;
    std::filesystem::path stamp_library;
    std::filesystem::path one_commit_each; ///< the Python script
    std::filesystem::path scratch;         ///< on the disk that is meant
    bool smoke = false;                    ///< tiny counts: only whether every figure comes out
};

Table measureFanOut(const Plan &plan);
Table measureDurableCommands(const Plan &plan);
Table measureSlowDisk(const Plan &plan);
Table measurePhoneMemory(const Plan &plan);
Table measureStart(const Plan &plan);
Table measureChoiceDrill(const Plan &plan);

}

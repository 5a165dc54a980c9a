# SPDX-License-Identifier: GPL-3.0-or-later
# Headers that nearly every file of a target reads are read once: that halves the time of a whole build. The preset `dev`
# does without, so that every file still has to name what it needs.
option(QUIZAAR_SHARED_HEADERS "Read the headers that most files need once for each library" ON)
# ccache asks GCC for this, beside the sloppiness that the presets set
set(quizaar_shared_options "$<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>")
function(quizaar_share_headers target)
    if(NOT QUIZAAR_SHARED_HEADERS)
        return()
    endif()
    target_compile_options(${target} PRIVATE ${quizaar_shared_options})
    target_precompile_headers(${target} PRIVATE ${ARGN})
endfunction()

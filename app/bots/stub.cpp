#include "app/bots/bot_party.h"

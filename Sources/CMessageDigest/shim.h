// Debian's libmd-dev: SHA-256 for identifiers of statements and for checking the model.
#include <sha2.h>

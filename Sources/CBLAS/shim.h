// Debian's libopenblas-dev: the matrix products of the language pipeline.
#include <cblas.h>

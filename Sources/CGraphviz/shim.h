// Debian's libgraphviz-dev. Only RelataRendering imports this module.
#include <graphviz/gvc.h>
#include <graphviz/cgraph.h>

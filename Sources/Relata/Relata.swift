// The facade: article in, graph out.

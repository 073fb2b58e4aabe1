"""Files that relata writes for stores that are not here, run in the nearest that is."""

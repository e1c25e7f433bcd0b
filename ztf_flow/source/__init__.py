"""Sources: listing objects, cutting them into splits, reading a split as frames."""

"""One module per resource: every assertion that the collection's scripts make of its answers."""

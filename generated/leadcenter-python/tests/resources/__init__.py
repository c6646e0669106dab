"""One module per resource: every exchange that the collection shows of it."""

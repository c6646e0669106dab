"""One module per resource: its commands, as a user would write them."""

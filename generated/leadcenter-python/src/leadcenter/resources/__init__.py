"""The things of the API, and what can be done with each: one module per resource."""

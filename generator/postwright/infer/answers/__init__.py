"""Answers: the conventions that answers follow around what they are about.

Takes the shape of an answer, gives what its members are there for: a wrapper around everything, the items
of a page and what turns it, the message of an error. It changes no shape.
"""

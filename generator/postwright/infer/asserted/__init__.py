"""Assertions of scripts as evidence for the contract.

Takes the assertions that scripts make of an answer, gives what they add to the shapes of answers: members
that must be there, types, values to choose from, and statuses that no saved response shows. It never
makes a shape say less than its samples: an assertion that a saved response does not bear out is reported
and claims nothing.
"""

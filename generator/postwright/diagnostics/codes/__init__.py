"""The diagnostic codes there are, a table for each area.

Takes nothing, gives the tables to the registry. Ids are stable: a code that is no longer reported is not
given to something else. Nothing else belongs here, and nobody but the registry imports it.
"""

"""Schemas: what the samples of one place prove about its values.

Takes shapes and plain values, gives schemas, each with its evidence: types, formats, what is nullable and
what is an id. What nobody proved is not claimed; no request is looked at.
"""

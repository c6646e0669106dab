"""Tests of the client, without a network."""

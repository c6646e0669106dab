"""calendar: what is sent and what comes back, as the collection shows it."""

from __future__ import annotations


from leadcenter import Client

from ..server import FakeServer

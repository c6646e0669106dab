"""The HTTP library of the package under test."""

import httpx

__all__ = ["httpx"]

"""The HTTP library of the package under test."""

import httpx2 as httpx

__all__ = ["httpx"]

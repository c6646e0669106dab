"""Models of `client.leads.tags`."""

from __future__ import annotations

from leadcenter._runtime._models import Model


class TagAddRequest(Model):
    tag_id: int
    """Required. ID of the tag. Adding a tag twice does no harm. Returns the lead."""

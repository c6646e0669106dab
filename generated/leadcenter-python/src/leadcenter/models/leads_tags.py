"""What `client.leads.tags` speaks of."""

from __future__ import annotations

from leadcenter._runtime._models import Model


class TagAddRequest(Model):
    tag_id: int | None = None

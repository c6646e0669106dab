"""Models of `client.leads.attachments`."""

from __future__ import annotations

from datetime import datetime

from leadcenter._runtime._models import Model

from .user_summary import UserSummary


class Attachment(Model):
    id: int
    lead_id: int
    file_name: str
    mime_type: str
    size: int
    description: str | None
    download_url: str
    uploaded_by: UserSummary | None
    created_at: datetime

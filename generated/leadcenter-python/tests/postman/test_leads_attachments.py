"""attachments: what the scripts of the collection assert of its answers."""

from __future__ import annotations

from leadcenter import OMIT

from ..checks import invalid
from ..exchanging import Exchanging
from ..said import STATUS, Check, asserted, body, header, said
from ..server import sample_file


@asserted(
    said("Status code is 200", STATUS, "equals", 200),
    said("Response is an array", body(), "type", "array"),
)
def test_list_200(check: Check, exchange: Exchanging) -> None:
    """List attachments"""
    came = exchange(
        lambda client: client.with_raw_response(client.leads.attachments.list)(4812),
        200,
        "leads_attachments/list_200",
        safe=True,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_list_404(check: Check, exchange: Exchanging) -> None:
    """List attachments - Lead not found"""
    came = exchange(
        lambda client: client.with_raw_response(client.leads.attachments.list)(999999),
        404,
        "leads_attachments/list_404",
        safe=True,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 201", STATUS, "equals", 201),
    said("File has a name and a size", body("file_name"), "type", "string"),
    said("File has a name and a size", body("size"), "above", 0),
)
def test_upload_201(check: Check, exchange: Exchanging) -> None:
    """Upload attachment - File uploaded"""
    came = exchange(
        lambda client: client.with_raw_response(client.leads.attachments.upload)(
            4812, file=sample_file("quote-2025-0513.pdf"), description="Signed quote"
        ),
        201,
        "leads_attachments/upload_201",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_upload_422(check: Check, exchange: Exchanging) -> None:
    """Upload attachment - Validation error"""
    came = exchange(
        lambda client: client.with_raw_response(client.leads.attachments.upload)(
            4812, file=invalid(OMIT), description="Signed quote"
        ),
        422,
        "leads_attachments/upload_422",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 200", STATUS, "equals", 200),
    said("Comes as a download", header("Content-Disposition"), "defined"),
)
def test_download_200(check: Check, exchange: Exchanging) -> None:
    """Download attachment - PDF file"""
    came = exchange(
        lambda client: client.with_raw_response(client.leads.attachments.download)(4812, 771),
        200,
        "leads_attachments/download_200",
        content_type="application/pdf",
        headers=dict([("content-disposition", 'attachment; filename="requirements.pdf"')]),
        safe=True,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_download_404(check: Check, exchange: Exchanging) -> None:
    """Download attachment - Attachment not found"""
    came = exchange(
        lambda client: client.with_raw_response(client.leads.attachments.download)(4812, 999),
        404,
        "leads_attachments/download_404",
        safe=True,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 204", STATUS, "equals", 204),
)
def test_delete_204(check: Check, exchange: Exchanging) -> None:
    """Delete attachment - Attachment deleted"""
    came = exchange(
        lambda client: client.with_raw_response(client.leads.attachments.delete)(4812, 771),
        204,
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_delete_403(check: Check, exchange: Exchanging) -> None:
    """Delete attachment - Forbidden"""
    came = exchange(
        lambda client: client.with_raw_response(client.leads.attachments.delete)(4812, 771),
        403,
        "leads_attachments/delete_403",
        safe=False,
    )
    check.told(came, live=exchange.live)

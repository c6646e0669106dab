"""Files: upload from bytes, path, file object or tuple; downloads stream to disk."""

from __future__ import annotations

import io
import os
import stat
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any, cast

import pytest
from client_runtime._http import httpx
from client_runtime._response import BinaryResponse
from sample_api import Server, api, async_api, ok, run


def parts_of(server: Server, index: int = 0) -> list[tuple[str | None, str | None, str, bytes]]:
    """Name, file name, media type and content of each part."""
    header = f"Content-Type: {server.requests[index].headers['content-type']}\r\n\r\n".encode()
    message = cast(
        "EmailMessage", message_from_bytes(header + server.bodies[index], policy=policy.HTTP)
    )
    return [
        (
            cast("str | None", part.get_param("name", header="content-disposition")),
            part.get_filename(),
            part.get_content_type(),
            cast("bytes", part.get_payload(decode=True)),
        )
        for part in message.iter_parts()
    ]


def inputs(folder: Path) -> list[tuple[Any, tuple[str, str, bytes]]]:
    path = folder / "päge 1.pdf"
    path.write_bytes(b"%PDF")
    return [
        (b"hi", ("upload", "application/octet-stream", b"hi")),
        (bytearray(b"hi"), ("upload", "application/octet-stream", b"hi")),
        (path, ("päge 1.pdf", "application/pdf", b"%PDF")),
        (io.BytesIO(b"hi"), ("upload", "application/octet-stream", b"hi")),
        (("a.csv", b"a,b"), ("a.csv", "text/csv", b"a,b")),
        (("a.csv", b"a,b", "text/x"), ("a.csv", "text/x", b"a,b")),
        (("b.txt", io.BytesIO(b"hi")), ("b.txt", "text/plain", b"hi")),
        (("c.bin", path), ("c.bin", "application/octet-stream", b"%PDF")),
    ]


def test_both_clients_take_bytes_paths_files_and_tuples(tmp_path: Path) -> None:
    for given, (name, media_type, content) in inputs(tmp_path):
        server, other = Server(ok()), Server(ok())
        client, _ = api(server)
        asynchronous, _ = async_api(other)

        client.leads.attach(7, file=given, note="é")
        run(asynchronous.leads.attach(7, file=given, note="é"))

        for sent in (server, other):
            note, file = parts_of(sent)
            assert note == ("note", None, "text/plain", "é".encode())
            assert file == ("file", name, media_type, content)
            assert int(sent.requests[0].headers["content-length"]) == len(sent.bodies[0])


def test_an_open_file_keeps_its_name_and_stays_open(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(b"hello")
    server = Server(ok())
    client, _ = api(server)

    with path.open("rb") as file:
        client.leads.attach(7, file=file)
        assert not file.closed

    assert parts_of(server)[0][1:] == ("notes.txt", "text/plain", b"hello")


@pytest.mark.parametrize("given", ["photo.jpg", 5, None, ["a"], io.StringIO("text")])
def test_a_text_is_no_file(given: Any) -> None:
    server = Server(ok())
    client, _ = api(server)

    with pytest.raises(TypeError):
        client.leads.attach(7, file=given)
    assert server.bodies == []


def test_a_missing_file_says_so_before_anything_is_sent(tmp_path: Path) -> None:
    server = Server(ok())
    client, _ = api(server)

    with pytest.raises(FileNotFoundError):
        client.leads.attach(7, file=tmp_path / "none.txt")
    assert server.requests == []


@pytest.mark.parametrize("name", ["a\r\nb.txt", "a\nb", "a\x00b", "a\rb"])
def test_c4_line_breaks_in_file_names_are_refused(name: str) -> None:
    server = Server(ok())
    client, _ = api(server)

    with pytest.raises(ValueError, match="file name"):
        client.leads.attach(7, file=(name, b"x"))
    with pytest.raises(ValueError, match="content-type"):
        client.leads.attach(7, file=("a.txt", b"x", name))
    with pytest.raises(ValueError, match="field name"):
        client.post("/x", files={name: b"x"})
    assert server.requests == []


def test_quotes_in_file_names_stay_inside_the_name() -> None:
    server = Server(ok())
    client, _ = api(server)

    client.leads.attach(7, file=('a"; name="other.txt', b"x"))

    assert b'filename="a%22; name=%22other.txt"' in server.bodies[0]


def file_answer(content: bytes, **headers: str) -> httpx.Response:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return httpx.Response(200, content=content, headers=named)


def test_a_download_is_read_iterated_and_saved(tmp_path: Path) -> None:
    headers = {
        "content_type": "application/pdf; x=y",
        "content_disposition": 'attachment; filename="a.pdf"',
    }
    client, _ = api(Server(file_answer(b"%PDF-data", **headers)))

    file = client.leads.download(5)

    assert file.media_type == "application/pdf"
    assert file.filename == "a.pdf"
    assert file.read() == b"%PDF-data"
    assert list(file.iter_bytes(4)) == [b"%PDF", b"-dat", b"a"]
    assert file.save(tmp_path / "b.pdf").read_bytes() == b"%PDF-data"
    assert [path.name for path in tmp_path.iterdir()] == ["b.pdf"]


@pytest.mark.parametrize(
    ("proposed", "name"),
    [
        ("filename=a.pdf", "a.pdf"),
        ("filename*=utf-8''p%C3%A4ge.pdf", "päge.pdf"),
        ("filename=../../etc/passwd", "passwd"),
        ("filename=C:evil.exe", "evil.exe"),
        ('filename="a\u202egpj.exe"', "agpj.exe"),
        ("filename=..", None),
        ("filename*=undefined''x", None),
        ("filename*=idna''%ff", None),
        ("filename*=punycode''%ff", None),
        ("filename*=unicode_escape''%5cud800", None),
        ("", None),
    ],
)
def test_a_file_name_that_the_server_proposes(proposed: str, name: str | None) -> None:
    answer = httpx.Response(
        200, headers=[(b"content-disposition", f"attachment; {proposed}".encode())]
    )
    assert BinaryResponse(answer, io.BytesIO()).filename == name


def test_the_async_client_downloads_too(tmp_path: Path) -> None:
    client, _ = async_api(Server(file_answer(b"x" * 3_000_000)))

    file = run(client.leads.download(5))

    assert file._file._rolled  # type: ignore[attr-defined]
    assert len(file.save(tmp_path / "big").read_bytes()) == 3_000_000


def test_a_large_download_lies_on_disk_and_not_in_memory() -> None:
    client, _ = api(Server(file_answer(b"x" * 3_000_000)))

    file = client.leads.download(5)

    assert file._file._rolled  # type: ignore[attr-defined]
    assert sum(len(piece) for piece in file.iter_bytes()) == 3_000_000


def test_saving_replaces_a_file_wholly_and_keeps_ordinary_permissions(tmp_path: Path) -> None:
    target = tmp_path / "a"
    target.write_bytes(b"old")
    client, _ = api(Server(file_answer(b"new")))
    file = client.leads.download(5)

    umask = os.umask(0o022)
    os.umask(umask)
    file.save(str(target))

    assert target.read_bytes() == b"new"
    assert stat.S_IMODE(target.stat().st_mode) == 0o666 & ~umask


def test_a_failed_save_leaves_nothing_behind(tmp_path: Path) -> None:
    client, _ = api(Server(file_answer(b"new")))
    file = client.leads.download(5)
    (tmp_path / "folder").mkdir()

    with pytest.raises(OSError, match="folder"):
        file.save(tmp_path / "folder")
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]


NAMES = [
    ('attachment; filename="../../etc/passwd"', "passwd"),
    ('attachment; filename="..\\\\..\\\\evil.exe"', "evil.exe"),
    ('attachment; filename="/etc/cron"', "cron"),
    ("attachment; filename=..", None),
    ("attachment; filename=.", None),
    ("attachment; filename=", None),
    ("attachment", None),
    ("", None),
    ("attachment; filename*=UTF-8''p%C3%A4ge.pdf", "päge.pdf"),
    ("attachment; filename*=UTF-8''..%2F..%2Fx", "x"),
    ("attachment; filename*=UTF-8''a%00b", "ab"),
]


@pytest.mark.parametrize(("disposition", "wanted"), NAMES)
def test_the_proposed_file_name_is_never_a_path(disposition: str, wanted: str | None) -> None:
    client, _ = api(Server(file_answer(b"x", content_disposition=disposition)))

    assert client.leads.download(5).filename == wanted


def test_a_broken_download_is_tried_again_from_the_beginning() -> None:
    def broken() -> Any:
        yield b"half"
        raise httpx.ReadError("reset")

    server = Server(lambda request: httpx.Response(200, content=broken()), file_answer(b"whole"))
    client, _ = api(server)

    assert client.leads.download(5).read() == b"whole"
    assert len(server.requests) == 2

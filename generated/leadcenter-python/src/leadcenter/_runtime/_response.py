"""Answers as they came: status, headers and content, and the ways to read them."""

from __future__ import annotations

import os
import re
import secrets
import shutil
import weakref
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from email.message import Message
from http import HTTPStatus
from pathlib import Path
from typing import IO, Any, Generic, TypeVar, cast

from ._errors import APIResponseValidationError, RequestInfo
from ._json import load_json
from ._secrets import Echoes
from ._types import Json

T = TypeVar("T")
K = TypeVar("K")

SPOOL = 2**20

_REQUEST_ID_HEADERS = (
    "x-request-id",
    "request-id",
    "x-correlation-id",
    "x-amzn-requestid",
    "cf-ray",
)
_FOLDERS = re.compile(r"^([A-Za-z]:)?(.*[/\\])?", re.DOTALL)
_HARMFUL = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)
_CHARSET = re.compile(r";\s*charset\s*=\s*\"?([\w.:-]+)", re.IGNORECASE)
_JSON_TYPE = re.compile(r"^[^;]*[/+]json\b", re.IGNORECASE)
_STRUCTURE = re.compile(rb"\s*[\[{]")


class Headers(Mapping[str, str]):
    """Response headers, looked up without regard to case; repeated ones are joined by a comma."""

    __slots__ = ("_values",)

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        values: dict[str, list[str]] = {}
        for name, value in pairs:
            values.setdefault(name.lower(), []).append(value)
        self._values = {name: ", ".join(all_values) for name, all_values in values.items()}

    def __getitem__(self, name: str) -> str:
        return self._values[name.lower()]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __repr__(self) -> str:
        return f"Headers({', '.join(self._values)})"


@dataclass(frozen=True, slots=True)
class APIResponse:
    """An answer that was read to its end; `content` is decompressed."""

    status_code: int
    headers: Headers
    request: RequestInfo
    content: bytes = field(default=b"", repr=False)
    attempts: int = 1
    echoes: Echoes = field(default=Echoes(), repr=False, compare=False)

    @property
    def reason(self) -> str:
        """The phrase that belongs to the status, as "Not Found"."""
        try:
            return HTTPStatus(self.status_code).phrase
        except ValueError:
            return f"HTTP status {self.status_code}"

    @property
    def request_id(self) -> str | None:
        """The server's name for this request, for its support; None where it gives none."""
        found = (self.headers.get(name) for name in _REQUEST_ID_HEADERS)
        return next((value for value in found if value), None)

    @property
    def text(self) -> str:
        """The content as text, in the charset it names, else UTF-8; never raises."""
        try:
            return self.content.decode(self.charset, errors="replace")
        except ValueError:
            return self.content.decode("utf-8", errors="replace")

    @property
    def charset(self) -> str:
        """The charset that the media type names, if it is one; else UTF-8."""
        found = _CHARSET.search(self.headers.get("content-type", ""))
        try:
            b"-".decode(name := found[1] if found else "utf-8", errors="replace")
        except (LookupError, ValueError):
            return "utf-8"
        return name

    @property
    def says_json(self) -> bool:
        """Whether the media type is JSON or ends in +json (RFC 6839)."""
        return _JSON_TYPE.match(self.headers.get("content-type", "")) is not None

    def json(self) -> Json:
        """The content as JSON.

        Raises:
            APIResponseValidationError: it is none.
        """
        try:
            return load_json(self.content)
        except ValueError as error:
            kind = self.echoes.scrub(self.headers.get("content-type", "no content type"))
            message = f"{self.status_code}: the answer ({kind}) is not JSON: {error}"
            raise APIResponseValidationError(message[:300], response=self) from None

    def json_or_text(self) -> Json:
        """The content as JSON, or as text where it is none; None where there is no content.

        What is labelled as something else is JSON only if it is an array or an object.
        """
        if not self.content:
            return None
        labelled = self.headers.get("content-type", "") and not self.says_json
        if labelled and not _STRUCTURE.match(self.content):
            return self.text
        try:
            return load_json(self.content)
        except ValueError:
            return self.text

    def scrubbed(self) -> APIResponse:
        """The answer as an error may show it: without the secrets that its request carried."""
        headers = Headers((name, self.echoes.scrub(value)) for name, value in self.headers.items())
        content = self.echoes.scrub_content(self.content, self.charset)
        return replace(self, headers=headers, content=content, echoes=Echoes())


@dataclass(frozen=True, slots=True, repr=False)
class RawResponse(Generic[T]):
    """An answer with everything around it; `parse()` gives what the method itself would have given."""

    http: APIResponse
    _parsed: Callable[[APIResponse], Any]

    @property
    def status_code(self) -> int:
        return self.http.status_code

    @property
    def headers(self) -> Headers:
        return self.http.headers

    @property
    def content(self) -> bytes:
        return self.http.content

    @property
    def text(self) -> str:
        return self.http.text

    @property
    def request(self) -> RequestInfo:
        return self.http.request

    @property
    def request_id(self) -> str | None:
        return self.http.request_id

    @property
    def attempts(self) -> int:
        """How many requests it took, the first one included."""
        return self.http.attempts

    def json(self) -> Json:
        """The content as JSON; APIResponseValidationError where it is none."""
        return self.http.json()

    def parse(self) -> T:
        """The answer as the method's own type."""
        parsed: T = self._parsed(self.http)
        return parsed

    def parse_as(self, kind: type[K]) -> K:
        """The answer as another type: a model, a list of models, anything pydantic knows."""
        from ._parse import parse

        return cast("K", parse(kind, self.json()))

    def __repr__(self) -> str:
        return f"<RawResponse {self.status_code} {self.request}>"


class BinaryResponse:
    """A downloaded file. It lies in memory while small and in a temporary file above 1 MiB."""

    def __init__(self, http: APIResponse, file: IO[bytes]) -> None:
        self.http = http
        self._file = file
        self._closed_at_last = weakref.finalize(self, file.close)

    @property
    def headers(self) -> Headers:
        return self.http.headers

    @property
    def media_type(self) -> str:
        """The media type without parameters, as `application/pdf`; "" where the server gives none."""
        return self.headers.get("content-type", "").partition(";")[0].strip()

    @property
    def filename(self) -> str | None:
        """The file name the server proposes, without any folder; None where it gives none."""
        name = _proposed(self.headers.get("content-disposition", ""))
        cleaned = _HARMFUL.sub("", _FOLDERS.sub("", name))
        return cleaned if cleaned not in {"", ".", ".."} else None

    def read(self) -> bytes:
        """All of it."""
        self._file.seek(0)
        return self._file.read()

    def iter_bytes(self, size: int = 65_536) -> Iterator[bytes]:
        """All of it in pieces of at most `size` bytes."""
        self._file.seek(0)
        while piece := self._file.read(size):
            yield piece

    def save(self, path: str | os.PathLike[str]) -> Path:
        """Write it to `path`, which afterwards holds all of it or is untouched; gives the path."""
        target = Path(path)
        part = target.with_name(f".{secrets.token_hex(8)}.part")
        try:
            with part.open("xb") as out:
                self._file.seek(0)
                shutil.copyfileobj(self._file, out)
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
        return target

    def close(self) -> None:
        """Give up the temporary file; it also goes with the object itself."""
        self._file.close()

    def __repr__(self) -> str:
        return f"<BinaryResponse {self.media_type or 'of unknown type'}>"


def _proposed(disposition: str) -> str:
    """The file name in a Content-Disposition header (RFC 6266), "" where there is none to be read."""
    message = Message()
    message["content-disposition"] = disposition
    try:
        return message.get_filename() or ""
    except (LookupError, ValueError):
        return ""

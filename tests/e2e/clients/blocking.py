"""A program on LeadCenter's blocking client: prints what came of each thing it did, as JSON."""

from __future__ import annotations

import hashlib
import json
import sys

from leadcenter import (
    APIStatusError,
    AuthenticationError,
    Client,
    NotFoundError,
    UnprocessableEntityError,
)


def main(email: str, password: str) -> dict[str, object]:
    with Client() as client:
        return {
            "wrong password": wrong_password(client, email),
            "login": login(client, email, password),
            "pages": pages(client),
            "a few": [lead.id for lead in client.leads.list(per_page=2, max_items=3)],
            "create": create(client),
            "invalid": invalid(client),
            "busy": busy(client),
            "upload": upload(client),
            "download": download(client),
            "not found": not_found(client),
            "revoked": revoked(),
        }


def wrong_password(client: Client, email: str) -> object:
    try:
        client.login(email=email, password="wrong")
    except AuthenticationError as error:
        return told(error)
    return None


def login(client: Client, email: str, password: str) -> object:
    answer = client.login(email=email, password=password)
    return [answer.token_type, answer.user.email if answer.user else None]


def pages(client: Client) -> object:
    first = client.leads.list(per_page=2)
    sizes = [len(page.items) for page in first.pages()]
    names = [lead.first_name for lead in first]
    return {"total": first.total, "last": first.last_page, "sizes": sizes, "names": names}


def create(client: Client) -> object:
    lead = client.leads.create(first_name="Zoë", email="zoe@example.com", score=40)
    return [type(lead).__name__, lead.id, lead.first_name, lead.score]


def invalid(client: Client) -> object:
    try:
        client.leads.create(first_name="", phone="+14155550178")
    except UnprocessableEntityError as error:
        return told(error)
    return None


def busy(client: Client) -> object:
    answer = client.with_raw_response(client.tags.list)()
    return {"attempts": answer.attempts, "names": [tag.name for tag in answer.parse()]}


def upload(client: Client) -> object:
    file = ("Größe.pdf", bytes(range(256)) * 300)
    made = client.leads.attachments.upload(7, file=file, description="An offer – the last")
    return [made.file_name, made.description, made.size]


def download(client: Client) -> object:
    file = client.leads.attachments.download(7, 91)
    return [file.filename, file.media_type, hashlib.sha256(file.read()).hexdigest()]


def not_found(client: Client) -> object:
    try:
        client.leads.get(99)
    except NotFoundError as error:
        return told(error)
    return None


def revoked() -> object:
    with Client(token="revoked") as client:
        try:
            client.leads.get(7)
        except AuthenticationError as error:
            return told(error)
    return None


def told(error: APIStatusError) -> object:
    return {"status": error.status_code, "message": error.message, "errors": error.errors}


if __name__ == "__main__":
    json.dump(main(*sys.argv[1:]), sys.stdout)

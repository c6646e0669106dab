"""A program on LeadCenter's async client: prints what came of each thing it did, as JSON."""

from __future__ import annotations

import asyncio
import hashlib
import json
import sys

from leadcenter import (
    APIStatusError,
    AsyncClient,
    AuthenticationError,
    NotFoundError,
    UnprocessableEntityError,
)


async def main(email: str, password: str) -> dict[str, object]:
    async with AsyncClient() as client:
        return {
            "wrong password": await wrong_password(client, email),
            "login": await login(client, email, password),
            "pages": await pages(client),
            "a few": [lead.id async for lead in client.leads.list(per_page=2, max_items=3)],
            "create": await create(client),
            "invalid": await invalid(client),
            "busy": await busy(client),
            "upload": await upload(client),
            "download": await download(client),
            "not found": await not_found(client),
            "revoked": await revoked(),
        }


async def wrong_password(client: AsyncClient, email: str) -> object:
    try:
        await client.login(email=email, password="wrong")
    except AuthenticationError as error:
        return told(error)
    return None


async def login(client: AsyncClient, email: str, password: str) -> object:
    answer = await client.login(email=email, password=password)
    return [answer.token_type, answer.user.email if answer.user else None]


async def pages(client: AsyncClient) -> object:
    first = await client.leads.list(per_page=2)
    sizes = [len(page.items) async for page in first.pages()]
    names = [lead.first_name async for lead in client.leads.list(per_page=2)]
    return {"total": first.total, "last": first.last_page, "sizes": sizes, "names": names}


async def create(client: AsyncClient) -> object:
    lead = await client.leads.create(first_name="Zoë", email="zoe@example.com", score=40)
    return [type(lead).__name__, lead.id, lead.first_name, lead.score]


async def invalid(client: AsyncClient) -> object:
    try:
        await client.leads.create(first_name="", phone="+14155550178")
    except UnprocessableEntityError as error:
        return told(error)
    return None


async def busy(client: AsyncClient) -> object:
    answer = await client.with_raw_response(client.tags.list)()
    return {"attempts": answer.attempts, "names": [tag.name for tag in answer.parse()]}


async def upload(client: AsyncClient) -> object:
    file = ("Größe.pdf", bytes(range(256)) * 300)
    made = await client.leads.attachments.upload(7, file=file, description="An offer – the last")
    return [made.file_name, made.description, made.size]


async def download(client: AsyncClient) -> object:
    file = await client.leads.attachments.download(7, 91)
    return [file.filename, file.media_type, hashlib.sha256(file.read()).hexdigest()]


async def not_found(client: AsyncClient) -> object:
    try:
        await client.leads.get(99)
    except NotFoundError as error:
        return told(error)
    return None


async def revoked() -> object:
    async with AsyncClient(token="revoked") as client:
        try:
            await client.leads.get(7)
        except AuthenticationError as error:
            return told(error)
    return None


def told(error: APIStatusError) -> object:
    return {"status": error.status_code, "message": error.message, "errors": error.errors}


if __name__ == "__main__":
    json.dump(asyncio.run(main(*sys.argv[1:])), sys.stdout)

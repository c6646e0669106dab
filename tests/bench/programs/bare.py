"""One GET, without any client of the API."""

import sys

import httpx2

with httpx2.Client() as client:
    assert client.get(f"{sys.argv[1]}/v1/amber-anchors/1").json()["data"]["id"] == 1

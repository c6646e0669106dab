"""1,000 calls to a server that breaks in every way; prints errors and connections that stay open."""

from __future__ import annotations

import json
import sys

from invented import APIError, Client

sys.path.append(sys.argv[2])

from fault_server import fault_server

FAULTS = "reset half wrong-length garbage bad-json html200 html502 half-error down large".split()


def main() -> None:
    errors = 0
    with (
        fault_server() as server,
        Client(token="t", base_url=server.url, max_retries=0) as client,
    ):
        for number in range(1_000):
            try:
                client.get(FAULTS[number % len(FAULTS)]).parse()
            except APIError:
                errors += 1
        pool = client._transport.get()._http._transport._pool
        busy = sum(not each.is_idle() for each in pool.connections)
        print(json.dumps({"errors": errors, "leaked": busy}))


main()

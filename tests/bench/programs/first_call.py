"""One GET by the client."""

import sys

from invented import Client

with Client(token="t", base_url=sys.argv[1]) as client:
    assert client.amber_anchors.get(1).data.id == 1

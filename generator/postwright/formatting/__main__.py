"""The other process of `work`: `python -m postwright.formatting`, tasks on standard input."""

import sys

from postwright.formatting.work import serve

if __name__ == "__main__":
    sys.stdout.buffer.write(serve(sys.stdin.buffer.read()))

"""Memory: names that an SDK was published with stay what they are.

Takes the contract as inference names it and what the lock of a target remembers; gives the contract with
remembered names taken again where they are still free and still mean the same, and what the next lock is to
remember. A name is remembered for what it stands for: an operation's for its request and call, a model's for the
places it stands at. It changes names and nothing else, knows no language, and opens no file.
"""

from postwright.memory.codec import held, read
from postwright.memory.model import NOTHING, Memory
from postwright.memory.recalling import recalled
from postwright.memory.remembering import remembered

__all__ = ["NOTHING", "Memory", "held", "read", "recalled", "remembered"]

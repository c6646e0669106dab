"""Memory: names that an SDK was published with stay what they are.

Takes operations and models as inference names them and what the lock of a target remembers; gives them
remembered names again where those are still free and still mean the same, and what the next lock is to
remember. A name is remembered for what it stands for: an operation's for its request and call, a model's for the
places it stands at. It changes names and nothing else, knows no language, and opens no file.
"""

from postwright.memory.codec import held, read
from postwright.memory.model import NOTHING, Memory
from postwright.memory.recalling import Recall
from postwright.memory.remembering import remembered

__all__ = ["NOTHING", "Memory", "Recall", "held", "read", "remembered"]

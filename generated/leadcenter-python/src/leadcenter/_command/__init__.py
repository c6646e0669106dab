"""The command line: everything in it that does not vary with the API.

Takes the operations of an API as `Group`s of commands with typed options, and a way to connect a client;
gives a `click` program that calls the client's methods and prints what they answer. It never prints a
control character that a server or a collection sent to a terminal, never shows a credential, and imports
the client only for a command that calls it.
"""

from __future__ import annotations

from ._flows import Flow as Flow
from ._group import Group as Group
from ._manners import Method as Method
from ._params import Argument as Argument
from ._params import Body as Body
from ._params import Member as Member
from ._params import Option as Option
from ._program import Program as Program

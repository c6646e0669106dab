"""The last two stages, plan and apply, and the lock that remembers what is ours.

Takes rendered files and a target folder, gives a `Plan` (create, update, keep, delete, conflict, leave),
and puts the target into the planned state as a whole: after a failure, a full disk or a kill it is what
it was before or what was planned, nothing in between. It must never write outside the target, follow a
symbolic link, delete a file that the lock does not own or that was edited, or write at all when nothing
changed.

    with exclusive(target):
        planned = plan(files, target, lock_data, force=False, sink=sink)
        apply(planned)
"""

from postwright.output.applying import apply
from postwright.output.difference import diff
from postwright.output.exclusion import exclusive
from postwright.output.files import Action, Change, Plan, RenderedFile
from postwright.output.lock import Lock, LockedFile, read_lock, reusable_text
from postwright.output.paths import LOCK_NAME, validate_path, validate_paths
from postwright.output.planning import plan

__all__ = [
    "LOCK_NAME",
    "Action",
    "Change",
    "Lock",
    "LockedFile",
    "Plan",
    "RenderedFile",
    "apply",
    "diff",
    "exclusive",
    "plan",
    "read_lock",
    "reusable_text",
    "validate_path",
    "validate_paths",
]

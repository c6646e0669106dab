"""People: the names of properties and of resources that say that somebody is meant, whoever it is there."""

from __future__ import annotations

PEOPLE = frozenset("account agent customer employee member person profile user".split())
"""The things of which whoever asks is one."""

SELVES = frozenset("me myself self whoami".split())
"""What paths call whoever asks."""

_ROLES = frozenset(
    (
        "approver assignee assigner attendee author collaborator commenter contributor creator editor follower "
        "invitee inviter manager member mentioned modifier organizer owner participant people person recipient "
        "reporter requester requestor reviewer sender subscriber submitter updater uploader user watcher"
    ).split()
)


def is_person(spoken: tuple[str, ...]) -> bool:
    """Whether a property, in words, is called after what somebody is to a thing: `owner`, `created_by`."""
    return spoken[-1:] == ("by",) or bool(_ROLES & {*spoken[-1:]})

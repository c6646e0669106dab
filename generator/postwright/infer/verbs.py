"""Verbs that requests are named with, and what they tell of an action."""

from __future__ import annotations

TELLING = {
    "GET": frozenset({"search", "find", "download", "export", "count", "check", "preview"}),
    "POST": frozenset(
        (
            "add attach assign invite upload send import merge search query archive restore sync "
            "test start stop cancel verify validate register subscribe bulk batch convert duplicate "
            "clone copy move publish"
        ).split()
    ),
    "PUT": frozenset({"set", "replace", "upsert", "move", "assign", "add", "attach", "sync"}),
    "PATCH": frozenset({"move", "assign", "reorder"}),
    "DELETE": frozenset(
        {"remove", "detach", "unassign", "clear", "revoke", "cancel", "leave", "archive"}
    ),
}
"""Verbs in a request's name that say more than the method's standard action does."""

READING = frozenset("get list retrieve fetch read".split())
"""Verbs of requests that only read, whatever their method."""

PLAIN = {"GET": "get", "POST": "create", "PUT": "update", "PATCH": "update", "DELETE": "delete"}
"""What a method does to the one thing at a path."""

ACTING = frozenset().union(*TELLING.values()) | frozenset(
    (
        "change mark reorder reset accept reject approve decline close open reopen complete "
        "finish pause resume enable disable activate deactivate lock unlock pin unpin toggle "
        "apply submit confirm transfer share link unlink connect disconnect subscribe "
        "unsubscribe pay refund capture charge void fulfill destroy"
    ).split()
)
"""Verbs that requests are named with."""

MAKING = ACTING | frozenset({"create"})
"""Verbs that tell what a POST to an item does where PUT or PATCH change it."""

DOING = frozenset(
    (
        "accept activate add approve assign attach clone convert create deactivate decline delete "
        "destroy detach disable edit enable fetch find get invite list login logout merge move reject remove "
        "restart save send set start stop unassign update validate verify"
    ).split()
)
"""Words in a path that are never things."""

ALWAYS_DOING = frozenset(
    (
        "accept activate approve assign calculate convert create deactivate decline delete destroy detach disable "
        "enable fetch find generate get reject remove retrieve save send unassign validate verify"
    ).split()
)
"""Verbs that begin no name of a thing, as `merge` does in `merge-requests` and `update` in `update-windows`."""

CALLING = DOING | MAKING | READING | frozenset("query count export import register".split())
"""Verbs that names of commands begin or end with."""

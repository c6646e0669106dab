"""What the members of an object tell: which are common, how often they are there, whether their types agree."""

from __future__ import annotations

from postwright.infer.shapes import Shape

COMMON = frozenset(
    (
        "id name title type key value code url href label description created_at updated_at "
        "self status text data items entries results attributes relationships meta links total"
    ).split()
)
"""Members that so many things have that sharing them says little."""

HOLDING = frozenset(
    (
        "item items data entry entries result results record records row rows value values list node "
        "nodes content element elements object objects attribute attributes"
    ).split()
)
"""Names of members that say that something is held, and not what."""


def presence(shape: Shape, name: str) -> float:
    """How often an object has a member, from 0 to 1."""
    return min(shape.seen[name] / shape.objects, 1.0) if shape.objects else 1.0


def holds_thing(member: Shape) -> bool:
    """Whether a member is an object, or a list of them."""
    member = member.find()
    return (member.element() or member).is_thing


def agree(left: Shape, right: Shape, name: str) -> bool:
    """Whether two objects have a member of one name in types that agree."""
    mine, theirs = left.member(name), right.member(name)
    if mine is None or theirs is None:
        return False
    items = mine.element(), theirs.element()
    same_items = items[0] is None or items[1] is None or _can_be_one(items[0], items[1])
    return same_items and _can_be_one(mine, theirs)


def _can_be_one(left: Shape, right: Shape) -> bool:
    """Whether the types that two places show agree, as far as they show any."""
    kinds = _kinds(left), _kinds(right)
    return not kinds[0] or not kinds[1] or bool(kinds[0] & kinds[1])


def _kinds(shape: Shape) -> set[str]:
    return {"number" if kind == "integer" else kind for kind in shape.kinds}

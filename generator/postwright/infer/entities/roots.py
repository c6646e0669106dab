"""Roots: the places that name their own schema, merged as far as they are the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from postwright.infer.entities.likeness import Likeness, share_telling
from postwright.infer.shapes import Shape, merge
from postwright.infer.shapes.maps import find_maps_below
from postwright.ir.schema import SchemaRole

SAME_NAME = 0.5
"""What is called after an entity is that entity from this likeness on."""
NAMESAKES = 0.7
"""Two things that only share a name are the same from this likeness on."""
PART = 0.8
"""What shows so much that another shows too is a part of it."""
SAME_THING = 0.9
"""Two things of different names are the same from this likeness on."""
WHOLE_THING = 0.9
"""A request is the entity itself from this likeness on."""

TELLING_MEMBERS = 3
"""So many members two answers must share to be one thing under different names."""

_SELVES = frozenset("me myself self whoami".split())
"""What paths call whoever asks."""
_PEOPLE = frozenset("account agent customer employee member person profile user".split())
"""The things of which whoever asks is one."""


@dataclass(slots=True)
class Root:
    """A place that names its own schema: an answer's thing, a request's body, an error.

    `longer` is the name to take where another thing has `name` already; `owner` is its resource's entity.
    `otherwise` is the name of an answer that turns out not to be the resource's thing. `others` are names to
    take where the longer one is another thing's too.
    """

    shape: Shape
    name: tuple[str, ...]
    role: SchemaRole
    longer: tuple[str, ...] = ()
    owner: tuple[str, ...] = ()
    otherwise: tuple[str, ...] = ()
    others: tuple[tuple[str, ...], ...] = ()


def merge_roots(roots: list[Root]) -> None:
    """Merge the shapes of all roots that are the same thing, in place."""
    likeness = Likeness(root.shape.find() for root in roots)
    _by_name([root for root in roots if root.role != "error"], likeness)
    _selves(roots, likeness)
    _with_entities(roots, likeness)
    _answers(roots, likeness)
    _errors(roots)


def _selves(roots: list[Root], likeness: Likeness) -> None:
    """Whoever asks (`GET /me`) is one of the users, of whom lists may show less."""
    things = [root for root in distinct(roots) if _is_thing(root)]
    users = [each for each in things if each.role == "entity" and each.name[-1] in _PEOPLE]
    for root in filter(_is_self, things):
        found = [user for user in users if _shows(root, user, likeness)]
        if found:
            mine = root.shape.find()
            user = max(
                found, key=lambda each: (likeness.common(mine, each.shape.find()), each.name)
            )
            merge(user.shape, mine, "whoever asks is one of these, and shows the same members")
            root.name = user.name


def _is_self(root: Root) -> bool:
    said = [word for word in root.name if word != "response"]
    return root.role in {"entity", "response"} and bool(_SELVES & {*said[-1:]})


def _shows(left: Root, right: Root, likeness: Likeness) -> bool:
    """Whether one shows nearly all that the other does."""
    mine, theirs = left.shape.find(), right.shape.find()
    part, whole = sorted((mine, theirs), key=lambda shape: len(shape.properties))
    return _tells(left, right) and likeness.containment(part, whole) >= PART


def distinct(roots: Iterable[Root]) -> Iterator[Root]:
    """The first root of each shape."""
    met: set[Shape] = set()
    for root in roots:
        shape = root.shape.find()
        if shape not in met:
            met.add(shape)
            yield root


def _by_name(roots: list[Root], likeness: Likeness) -> None:
    """One schema per name and role, as far as the shapes agree; the odd ones take their longer names."""
    known: dict[tuple[tuple[str, ...], SchemaRole], list[Root]] = {}
    for root in roots:
        for name in dict.fromkeys((root.name, root.longer or root.name, *root.others)):
            namesakes = known.setdefault((name, root.role), [])
            same = _first_alike(root, namesakes, likeness)
            if same is not None or not namesakes:
                break
        root.name = name
        if same is not None:
            merge(same.shape, root.shape, "they are called the same and show the same members")
        else:
            namesakes.append(root)
    for root in distinct(roots):
        find_maps_below(root.shape)


def _first_alike(root: Root, namesakes: list[Root], likeness: Likeness) -> Root | None:
    return next((each for each in namesakes if _alike(each, root, likeness)), None)


def _alike(left: Root, right: Root, likeness: Likeness) -> bool:
    """Whether two views of what is called the same are the same.

    Of one resource, one view may show a part of the other, as lists do; elsewhere, views of one thing show
    most of the same.
    """
    mine, theirs = left.shape.find(), right.shape.find()
    if not mine.properties or not theirs.properties:
        return True
    part, whole = sorted((mine, theirs), key=lambda shape: len(shape.properties))
    if left.longer == right.longer and likeness.containment(part, whole) >= PART:
        return True
    return likeness.reaches(mine, theirs, NAMESAKES)


def _with_entities(roots: list[Root], likeness: Likeness) -> None:
    """An answer that is some entity, and a request that sends a whole one, are that entity."""
    entities = [root for root in distinct(roots) if root.role == "entity" and _is_thing(root)]
    for root in distinct(roots):
        if root.role in {"entity", "page"} or not _is_thing(root):
            continue
        own = [entity for entity in entities if _is_own(root, entity)]
        others = [entity for entity in entities if _tells(root, entity)]
        for entity in (*own, *others):
            bar = _bar(root, entity)
            if bar and likeness.reaches(root.shape.find(), entity.shape.find(), bar):
                merge(entity.shape, root.shape, _part_of(bar))
                break


def _part_of(bar: float) -> str:
    """Why one thing is another that it shows so much of."""
    return f"at least {bar:.0%} of their members are the same"


def _is_own(root: Root, entity: Root) -> bool:
    """Whether a root is called after the entity: `lead assign response` after `lead`."""
    return root.name[: len(entity.name)] == entity.name


def _tells(root: Root, entity: Root) -> bool:
    """Whether they share enough for a thing of another name to be recognised."""
    mine, theirs = root.shape.find(), entity.shape.find()
    shared = mine.properties.keys() & theirs.properties.keys()
    return len(shared) >= TELLING_MEMBERS and share_telling(mine, theirs)


def _is_thing(root: Root) -> bool:
    """Whether a root is one object: an array must not become one with what it holds."""
    shape = root.shape.find()
    return shape.is_object and bool(shape.properties)


_OF_ERRORS = frozenset("message messages error errors detail details code error_code fault".split())
"""Members that tell an error from a thing that was saved with an error's status by mistake."""


def _bar(root: Root, entity: Root) -> float:
    """How alike an answer or a request must be to an entity to be it; 0 where it never is."""
    own = _is_own(root, entity)
    if root.role == "error":
        return 0.0 if root.shape.find().properties.keys() & _OF_ERRORS else SAME_THING
    if root.role == "response":
        return SAME_NAME if own else SAME_THING
    return WHOLE_THING if own else 0.0


def _errors(roots: list[Root]) -> None:
    """All errors are one thing, but for those that a mistaken sample makes an entity."""
    entities = {root.shape.find() for root in roots if root.role == "entity"}
    errors = [root for root in roots if root.role == "error" and root.shape.find() not in entities]
    for root in errors[1:]:
        merge(errors[0].shape, root.shape, "all errors are of one shape")
    for root in errors[:1]:
        find_maps_below(root.shape)


def _answers(roots: list[Root], likeness: Likeness) -> None:
    """Answers of one resource that look alike are one thing, named without the action."""
    answers = [root for root in distinct(roots) if root.role == "response" and root.owner]
    for index, left in enumerate(answers):
        for right in answers[index + 1 :]:
            mine, theirs = left.shape.find(), right.shape.find()
            if mine is theirs or left.owner != right.owner or not _is_thing(left):
                continue
            if _is_thing(right) and likeness.reaches(mine, theirs, SAME_NAME):
                merge(mine, theirs, "answers of one resource show the same members")
                left.name = right.name = (*left.owner, "response")

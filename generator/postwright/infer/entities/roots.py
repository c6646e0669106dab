"""Roots: the places that name their own schema, merged as far as they are the same."""

from __future__ import annotations

from itertools import permutations

from postwright.infer.entities.apart import are_others, is_summary, only_answered
from postwright.infer.entities.candidates import Candidates
from postwright.infer.entities.likeness import Likeness
from postwright.infer.entities.members import COMMON
from postwright.infer.entities.people import PEOPLE, SELVES
from postwright.infer.entities.root import Root, distinct
from postwright.infer.shapes import Shape, merge
from postwright.infer.shapes.maps import find_maps_below
from postwright.ir.schema import SchemaRole

SAME_NAME = 0.65
"""What is called after an entity is that entity from this likeness on."""
NAMESAKES = 0.9
"""Two things that only share a name are the same from this likeness on."""
PART = 0.95
"""What shows so much that another shows too is a part of it."""
SAME_THING = 0.9
"""Two things of different names are the same from this likeness on."""
WHOLE_THING = 0.9
"""A request is the entity itself from this likeness on."""

ALIKE_BY_NO_CHANCE = 6
"""So many telling members two resources must share to show one thing."""

TELLING_MEMBERS = 3
"""So many members two answers must share to be one thing under different names."""


def merge_roots(roots: list[Root]) -> None:
    """Merge the shapes of all roots that are the same thing, in place."""
    likeness = Likeness(root.shape.find() for root in roots)
    _by_name([root for root in roots if root.role != "error"], likeness)
    _same_entities(roots, likeness)
    _selves(roots, likeness)
    _with_entities(roots, likeness)
    _answers(roots, likeness)
    _errors(roots)


def _selves(roots: list[Root], likeness: Likeness) -> None:
    """Whoever asks (`GET /me`) is one of the users, of whom lists may show less."""
    things = [root for root in distinct(roots) if root.is_thing]
    users = [each for each in things if each.role == "entity" and each.name[-1] in PEOPLE]
    for root in filter(_is_self, things):
        found = [user for user in users if _shows(root, user, likeness)]
        if found:
            mine = root.shape.find()
            user = max(
                found, key=lambda each: (likeness.likeness(mine, each.shape.find()), each.name)
            )
            merge(user.shape, mine, "whoever asks is one of these, and shows the same members")
            root.name = user.name


def _is_self(root: Root) -> bool:
    said = [word for word in root.name if word != "response"]
    return root.role in {"entity", "response"} and bool(SELVES & {*said[-1:]})


def _shows(left: Root, right: Root, likeness: Likeness) -> bool:
    """Whether one shows nearly all that the other does."""
    mine, theirs = left.shape.find(), right.shape.find()
    part, whole = sorted((mine, theirs), key=lambda shape: len(shape.properties))
    much = likeness.containment(part, whole) >= PART and not is_summary(part, whole)
    return much and _tells(left, right, likeness)


def _by_name(roots: list[Root], likeness: Likeness) -> None:
    """One schema per name and role, as far as the shapes agree; the odd ones take their longer names."""
    known: dict[tuple[tuple[str, ...], SchemaRole], list[Root]] = {}
    summaries = _summaries(roots)
    for root in sorted(roots, key=lambda root: id(root) in summaries):
        summed = ((*root.name, "summary"),) if id(root) in summaries else ()
        for name in dict.fromkeys((root.name, *summed, root.longer or root.name, *root.others)):
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


def _summaries(roots: list[Root]) -> set[int]:
    """The answers (by `id`) that only sum up another that is called the same."""
    namesakes: dict[tuple[str, ...], list[Root]] = {}
    for root in roots:
        if root.role == "entity":
            namesakes.setdefault(root.name, []).append(root)
    return {
        id(part)
        for group in namesakes.values()
        for part, whole in permutations(group, 2)
        if _sums_up(part.shape.find(), whole.shape.find())
    }


def _sums_up(part: Shape, whole: Shape) -> bool:
    """Whether one shows little of another, and not much else."""
    shared = part.properties.keys() & whole.properties.keys()
    return 2 * len(shared) >= len(part.properties) and is_summary(part, whole)


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
    is_view = left.longer == right.longer and not is_summary(part, whole)
    if is_view and likeness.containment(part, whole) >= PART and not are_others(part, whole):
        return True
    return likeness.reaches(mine, theirs, NAMESAKES)


def _same_entities(roots: list[Root], likeness: Likeness) -> None:
    """What several resources show is the entity of the one with the shortest path: followers are users.

    They must share so many telling members that chance is no reason; tags and sources both have a name and a
    colour.
    """
    entities = [root for root in distinct(roots) if root.role == "entity" and root.is_thing]
    entities.sort(key=lambda root: len(root.others[0]) if root.others else 0)
    by_shape = {root.shape.find(): root for root in reversed(entities)}
    candidates = Candidates(by_shape, likeness)
    pairs = [
        (entity, by_shape[shape])
        for entity in entities
        for shape in candidates.like(entity.shape.find(), SAME_THING)
        if _share_much(entity.shape.find(), shape)
        and likeness.reaches(entity.shape.find(), shape, SAME_THING)
    ]
    for entity, other in pairs:
        merge(entity.shape, other.shape, _part_of(SAME_THING))


def _share_much(left: Shape, right: Shape) -> bool:
    return len(left.properties.keys() & right.properties.keys() - COMMON) >= ALIKE_BY_NO_CHANCE


def _with_entities(roots: list[Root], likeness: Likeness) -> None:
    """An answer that is some entity, and a request that sends a whole one, are that entity."""
    entities = [root for root in distinct(roots) if root.role == "entity" and root.is_thing]
    for root in distinct(roots):
        if root.role in {"entity", "page"} or not root.is_thing:
            continue
        own = [entity for entity in entities if _is_own(root, entity)]
        others = [entity for entity in entities if _tells(root, entity, likeness)]
        for entity in (*own, *others):
            bar = _bar(root, entity)
            mine, theirs = root.shape.find(), entity.shape.find()
            if root.is_sent and only_answered(mine, theirs):
                continue
            if bar and likeness.reaches(mine, theirs, bar):
                merge(entity.shape, root.shape, _part_of(bar))
                break


def _part_of(bar: float) -> str:
    """Why one thing is another that it shows so much of."""
    return f"at least {bar:.0%} of their members are the same"


def _is_own(root: Root, entity: Root) -> bool:
    """Whether a root is called after the entity: `lead assign response` after `lead`."""
    return root.name[: len(entity.name)] == entity.name


def _tells(root: Root, entity: Root, likeness: Likeness) -> bool:
    """Whether they share enough for a thing of another name to be recognised."""
    mine, theirs = root.shape.find(), entity.shape.find()
    shared = mine.properties.keys() & theirs.properties.keys()
    return len(shared) >= TELLING_MEMBERS and likeness.share_telling(mine, theirs)


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
            if mine is theirs or left.owner != right.owner or not left.is_thing:
                continue
            if right.is_thing and likeness.reaches(mine, theirs, SAME_NAME):
                merge(mine, theirs, "answers of one resource show the same members")
                left.name = right.name = (*left.owner, "response")

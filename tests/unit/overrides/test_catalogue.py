"""Finding things by address."""

from __future__ import annotations

import pytest

from postwright.ir.api import Api, Example, ExampleRequest, Operation, Resource
from postwright.ir.facts import RequestFact
from postwright.overrides.addresses import ByName, ByRequest, ByRoute, FolderAddress, parse_address
from postwright.overrides.catalogue import Catalogue, owners_of
from postwright.overrides.refusals import Refused, nearest
from postwright.source import Origin


def operation(id: str, action: str, method: str, path: str, server: int = 0) -> Operation:
    example = Example(id, ExampleRequest(), origin=Origin("a.json", f"/{id}"))
    return Operation(id, action, id, method, path, server, examples=(example,))


def request(id: str, *trail: str) -> RequestFact:
    *folder, name = trail
    return RequestFact(id, name, "GET", 0, (), tuple(folder), origin=Origin("a.json", f"/{id}"))


API = Api(
    "Any",
    resources=(
        Resource(
            "task lists",
            operations=(
                operation("r1", "list", "GET", "/task-lists"),
                operation("r2", "move to top", "POST", "/task-lists/{list}/top"),
                operation("r3", "list slash", "GET", "/task-lists/"),
            ),
            resources=(
                Resource("items", operations=(operation("r4", "get", "GET", "/i/{a}.{b}"),)),
            ),
        ),
        Resource(
            "twins",
            operations=(
                operation("r5", "here", "GET", "/twins"),
                operation("r6", "there", "GET", "/twins", server=1),
            ),
        ),
    ),
)
REQUESTS = (
    request("r1", "Tasks", "Lists", "List"),
    request("r2", "Tasks", "Top  of > all"),
    request("r3", "List"),
    request("r4", "Items", "Get"),
    request("r5", "Twins", "Get"),
    request("r6", "Twins", "More", "There"),
)
CATALOGUE = Catalogue(API, REQUESTS, owners_of(API))


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("GET /task-lists", "r1"),
        ("GET /task-lists/", "r3"),
        ("POST /task-lists/{any}/top", "r2"),
        ("POST /task-lists/:any/top", "r2"),
        ("POST /task-lists/{{any}}/top", "r2"),
        ("GET /i/{x}.{y}", "r4"),
        ("task_lists.list", "r1"),
        ("taskLists.move_to_top", "r2"),
        ("task-lists.items.get", "r4"),
        ("request r5", "r5"),
        ("request Tasks > Lists > List", "r1"),
        ("request Tasks › Top of › all", "r2"),
        ("request There", "r6"),
        ("request List", "r3"),
    ],
)
def test_an_operation_is_found(text: str, id: str) -> None:
    target = parse_address(text).target
    assert isinstance(target, ByRoute | ByName | ByRequest)
    assert CATALOGUE.operation(target).id == id


@pytest.mark.parametrize(
    ("text", "code", "message", "help"),
    [
        ("GET /twins", "PW613", "is several operations", "name one of `twins.here`, `twins.there`"),
        ("request Get", "PW613", "is the name of 2 requests", "put the folders before it"),
        ("DELETE /task-lists", "PW610", "no operation `DELETE /task-lists`", "`GET /task-lists`"),
        ("GET /task-lists/{list}/top", "PW610", "no operation", "`POST /task-lists/{list}/top`"),
        ("tasklist.list", "PW610", "no operation `tasklist.list`", "`task_lists.list`"),
        ("request Twins > Mor > There", "PW610", "no request", "`Twins > More > There`"),
    ],
)
def test_what_is_not_found_names_the_nearest(text: str, code: str, message: str, help: str) -> None:
    target = parse_address(text).target
    assert isinstance(target, ByRoute | ByName | ByRequest)
    with pytest.raises(Refused) as caught:
        CATALOGUE.operation(target)
    assert caught.value.code == code
    assert message in caught.value.message
    assert help in caught.value.help


@pytest.mark.parametrize(
    ("folder", "ids"),
    [("Twins", ["r5", "r6"]), ("Twins > More", ["r6"]), ("Tasks", ["r1", "r2"])],
)
def test_a_folder_holds_what_is_below_it(folder: str, ids: list[str]) -> None:
    assert [each.id for each in CATALOGUE.below(FolderAddress(folder))] == ids


def test_a_folder_is_known_by_the_whole_way_to_it() -> None:
    with pytest.raises(Refused) as caught:
        CATALOGUE.below(FolderAddress("More"))
    assert "`Twins > More`" in caught.value.help


@pytest.mark.parametrize(
    ("wanted", "known", "found"),
    [
        ("LEAD", ["lead", "list"], "lead"),
        ("x", ["b", "a"], "b"),
        ("Lead", ["leads", "Lead"], "Lead"),
        ("any", [], ""),
    ],
)
def test_the_nearest(wanted: str, known: list[str], found: str) -> None:
    assert nearest(wanted, known) == found


def test_the_trail_of_an_operation() -> None:
    found = CATALOGUE.operation(ByName(("task lists", "items", "get")))
    assert CATALOGUE.trail(found) == ("task lists", "items")
    assert CATALOGUE.spelled(found) == "task_lists.items.get"
    assert [each.id for each in CATALOGUE.of(found)] == ["r4"]

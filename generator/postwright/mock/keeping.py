"""Answers about the things that are kept: what is created can be got, listed, updated and deleted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from postwright.ir.api import Operation
from postwright.ir.json import Json, found_at
from postwright.ir.schema import Property
from postwright.mock.answers import Answer, in_json, saved
from postwright.mock.asked import Asked
from postwright.mock.conforming import Schemas, conforms, properties_at
from postwright.mock.errors import Errors
from postwright.mock.filtering import arguments, fits, is_below
from postwright.mock.identity import key_of, new_id
from postwright.mock.making import changed, created, difference, nested, unsent
from postwright.mock.matching import closest
from postwright.mock.paging import paged
from postwright.mock.places import put_at
from postwright.mock.records import Record, Records
from postwright.mock.roles import Role, Roles
from postwright.mock.routes import Found
from postwright.mock.sorting import ordered
from postwright.mock.tables import answers, thing_place
from postwright.mock.variables import is_open


class Keeper:
    """Keeps what is created, and answers for the operations that have a part in that."""

    def __init__(
        self,
        roles: Roles,
        records: Records,
        errors: Errors,
        schemas: Schemas,
        clock: Callable[[], datetime],
    ) -> None:
        self._roles, self._records, self._errors, self._clock = roles, records, errors, clock
        items = (record.item for table in roles.tables for record in records.of(table))
        self._nested = nested(items)
        self._schemas, self._made = schemas, 0

    def close(self) -> None:
        """Close the store, if there is one."""
        self._records.close()

    def answers(self, operation: Operation) -> bool:
        """Whether an operation has a part in what is kept."""
        role = self._roles.of.get(operation.id)
        return role is not None and role.kind != "act"

    def answer(self, found: Found, asked: Asked) -> Answer | None:
        """The answer to a request, None where nothing that is kept is concerned."""
        operation = found.route.operation
        role = self._roles.of.get(operation.id)
        if role is None:
            return None
        found = self._settled(role, found)
        if any(self._is_missing(table, found.path.get(name, "")) for table, name in role.parents):
            return self._errors.answer(404, operation)
        match role.kind:
            case "list":
                return self._list(role, operation, found, asked)
            case "create":
                return self._create(role, operation, found, asked)
            case "act":
                return self._act(role, operation, found, asked)
            case _:
                return self._one(role, operation, found, asked)

    def _settled(self, role: Role, found: Found) -> Found:
        """The route with the first thing there is for each variable that had no value, `{{leadId}}`."""
        wanted = (*role.parents, (role.table, role.key))
        open = [(table, name) for table, name in wanted if is_open(found.path.get(name, ""))]
        known = {name: each for table, name in open if (each := self._first(table))}
        return replace(found, path=found.path | known) if known else found

    def _first(self, table: str) -> str | None:
        return next((record.key for record in self._records.of(table)), None)

    def _is_missing(self, table: str, key: str) -> bool:
        return table in self._roles.tables and self._records.get(table, key) is None

    def _list(self, role: Role, operation: Operation, found: Found, asked: Asked) -> Answer:
        kept = [
            record.item
            for record in self._records.of(role.table)
            if not record.hidden and is_below(record, role, found.path)
        ]
        wanted = arguments(operation, asked)
        items: list[Json] = [*ordered([item for item in kept if fits(item, wanted)], wanted)]
        answer = self._template(role, operation, found, asked) or in_json(200, [])
        if operation.pagination:
            return paged(operation, answer, items, asked)
        return answer.holding(put_at(answer.body, role.place or (), items))

    def _create(
        self, role: Role, operation: Operation, found: Found, asked: Asked
    ) -> Answer | None:
        table = self._roles.tables[role.table]
        example = closest(operation.examples, found.path, asked)
        answer = self._template(role, operation, found, asked)
        if answer is None or example is None or role.place is None or asked.body.kind == "text":
            return None
        shown = found_at(answer.body, role.place)
        given = example.request.body.value
        if not isinstance(shown, dict) or isinstance(asked.body.value, list):
            return None
        sent = asked.body.members
        said = self._said(operation, role)
        known = given if isinstance(given, dict) else {}
        left_out = {name: unsent(each, shown.get(name)) for name, each in said.items()}
        item = created(shown, known, sent, self._clock(), self._refer, left_out)
        item = self._fitting(item, shown, said)
        item |= self._parent_members(role, found, shown)
        item[table.member] = self._id(role, shown.get(table.member), sent.get(table.member))
        key = str(item[table.member])
        if self._records.get(role.table, key):
            return self._errors.answer(409, operation)
        scope = {name: found.path[parameter] for name, parameter in role.parents}
        self._records.keep(role.table, Record(key, item, scope))
        return answer.holding(put_at(answer.body, role.place, item))

    def _id(self, role: Role, shown: Json, sent: Json) -> Json:
        """A new id: what was sent where ids are texts of the caller's own choice."""
        if isinstance(sent, str) and isinstance(shown, str) and sent:
            return sent
        member = self._roles.tables[role.table].member
        known = [shown, *(record.item.get(member) for record in self._records.of(role.table))]
        self._made += 1
        return new_id(known, self._roles.tables[role.table].word, self._made)

    def _parent_members(
        self, role: Role, found: Found, shown: Mapping[str, Json]
    ) -> dict[str, Json]:
        """The members of a new thing that name the things which it is below."""
        told: dict[str, Json] = {}
        for table, parameter in role.parents:
            record = self._records.get(table, found.path.get(parameter, ""))
            for name in (parameter, f"{parameter}_id", f"{parameter}Id"):
                if record and type(shown.get(name)) in (int, str):
                    told[name] = record.item.get(self._roles.tables[table].member)
        return told

    def _one(self, role: Role, operation: Operation, found: Found, asked: Asked) -> Answer | None:
        record = self._records.get(role.table, found.path.get(role.key, ""))
        if record is None or not is_below(record, role, found.path):
            return self._errors.answer(404, operation)
        answer = self._template(role, operation, found, asked)
        if role.kind == "delete":
            self._records.drop(role.table, record.key)
        elif role.kind == "update":
            said = self._said(operation, role)
            record = self._updated(role, record, asked.body.members, said)
        if answer is None:
            return None if role.kind == "delete" else self._plain(operation, record)
        return self._holding(answer, role, record)

    def _said(self, operation: Operation, role: Role) -> dict[str, Property]:
        """What the contract says of the members of the thing that an operation answers."""
        return properties_at(operation.answer, role.place or (), self._schemas)

    def _fitting(
        self, item: dict[str, Json], before: Mapping[str, Json], said: Mapping[str, Property]
    ) -> dict[str, Json]:
        """The thing without values that it may be sent with and never has: what was there stays."""
        wrong = {
            name: before.get(name)
            for name, each in said.items()
            if name in item and not conforms(each.schema, item[name], self._schemas)
        }
        return item | wrong

    def _updated(
        self,
        role: Role,
        record: Record,
        sent: Mapping[str, Json],
        said: Mapping[str, Property],
    ) -> Record:
        member = self._roles.tables[role.table].member
        item = changed(record.item, sent, self._clock(), self._refer)
        item = self._fitting(item, record.item, said)
        item[member] = record.item.get(member)
        new = Record(record.key, item, record.scope, record.hidden)
        self._records.keep(role.table, new)
        return new

    def _act(self, role: Role, operation: Operation, found: Found, asked: Asked) -> Answer | None:
        """What is done to a thing: it changes as it does in the saved answers, and as was sent."""
        subject = next((each for each in role.parents if each[0] == role.table), None)
        record = self._records.get(role.table, found.path[subject[1]]) if subject else None
        answer = self._template(role, operation, found, asked)
        if record is None or answer is None or answer.is_text or asked.method in ("GET", "HEAD"):
            return None
        member = self._roles.tables[role.table].member
        place = thing_place(answer.body, member)
        shown = found_at(answer.body, place) if place is not None else None
        if place is None or not isinstance(shown, dict) or not self._is_like(shown, record):
            return None
        before = self._records.get(role.table, key_of(shown, member) or "")
        effect = difference(before.item, shown) if before else {}
        known = {name: value for name, value in effect.items() if name in record.item}
        said = properties_at(operation.answer, place, self._schemas)
        new = self._updated(role, record, known | asked.body.members, said)
        return answer.holding(put_at(answer.body, place, new.item))

    def _is_like(self, shown: Mapping[str, Json], record: Record) -> bool:
        """Whether an answer shows a thing of the same kind: most of its members are the same."""
        common = shown.keys() & record.item.keys()
        return len(common) * 2 > len(shown.keys() | record.item.keys())

    def _template(
        self, role: Role, operation: Operation, found: Found, asked: Asked
    ) -> Answer | None:
        """The saved success that is nearest, of those that hold what the role says."""
        held = [
            example
            for example, body in answers(operation)
            if role.place is None or found_at(body, role.place)
        ]
        others = [
            each for each in operation.examples if each.response and each.response.status < 300
        ]
        example = closest(held or others, found.path, asked)
        return saved(example.response) if example and example.response else None

    def _holding(self, answer: Answer, role: Role, record: Record) -> Answer:
        if answer.is_text or role.place is None:
            return answer
        return answer.holding(put_at(answer.body, role.place, record.item))

    def _plain(self, operation: Operation, record: Record) -> Answer:
        success = operation.success
        return in_json(success.status if success else 200, dict(record.item))

    def _refer(self, member: str, id: Json) -> dict[str, Json] | None:
        return self._nested.get((member, str(id)))

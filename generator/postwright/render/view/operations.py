"""Operations, as templates see them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from postwright.ir.api import Api, Operation, Pagination, Server
from postwright.ir.schema import ScalarSchema
from postwright.naming.credentials import credentials
from postwright.naming.signature import by_name
from postwright.naming.table import Names, pagination_key
from postwright.render.signing import signer_of
from postwright.render.untrusted import Text, text_of
from postwright.render.view.answers import Answers
from postwright.render.view.arguments import Arguments
from postwright.render.view.checks import checks
from postwright.render.view.examples import Examples
from postwright.render.view.fitting import Fitting
from postwright.render.view.given import Tested
from postwright.render.view.model import (
    ArgumentView,
    FailureView,
    OperationView,
    PaginationView,
    ResultView,
    TokenView,
    TypeView,
)
from postwright.render.view.spoken import spoken
from postwright.render.view.stable import Stable
from postwright.render.view.types import TypeWriter
from postwright.titles import without_ordinal

_SAFE = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})
"""Methods that change nothing (RFC 9110, section 9.2.1)."""

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


class Operations:
    """Makes the operations of an API for one pack."""

    def __init__(self, api: Api, names: Names, types: TypeWriter) -> None:
        schemas = by_name(api)
        self._servers = api.servers
        self._names = names
        self._types = types
        self._tokens = {source.operation: source for source in api.token_sources}
        self._known = {scheme.id for scheme in api.security_schemes if credentials(scheme)}
        self._asked = {each.id for each in api.security_schemes if signer_of(each) == "digest"}
        self._arguments = Arguments(schemas, names, types)
        self._stable = Stable(api)
        self._examples = Examples(names, Fitting(schemas), Answers(api.error), self._stable)

    def of(self, operation: Operation) -> OperationView:
        """One operation."""
        arguments, body = self._arguments.of(operation), self._arguments.body(operation)
        result, pagination = self._result(operation), self._pagination(operation.pagination)
        types = [*(a.type for a in arguments), pagination.item if pagination else result.type]
        requirements = tuple(self._requirements(operation))
        constants, server = self._arguments.constants(operation), self._own_server(operation)
        examples = self._examples.of(
            Tested(operation, server, arguments, constants, body, result, pagination)
        )
        return OperationView(
            names=self._names.of("operation", operation.id),
            action=Text(operation.action),
            name=Text(operation.name),
            summary=Text(_summary(operation)),
            description=Text(operation.description),
            method=Text(operation.method),
            path=Text(operation.path),
            template=Text(_template(operation.path, arguments)),
            server=operation.server,
            command=Text(operation.command),
            graphql=operation.graphql,
            arguments=arguments,
            constants=constants,
            body=body,
            result=result,
            failures=_failures(operation),
            pagination=pagination,
            token=self._token(operation),
            security=tuple(dict.fromkeys(each for way in requirements for each in way)),
            requirements=requirements,
            optional=bool(requirements) and () in operation.security,
            asked=bool(requirements) and self._asked.issuperset(map(text_of, requirements[0])),
            deprecated=operation.deprecated,
            safe=operation.method in _SAFE,
            models=tuple(sorted({model for each in types for model in each.models})),
            uses=frozenset(use for each in types for use in each.uses),
            examples=tuple(view for _, view in examples),
            spoken=spoken(tuple(view for _, view in examples), body),
            checks=checks(map(self._stable.check, operation.checks), examples),
        )

    def _own_server(self, operation: Operation) -> Server | None:
        return self._servers[operation.server] if operation.server else None

    def _result(self, operation: Operation) -> ResultView:
        found = operation.success
        if found is None:
            kind = "json" if not operation.responses or operation.method == "GET" else "none"
            text = self._types.keyword("any" if kind == "json" else "none")
            return ResultView(kind, TypeView(text, frozenset({"any"})), 0, Text(""))
        schema = operation.answer
        if schema is None:
            return ResultView("none", TypeView(self._types.keyword("none")), found.status, Text(""))
        raw = isinstance(schema, ScalarSchema) and "json" not in found.content_type
        kind = "binary" if raw and _is_binary(found.content_type) else "text" if raw else "json"
        return ResultView(kind, self._types.type(schema), found.status, Text(found.content_type))

    def _pagination(self, pagination: Pagination | None) -> PaginationView | None:
        if pagination is None:
            return None
        return PaginationView(
            names=self._names.of(*pagination_key(pagination)),
            style=pagination.style,
            item=self._types.type(pagination.item),
            items=Text(pagination.items),
            page_param=Text(pagination.page_param),
            size_param=Text(pagination.size_param),
            cursor_param=Text(pagination.cursor_param),
            total=Text(pagination.total),
            current_page=Text(pagination.current_page),
            last_page=Text(pagination.last_page),
            next_cursor=Text(pagination.next_cursor),
            next_link=Text(pagination.next_link),
            more=Text(pagination.more),
            first_page=pagination.first_page,
            first_offset=pagination.first_offset,
        )

    def _requirements(self, operation: Operation) -> Iterator[tuple[Text, ...]]:
        """What suffices, each once, without the schemes that no client is given anything for."""
        ways = (tuple(s for s in way if s in self._known) for way in operation.security)
        for way in dict.fromkeys(ways):
            if way:
                yield tuple(map(Text, way))

    def _token(self, operation: Operation) -> TokenView | None:
        source = self._tokens.get(operation.id)
        if source is None or source.scheme not in self._known:
            return None
        return TokenView(
            scheme=Text(source.scheme),
            pointer=Text(source.pointer),
            refresh=Text(source.refresh),
            expires_in=Text(source.expires_in),
        )


def _template(path: str, arguments: tuple[ArgumentView, ...]) -> str:
    """The path with the identifiers of its arguments in braces."""
    identifiers: Mapping[str, str] = {
        argument.api_name.content: argument.names["parameter"]
        for argument in arguments
        if argument.place == "path"
    }
    return _PLACEHOLDER.sub(lambda found: "{" + identifiers[found[1]] + "}", path)


def _failures(operation: Operation) -> tuple[FailureView, ...]:
    """The errors among the answers, each status once."""
    told = {each.status: each.description for each in reversed(operation.responses)}
    return tuple(
        FailureView(status, Text(told[status])) for status in sorted(told) if status >= 400
    )


def _summary(operation: Operation) -> str:
    """What an operation does in one line: the request's own name, without its place among the others."""
    return " ".join(without_ordinal(operation.name).split())


def _is_binary(content_type: str) -> bool:
    kind = content_type.split(";")[0].strip().lower()
    return not (kind.startswith("text/") or kind.endswith(("xml", "yaml", "html")) or not kind)

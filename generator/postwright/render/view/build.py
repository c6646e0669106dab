"""The view of an API for one pack."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from postwright.ir.api import Api, OAuthFlow, Operation, Pagination, Resource, Server
from postwright.ir.json import Json
from postwright.ir.schema import NamedSchema, Property, ScalarSchema
from postwright.naming.credentials import credentials
from postwright.naming.signature import by_name, object_of
from postwright.naming.table import Names, pagination_key
from postwright.render.model_schemas import spoken_of
from postwright.render.untrusted import Text
from postwright.render.view.answers import Answers
from postwright.render.view.arguments import Arguments
from postwright.render.view.examples import Examples, Tested
from postwright.render.view.fitting import Fitting
from postwright.render.view.model import (
    ApiView,
    ArgumentView,
    ChildView,
    CredentialView,
    ErrorView,
    FieldView,
    FlowView,
    LoginView,
    ModelView,
    OperationView,
    PaginationView,
    ResourceView,
    ResultView,
    SecurityView,
    ServerView,
    TokenView,
    TypeView,
    VariableView,
)
from postwright.render.view.tour import fixtures, tour
from postwright.render.view.types import TypeWriter

_SAFE = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})
"""Methods that change nothing (RFC 9110, section 9.2.1)."""


def build_view(
    api: Api, names: Names, table: Mapping[str, str], literal: Callable[[Json], str]
) -> ApiView:
    """What a pack's templates see of an API. `table` is the pack's types, `literal` its writer."""
    return _Builder(api, names, TypeWriter(table, names, literal)).view()


class _Builder:
    def __init__(self, api: Api, names: Names, types: TypeWriter) -> None:
        self._api = api
        self._names = names
        self._types = types
        self._schemas = by_name(api)
        self._tokens = {source.operation: source for source in api.token_sources}
        self._known = {scheme.id for scheme in api.security_schemes if credentials(scheme)}
        self._arguments = Arguments(self._schemas, names, types)
        self._examples = Examples(names, Fitting(self._schemas), Answers(api.error))

    def view(self) -> ApiView:
        resources = tuple(self._resources(self._api.resources, (), (), ()))
        return ApiView(
            name=Text(self._api.name),
            description=Text(self._api.description),
            servers=tuple(self._server(server) for server in self._api.servers),
            variables=self._variables(),
            security=tuple(self._security()),
            credentials=tuple(self._credential(word) for word in _credentials(self._api)),
            logins=tuple(_logins(resources)),
            resources=resources,
            top=tuple(self._child((), resource) for resource in self._api.resources),
            models=tuple(self._model(named) for named in spoken_of(self._api)),
            paginations=_paginations(resources),
            error=self._error(),
            fixtures=fixtures(resources),
            tour=tour(resources),
        )

    def _resources(
        self,
        resources: tuple[Resource, ...],
        above: tuple[str, ...],
        attributes: tuple[str, ...],
        commands: tuple[str, ...],
    ) -> Iterator[ResourceView]:
        for resource in resources:
            path = (*above, resource.name)
            names = self._names.of("resource", *path)
            way = (*attributes, names.get("attribute", ""))
            spoken = (*commands, names.get("command", ""))
            yield self._resource(resource, path, way, spoken)
            yield from self._resources(resource.resources, path, way, spoken)

    def _resource(
        self,
        resource: Resource,
        path: tuple[str, ...],
        attributes: tuple[str, ...],
        commands: tuple[str, ...],
    ) -> ResourceView:
        operations = tuple(self._operation(operation) for operation in resource.operations)
        return ResourceView(
            names=self._names.of("resource", *path),
            name=Text(resource.name),
            description=Text(resource.description),
            attributes=attributes,
            commands=commands,
            children=tuple(self._child(path, child) for child in resource.resources),
            operations=operations,
            models=tuple(sorted({model for each in operations for model in each.models})),
            uses=frozenset(use for each in operations for use in each.uses),
            top=len(path) == 1,
        )

    def _child(self, above: tuple[str, ...], resource: Resource) -> ChildView:
        names = self._names.of("resource", *above, resource.name)
        return ChildView(names, Text(resource.description))

    def _operation(self, operation: Operation) -> OperationView:
        arguments, body = self._arguments.of(operation), self._arguments.body(operation)
        result, pagination = self._result(operation), self._pagination(operation.pagination)
        types = [*(a.type for a in arguments), pagination.item if pagination else result.type]
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
            arguments=arguments,
            body=body,
            result=result,
            pagination=pagination,
            token=self._token(operation),
            public=not operation.security,
            security=tuple(Text(scheme) for scheme in operation.security if scheme in self._known),
            statuses=tuple(response.status for response in operation.responses),
            deprecated=operation.deprecated,
            safe=operation.method in _SAFE,
            models=tuple(sorted({model for each in types for model in each.models})),
            uses=frozenset(use for each in types for use in each.uses),
            examples=self._examples.of(
                Tested(operation, self._own_server(operation), arguments, body, result, pagination)
            ),
        )

    def _own_server(self, operation: Operation) -> Server | None:
        return self._api.servers[operation.server] if operation.server else None

    def _result(self, operation: Operation) -> ResultView:
        found = operation.success
        if found is None:
            kind = "json" if not operation.responses or operation.method == "GET" else "none"
            text = self._types.keyword("any" if kind == "json" else "none")
            return ResultView(kind, TypeView(text, frozenset({"any"})), 0, Text(""))
        if found.schema is None:
            return ResultView("none", TypeView(self._types.keyword("none")), found.status, Text(""))
        schema = found.schema
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
        )

    def _model(self, named: NamedSchema) -> ModelView:
        found = object_of(named.schema, self._schemas)
        return ModelView(
            names=self._names.of("schema", named.name),
            role=named.role,
            description=Text(named.description),
            is_object=found is not None,
            fields=(
                tuple(self._field(named, member) for member in found.properties) if found else ()
            ),
            type=self._types.type(named.schema),
        )

    def _field(self, named: NamedSchema, member: Property) -> FieldView:
        return FieldView(
            names=self._names.of("field", named.name, member.name),
            api_name=Text(member.name),
            type=self._types.type(member.schema),
            required=member.required,
            always=member.required or member.always_seen,
            nullable=getattr(member.schema, "nullable", False),
            description=Text(member.description),
        )

    def _server(self, server: Server) -> ServerView:
        variables = tuple(
            VariableView(
                self._names.of("variable", variable.name),
                Text(variable.name),
                Text(variable.default),
                Text(variable.description),
            )
            for variable in server.variables
        )
        return ServerView(Text(server.name), Text(server.url), variables)

    def _variables(self) -> tuple[VariableView, ...]:
        found: dict[str, VariableView] = {}
        for server in self._api.servers:
            for view in self._server(server).variables:
                found.setdefault(view.name.content, view)
        return tuple(found.values())

    def _security(self) -> Iterator[SecurityView]:
        for scheme in self._api.security_schemes:
            if words := credentials(scheme):
                yield SecurityView(
                    id=Text(scheme.id),
                    kind=scheme.location or ("basic" if len(words) > 1 else "bearer"),
                    name=Text(scheme.name),
                    credentials=tuple(self._credential(word) for word in words),
                    flows=tuple(_flow(flow) for flow in scheme.flows),
                )

    def _credential(self, word: str) -> CredentialView:
        return CredentialView(self._names.of("credential", word), Text(word))

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

    def _error(self) -> ErrorView | None:
        error = self._api.error
        if error is None:
            return None
        return ErrorView(Text(error.message), Text(error.code), Text(error.errors))


def _paginations(resources: tuple[ResourceView, ...]) -> tuple[PaginationView, ...]:
    """Each way of paging once."""
    found: dict[int, PaginationView] = {}
    for resource in resources:
        for operation in resource.operations:
            if operation.pagination is not None:
                found.setdefault(id(operation.pagination.names), operation.pagination)
    return tuple(found.values())


def _logins(resources: tuple[ResourceView, ...]) -> Iterator[LoginView]:
    for resource in resources:
        for operation in resource.operations:
            if operation.token is not None:
                child = ChildView(resource.names, resource.description)
                yield LoginView(operation, child, resource.attributes)


def _credentials(api: Api) -> tuple[str, ...]:
    """Everything that any scheme takes, once."""
    return tuple(dict.fromkeys(word for s in api.security_schemes for word in credentials(s)))


def _flow(flow: OAuthFlow) -> FlowView:
    return FlowView(
        flow.kind,
        Text(flow.authorization_url),
        Text(flow.token_url),
        Text(flow.refresh_url),
        tuple(Text(scope) for scope in flow.scopes),
    )


def _template(path: str, arguments: tuple[ArgumentView, ...]) -> str:
    """The path with the identifiers of its arguments in braces."""
    for argument in arguments:
        if argument.place == "path":
            api_name, identifier = argument.api_name.content, argument.names["parameter"]
            path = path.replace("{" + api_name + "}", "{" + identifier + "}", 1)
    return path


def _summary(operation: Operation) -> str:
    """What an operation does in one line: the request's own name."""
    return " ".join(operation.name.split())


def _is_binary(content_type: str) -> bool:
    kind = content_type.split(";")[0].strip().lower()
    return not (kind.startswith("text/") or kind.endswith(("xml", "yaml", "html")) or not kind)

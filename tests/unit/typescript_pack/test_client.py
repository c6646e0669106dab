"""client.ts: a function per operation, and what they share."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from postwright.ir.api import (
    Api,
    Environment,
    ErrorEnvelope,
    MediaType,
    Operation,
    Pagination,
    Parameter,
    RequestBody,
    Response,
    SecurityScheme,
    Server,
    ServerVariable,
)
from postwright.ir.schema import (
    AnySchema,
    ArraySchema,
    NamedSchema,
    ObjectSchema,
    Property,
    Reference,
    ScalarSchema,
    Schema,
)

Client = Callable[..., str]
STRING = ScalarSchema("string")
INTEGER = ScalarSchema("integer")


def operation(**members: object) -> Operation:
    """An operation that gets an animal, but for `members`."""
    usual: dict[str, object] = {"id": "1", "action": "get", "name": "Get it", "method": "GET"}
    return Operation(**{**usual, "path": "/animals", **members})  # type: ignore[arg-type]


def body(content_type: str, schema: Schema, *files: str) -> RequestBody:
    return RequestBody((MediaType(content_type, schema, files),), required=True)


def answering(content_type: str, schema: Schema | None, status: int = 200) -> dict[str, object]:
    return {"responses": (Response(status, content_type=content_type, schema=schema),)}


def test_a_function(client: Client) -> None:
    parameters = (
        Parameter("animal_id", "path", INTEGER, required=True, description="Which\none."),
        Parameter("ids", "query", ArraySchema(INTEGER), wire_name="ids[]"),
        Parameter("X-Trace", "header", STRING),
        Parameter("session", "cookie", STRING),
    )
    members = {"path": "/animals/{animal_id}", "parameters": parameters, "security": (("key",),)}
    found = client(
        operation(**members, **answering("application/json", Reference("Animal"))),
        schemas=(NamedSchema("Animal", ObjectSchema((Property("id", INTEGER),))),),
        security_schemes=(SecurityScheme("key", "http", "bearer"),),
    )
    assert found.endswith("""
/**
 * Get it
 *
 * `GET /animals/{animal_id}`
 *
 * @param args.animalId Which one.
 */
export async function getAnimals(
  config: Config,
  args: {
    readonly animalId: number;
    readonly ids?: ReadonlyArray<number> | undefined;
    readonly xTrace?: string | undefined;
    readonly session?: string | undefined;
  },
  init?: RequestInit,
): Promise<Animal> {
  const response = await runtime.send(api, config, {
    method: "GET",
    path: "/animals/{animalId}",
    values: { animalId: args.animalId },
    query: [
      ["ids[]", args.ids],
    ],
    headers: [
      ["X-Trace", args.xTrace],
    ],
    cookies: [
      ["session", args.session],
    ],
    accept: "application/json",
    security: ["key"],
  }, init);
  return runtime.json<Animal>(response);
}
""")
    assert "import type {\n  Animal,\n} from" in found


@pytest.mark.parametrize(
    ("content_type", "schema", "result", "read"),
    [
        ("application/json", AnySchema(), "unknown", "runtime.json<unknown>(response)"),
        ("text/csv; charset=utf-8", STRING, "string", "response.text()"),
        ("application/pdf", STRING, "Blob", "response.blob()"),
        ("", None, "void", "runtime.nothing(response)"),
    ],
)
def test_results(
    client: Client, content_type: str, schema: Schema | None, result: str, read: str
) -> None:
    found = client(operation(**answering(content_type, schema)))
    assert f"): Promise<{result}> {{" in found
    assert f"  return {read};" in found


ANIMAL = ObjectSchema((Property("name", STRING, required=True), Property("__proto__", INTEGER)))


@pytest.mark.parametrize(
    ("sent", "written"),
    [
        (
            body("application/json", ANIMAL),
            'runtime.jsonBody("application/json", runtime.members([',
        ),
        (body("application/x-www-form-urlencoded", ANIMAL), "runtime.formBody(["),
        (body("multipart/form-data", ANIMAL), "runtime.multipartBody(["),
    ],
)
def test_bodies_by_members(client: Client, sent: RequestBody, written: str) -> None:
    found = client(operation(method="POST", request_body=sent))
    assert "    readonly name: string;\n    readonly proto?: number | undefined;\n" in found
    assert f'body: {written}\n      ["name", args.name],\n      ["__proto__", args.proto],' in found


@pytest.mark.parametrize(
    ("sent", "written", "argument"),
    [
        (
            body("application/json", ArraySchema(STRING)),
            'runtime.jsonBody("application/json", args.body)',
            "ReadonlyArray<string>",
        ),
        (
            body("application/x-www-form-urlencoded", AnySchema()),
            "runtime.formBody(runtime.pairs(args.body))",
            "unknown",
        ),
        (body("text/plain", STRING), 'runtime.rawBody("text/plain", args.body)', "string"),
        (
            body("image/png", ScalarSchema("string", "binary")),
            'runtime.rawBody("image/png", args.body)',
            "Blob",
        ),
    ],
)
def test_bodies_given_whole(client: Client, sent: RequestBody, written: str, argument: str) -> None:
    found = client(operation(method="POST", request_body=sent))
    assert f"    body: {written},\n" in found
    assert f"    readonly body: {argument};\n" in found


def test_a_file_is_a_blob(client: Client) -> None:
    file = Property("file", ScalarSchema("string", "binary"), required=True)
    sent = body("multipart/form-data", ObjectSchema((file,)), "file")
    found = client(operation(method="POST", request_body=sent))
    assert "    readonly file: Blob;\n" in found


def test_pages_are_of_items(client: Client) -> None:
    pagination = Pagination("cursor", "data", cursor_param="after", next_cursor="meta.next")
    paged = Pagination("cursor", "data", cursor_param="after", next_cursor="next", item=STRING)
    found = client(operation(pagination=pagination), operation(id="2", pagination=paged))
    assert "export function getAnimals(" in found
    assert "): runtime.Pages<unknown> {\n  return runtime.paged(api, config, {" in found
    assert "): runtime.Pages<string> {" in found
    assert '  nextCursor: "meta.next",\n' in found
    assert found.count("const PAGES") == 2
    assert "  }, PAGES, init);" in found
    assert "  }, PAGES_2, init);" in found


@pytest.mark.parametrize(
    ("scheme", "written", "members"),
    [
        (SecurityScheme("a", "http", "bearer"), "bearer(config.token)", ["token"]),
        (SecurityScheme("a", "oauth2"), "bearer(config.token)", ["token"]),
        (
            SecurityScheme("a", "http", "basic"),
            "basic(config.username, config.password)",
            ["username", "password"],
        ),
        (
            SecurityScheme("a", "apiKey", location="query", name="fetch"),
            'apiKey("query", "fetch", config.fetch_)',
            ["fetch_"],
        ),
    ],
)
def test_credentials(
    client: Client, scheme: SecurityScheme, written: str, members: list[str]
) -> None:
    found = client(operation(), security_schemes=(scheme,))
    assert f'    ["a", runtime.{written}],\n' in found
    for member in members:
        assert f"  readonly {member}?: runtime.Secret | undefined;\n" in found


def test_an_operation_that_needs_no_credential_says_so(client: Client) -> None:
    schemes = (SecurityScheme("key", "http", "bearer"),)
    found = client(operation(security=(("key",), ())), security_schemes=schemes)
    assert '    security: ["key", []],\n' in found


def test_servers_and_their_variables(client: Client) -> None:
    host = ServerVariable("host", "zoo.example")
    files = Server("https://files.zoo.example", "files")
    servers = (Server("https://{host}/v1", variables=(host,)), files)
    found = client(operation(server=1), servers=servers)
    assert '  servers: ["https://{host}/v1", "https://files.zoo.example"],\n' in found
    assert "  baseUrls: (config) => [config.baseUrl, config.baseUrls?.files],\n" in found
    assert '    ["host", config.host, "zoo.example"],\n' in found
    assert "    server: 1,\n" in found


def test_environments(client: Client) -> None:
    host = ServerVariable("host", "zoo.example")
    found = client(
        operation(),
        servers=(Server("https://{host}", variables=(host,)),),
        environments=(Environment("Zoo Staging", (("host", "staging.zoo.example"),)),),
    )
    assert '  readonly environment?: "staging" | undefined;\n' in found
    assert '  "staging": { "host": "staging.zoo.example" },\n' in found


def test_the_error_envelope(client: Client) -> None:
    found = client(operation(), error=ErrorEnvelope("error.message", errors="error.fields"))
    assert '  error: { message: "error.message", code: "", errors: "error.fields" },\n' in found


def test_a_deprecated_operation_says_so(client: Client) -> None:
    assert " *\n * @deprecated\n */" in client(operation(deprecated=True))
    assert "@deprecated" not in client(operation())


def test_an_operation_without_arguments_takes_none(client: Client) -> None:
    found = client(operation())
    assert "  _args: { readonly [name: string]: never } = {},\n  init?: RequestInit,\n" in found


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("constructor", "constructor_"),
        ("to_string", "toString_"),
        ("value-of", "valueOf_"),
        ("__proto__", "proto"),
        ("class", "class"),
    ],
)
def test_no_argument_is_what_every_object_inherits(client: Client, name: str, written: str) -> None:
    found = client(operation(parameters=(Parameter(name, "query", STRING),)))
    assert f'      ["{name}", args.{written}],\n' in found


def test_an_api_with_nothing(rendered: Callable[[Api], dict[str, str]]) -> None:
    found = rendered(Api("Zoo"))["client.ts"]
    assert (
        "  servers: [],\n  baseUrls: (config) => [config.baseUrl],\n  environment: () => ({}),\n  variables: () => [],\n  credentials: () => [],\n"
        in found
    )
    assert "import type" not in found

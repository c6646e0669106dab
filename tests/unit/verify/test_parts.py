"""The small decisions: what is safe, what is known, how values are shown."""

from __future__ import annotations

from typing import Any

import pytest

from postwright.ir.api import (
    Api,
    Example,
    ExampleRequest,
    MediaType,
    Operation,
    Parameter,
    Payload,
    RequestBody,
    SecurityScheme,
    Server,
)
from postwright.ir.facts import AuthFact, Facts, GraphqlFact, RequestFact
from postwright.ir.schema import ScalarSchema
from postwright.mock.forms import parts_of
from postwright.verify.access import Access
from postwright.verify.asking import Asking, CannotAsk, _segment, is_known
from postwright.verify.bases import Bases
from postwright.verify.choosing import Choice
from postwright.verify.exchange import Sent
from postwright.verify.learning import Learned
from postwright.verify.masking import form, member, word
from postwright.verify.secrets import Confidence, Unknown, variable_name


def operation(method: str, action: str, path: str = "/leads", **more: Any) -> Operation:
    return Operation("1", action, action, method, path, **more)


@pytest.mark.parametrize(
    ("method", "action", "safe"),
    [
        ("GET", "list", True),
        ("GET", "export", True),
        ("HEAD", "get", True),
        ("GET", "logout", False),
        ("GET", "delete all", False),
        ("GET", "send reminder", False),
        ("POST", "search", True),
        ("POST", "query leads", True),
        ("POST", "create", False),
        ("POST", "export", False),
        ("PUT", "get", False),
        ("DELETE", "delete", False),
    ],
)
def test_what_is_safe(method: str, action: str, safe: bool) -> None:
    choice = Choice(Api("A"), Facts("A"))
    assert choice.is_safe(operation(method, action)) is safe


@pytest.mark.parametrize("kind", ["query", "mutation"])
def test_a_graphql_query_is_safe(kind: str) -> None:
    request = RequestFact("1", "", "POST", 0, (), graphql=GraphqlFact("", "", kind))
    choice = Choice(Api("A"), Facts("A", requests=(request,)))
    assert choice.is_safe(operation("POST", "get", graphql=True)) is (kind == "query")


WHOLE = Parameter("lead", "path", ScalarSchema("integer"))
LIST = operation("GET", "list")


@pytest.mark.parametrize(
    ("listed", "path", "wanted"),
    [
        ([{"id": 7}], "/leads/{lead}", {"lead": "7"}),
        ([{"id": "x-7"}], "/leads/{lead_id}", {"lead_id": "x-7"}),
        ([{"name": "a", "lead_id": 9}], "/leads/{leadId}", {"leadId": "9"}),
        ([{"uuid": "u", "name": "a"}], "/leads/{lead}", {"lead": "u"}),
        ({"data": [{"id": 3}], "meta": {}}, "/leads/{lead}", {"lead": "3"}),
        ({"result": {"items": [{"id": 3}]}}, "/leads/{lead}", {"lead": "3"}),
        (["a", "b"], "/leads/{lead}", {"lead": "a"}),
        ([{"id": True}, {"id": None}, {"id": 5}], "/leads/{lead}", {"lead": "5"}),
        ([{"id": 7}], "/reports/{lead}", {"lead": "7"}),
        ([{"id": 7}], "/reports/{report}", {}),
        ([{"id": 7}], "/reports/{id}", {}),
        ([{"id": 7}], "/leads/{lead}/notes/{note}", {"lead": "7"}),
        ([], "/leads/{lead}", {}),
        ({}, "/leads/{lead}", {}),
        ("text", "/leads/{lead}", {}),
    ],
)
def test_what_a_list_teaches(listed: Any, path: str, wanted: dict[str, str]) -> None:
    learned = Learned()
    learned.take(LIST, {}, listed)
    assert learned.path_of(operation("GET", "get", path)) == wanted


@pytest.mark.parametrize(
    "answer", [{"id": 5}, {"data": {"id": 5}}, {"success": True, "tag": {"id": 5}}]
)
def test_what_a_creation_teaches(answer: Any) -> None:
    learned = Learned()
    learned.take(operation("POST", "create"), {}, answer)
    assert learned.path_of(operation("DELETE", "delete", "/leads/{lead}")) == {"lead": "5"}


def test_an_id_is_of_the_type_that_the_path_takes() -> None:
    learned = Learned()
    learned.take(LIST, {}, [{"id": "a-b", "key": 7}])
    asked = operation("GET", "get", "/leads/{lead}", parameters=(WHOLE,))
    assert learned.path_of(asked) == {"lead": "7"}


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, "null"),
        (True, "true"),
        (4812, "9999"),
        (-1.5, "-9.9"),
        ("Maya Ortiz", '"Xxxx Xxxxx"'),
        ("+1 (212) 555", '"+9 (999) 999"'),
        ("é\u202e\x1b", '"x??"'),
        ("a" * 100, '"' + "x" * 40 + '..."'),
        ([1], "an array"),
        ({}, "an object"),
    ],
)
def test_values_are_shown_by_their_form(value: Any, shown: str) -> None:
    assert form(value) == shown


def test_words_and_names_are_shown_as_they_are() -> None:
    assert (word("on_hold"), word("Maya Ortiz")) == ('"on_hold"', '"Xxxx Xxxxx"')
    assert (member("first_name"), member("maya@example.com")) == (
        "`first_name`",
        "`xxxx@xxxxxxx.xxx`",
    )


@pytest.mark.parametrize("text", ["..", ".", "a/../b", "%2e%2e", "%252e%252e", ""])
def test_a_value_that_leads_elsewhere_is_not_sent(text: str) -> None:
    with pytest.raises(CannotAsk):
        _segment("lead", text)


@pytest.mark.parametrize(
    ("text", "known"),
    [("4812", True), ("", False), ("<integer>", False), ("REDACTED", False), ("a <b> c", True)],
)
def test_what_is_a_value(text: str, known: bool) -> None:
    assert is_known(text) is known


def test_the_process_speaks_before_the_files() -> None:
    confidence = Confidence({"POSTWRIGHT_API_KEY": "from-process"}, {"apiKey": "file", "x": "y"})
    assert confidence.filled("{{apiKey}}-{{ x }}") == "from-process-y"
    assert confidence.hidden("sent from-process") == "sent REDACTED"
    with pytest.raises(Unknown):
        confidence.filled("{{z}}")
    assert variable_name("apiKey") == "POSTWRIGHT_API_KEY"


TWO = Api(
    "A",
    servers=(
        Server("https://{domain}/v1"),
        Server("https://{domain}/oauth"),
        Server("https://up.example.com"),
    ),
)


@pytest.mark.parametrize(
    ("server", "wanted"),
    [(0, "https://stage.example.com/api/v1"), (1, "https://stage.example.com/oauth"), (2, None)],
)
def test_where_an_operation_is_asked(server: int, wanted: str | None) -> None:
    bases = Bases(TWO, "https://stage.example.com/api/v1/")
    assert bases.of(operation("GET", "list", server=server)) == wanted


BEARER = SecurityScheme("b", "http", "bearer")
BASIC = SecurityScheme("b", "http", "basic")
KEY = SecurityScheme("b", "apiKey", location="header", name="X-Api-Key")
QUERY = SecurityScheme("b", "apiKey", location="query", name="api_key")
COOKIE = SecurityScheme("b", "apiKey", location="cookie", name="sid")
TOKEN = SecurityScheme("b", "http", "Token")
OAUTH = SecurityScheme("b", "oauth2")
SIGNED = SecurityScheme("b", "awsv4")


@pytest.mark.parametrize(
    ("scheme", "process", "variables", "files", "headers", "query"),
    [
        (BEARER, {"POSTWRIGHT_TOKEN": "t1"}, (), {}, [("Authorization", "Bearer t1")], ""),
        (BEARER, {}, ("jwt",), {"jwt": "t2"}, [("Authorization", "Bearer t2")], ""),
        (TOKEN, {"POSTWRIGHT_TOKEN": "t1"}, (), {}, [("Authorization", "Token t1")], ""),
        (BASIC, {"POSTWRIGHT_USERNAME": "u", "POSTWRIGHT_PASSWORD": "p"}, (), {}, [("Authorization", "Basic dTpw")], ""),
        (BASIC, {}, ("who", "pass"), {"who": "u", "pass": "p"}, [("Authorization", "Basic dTpw")], ""),
        (BASIC, {}, ("api_password", "api_username"), {"api_username": "u", "api_password": "p"}, [("Authorization", "Basic dTpw")], ""),
        (OAUTH, {}, ("clientId", "refreshToken", "accessToken"), {"clientId": "c", "refreshToken": "r", "accessToken": "t"}, [("Authorization", "Bearer t")], ""),
        (KEY, {"POSTWRIGHT_API_KEY": "k"}, (), {}, [("X-Api-Key", "k")], ""),
        (QUERY, {"POSTWRIGHT_API_KEY": "k&"}, (), {}, [], "?api_key=k%26"),
        (COOKIE, {"POSTWRIGHT_SID": "s"}, (), {}, [("Cookie", "sid=s")], ""),
        (BEARER, {}, ("jwt",), {}, [], ""),
        (SIGNED, {"POSTWRIGHT_TOKEN": "t"}, (), {}, [], ""),
    ],
)  # fmt: skip
def test_credentials_are_sent_as_their_scheme_says(
    scheme: SecurityScheme,
    process: dict[str, str],
    variables: tuple[str, ...],
    files: dict[str, str],
    headers: list[tuple[str, str]],
    query: str,
) -> None:
    request = RequestFact("1", "", "GET", 0, (), auth=AuthFact(scheme, variables))
    asked = operation("GET", "list", security=(("b",),))
    access = Access(
        Api("A", security_schemes=(scheme,)),
        Facts("A", requests=(request,)),
        Confidence(process, files),
    )
    sent = access.shown(asked, Sent("GET", "https://a.example/x"))
    assert (list(sent.credentials), sent.url) == (headers, f"https://a.example/x{query}")
    lacking = access.lacking((asked,))
    assert bool(lacking) is (not headers and not query)
    assert all((not each.names) is (scheme is SIGNED) for each in lacking)


@pytest.mark.parametrize("given", [{}, {"POSTWRIGHT_TOKEN": "t"}])
def test_an_optional_credential_is_sent_where_it_is_known_and_never_lacking(
    given: dict[str, str],
) -> None:
    asked = operation("GET", "list", security=(("b",), ()))
    access = Access(Api("A", security_schemes=(BEARER,)), Facts("A"), Confidence(given, {}))
    sent = access.shown(asked, Sent("GET", "https://a.example/x"))
    assert bool(sent.credentials) is bool(given)
    assert access.lacking((asked,)) == []


FORM = {"kinds[]": ["a", "b"], 'a"\r\nb': "é--\r\n"}


def form_of(*files: str) -> tuple[Operation, Example]:
    """A search by a form in parts, some of them files."""
    media = MediaType("multipart/form-data", file_fields=files)
    example = Example("x", ExampleRequest(body=Payload("multipart", value=FORM)))
    return operation("POST", "search", request_body=RequestBody((media,))), example


def test_a_form_in_parts_is_sent() -> None:
    asking = Asking(Learned(), Confidence({}, {}))
    sent = asking.of(form_of()[0], "http://a.example", form_of()[1], {}).sent
    assert sent.body is not None
    assert sent.body.count(b'name="kinds[]"') == 2
    read = parts_of(sent.body, dict(sent.headers)["Content-Type"])
    assert read == {"kinds[]": "b", "a%22%0D%0Ab": "é--\r\n"}


def test_a_form_with_files_is_not_sent() -> None:
    asking = Asking(Learned(), Confidence({}, {}))
    with pytest.raises(CannotAsk, match="its body is files"):
        asking.of(form_of("kinds[]")[0], "http://a.example", form_of("kinds[]")[1], {})

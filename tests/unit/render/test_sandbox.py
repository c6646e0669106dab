"""What a template can do, and what it cannot."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from postwright.diagnostics import Failure
from postwright.packs import load
from postwright.render.environment import Templates
from postwright.render.untrusted import Text, Value

MANIFEST = """\
pack: 1
name: mine
model: ">=1"
literals: python
names: {}
partials: [macros.jinja]
files:
  - {template: main.jinja, path: main.py}
  - {template: other.jinja, path: other.py}
"""


@dataclass(frozen=True, slots=True)
class Thing:
    """A view as templates see them."""

    name: str
    text: Text

    @property
    def shout(self) -> str:
        return self.name.upper()

    def method(self) -> str:
        return "called"


CONTEXT: dict[str, object] = {
    "text": Text('say "hi"\nimport os'),
    "empty": Text(" \n"),
    "value": Value({"a": [1, None]}),
    "thing": Thing("lead", Text("x")),
    "options": {"package": "leads", "items": "mine"},
    "things": (Thing("a", Text("1")), Thing("b", Text("2"))),
}

Render = Callable[[str], str]


@pytest.fixture
def render(tmp_path: Path) -> Render:
    (tmp_path / "pack.yaml").write_text(MANIFEST, encoding="utf-8")
    (tmp_path / "macros.jinja").write_text("{% macro hi(x) %}hi {{ x }}{% endmacro %}")
    (tmp_path / "other.jinja").write_text("\n{{ text }}")
    (tmp_path / "unlisted.jinja").write_text("secret")

    def render(template: str) -> str:
        (tmp_path / "main.jinja").write_text(template, encoding="utf-8")
        return Templates(load(str(tmp_path))).render("main.jinja", CONTEXT)

    return render


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("{{ thing.name }} {{ thing.shout }} {{ 1 + 2 }} {{ 1.5 }}\n", "lead LEAD 3 1.5\n"),
        ("{{ text | lit }}", "'say \"hi\"\\nimport os'"),
        ("{{ value | lit }} {{ none | lit }}", '{"a": [1, None]} None'),
        ("{{ [text, thing.name] | lit }}", '[\'say "hi"\\nimport os\', "lead"]'),
        ("{{ text | comment }}", '# say "hi"\n# import os'),
        ("  {{ text | comment | indent(2) }}", '  # say "hi"\n  # import os'),
        ("{{ text | line | lit }}", "'say \"hi\" import os'"),
        (
            "{{ value | json }}{{ value | json(1) }}",
            '{"a": [1, null]}{\n "a": [\n  1,\n  null\n ]\n}',
        ),
        ("{{ 1 if empty else 2 }}{{ 1 if text else 2 }}", "21"),
        ("{{ 1 if text == text else 2 }}{{ 1 if text == empty else 2 }}", "12"),
        (
            "{% for x in things %}{{ loop.index }}{{ x.name }}{{ ', ' if not loop.last }}{% endfor %}",
            "1a, 2b",
        ),
        ("{% from 'macros.jinja' import hi %}{{ hi('you') }}", "hi you"),
        ("{% import 'macros.jinja' as m %}{{ m.hi('you') }}", "hi you"),
        ("{{ options.package }}{{ options.items }}", "leadsmine"),
        ("{% for k, v in options.items() %}{% endfor %}", None),
        ("{% for k, v in options | items %}{{ k }}{% endfor %}", "packageitems"),
        ("{{ things | map(attribute='name') | join(', ') }}", "a, b"),
        ("{{ 'a-b' | replace('-', '_') }}{{ 'a' ~ 1 ~ 'b' }}{{ 'a' + 'b' }}", "a_ba1bab"),
        ("{{ 'abc'.startswith('a') | lit }}", "True"),
        (
            "{% set ns = namespace(n=0) %}{% for x in range(3) %}{% set ns.n = ns.n + x %}{% endfor %}{{ ns.n }}",
            "3",
        ),
        ("{% if true %}\n  a\n{% endif %}\n", "  a\n"),
    ],
)
def test_what_templates_are_for(render: Render, template: str, expected: str | None) -> None:
    if expected is None:
        with pytest.raises(Failure):
            render(template)
    else:
        assert render(template) == expected


UNFILTERED = [
    "{{ text }}",
    "{{ value }}",
    "{{ 'a' ~ text }}",
    "{{ 'a' + text }}",
    "{{ text + 'a' }}",
]
UNFILTERED += [
    "{{ text | upper }}",
    "{{ text | trim }}",
    "{{ text | indent }}",
    "{{ [text] | join }}",
]
UNFILTERED += [
    "{{ ['a'] | join(text) }}",
    "{{ text | replace('a', 'b') }}",
    "{{ things }}",
    "{{ thing }}",
]
UNFILTERED += [
    "{{ [[text]] | join }}",
    "{{ [text] | map('upper') | list }}",
    "{{ text | default('') }}",
]
UNFILTERED += ["{{ true }}", "{{ none }}", "{{ options }}", "{{ text | line }}", "{{ range(3) }}"]
UNFILTERED += [
    "{{ [text] | first }}",
    "{{ {'a': text}.a }}",
    "{{ text * 2 }}",
    "{{ text | lower }}",
]


@pytest.mark.parametrize("template", UNFILTERED)
def test_nothing_is_printed_without_its_filter(render: Render, template: str) -> None:
    with pytest.raises(Failure) as caught:
        render("\n\n" + template)
    found = caught.value.diagnostic
    assert found.code in {"PW411", "PW412"}
    assert found.origin.line == 3
    assert found.origin.file.endswith("/main.jinja")
    assert "say" not in found.message


ESCAPES = [
    "{{ ''.__class__.__mro__ }}",
    "{{ ''['__class__'] }}",
    "{{ thing.method() }}",
    "{{ thing.__class__ }}",
    "{{ thing['__class__'] }}",
    "{{ text.content }}",
    "{{ text['content'] }}",
    "{{ [text] | map(attribute='content') | join }}",
    "{{ things | map(attribute='text.content') | join }}",
    "{{ things | groupby('text.content') | list | lit }}",
    "{{ things | sort(attribute='text.content') | list | lit }}",
    "{{ '{0.content}'.format(text) }}",
    "{{ '{x.content}'.format_map({'x': text}) }}",
    "{{ '%s' % text }}",
    "{{ 'a'.join([text]) }}",
    "{{ 'a'.ljust(1000000000) }}",
    "{{ 'a'.encode() }}",
    "{{ self._TemplateReference__context }}",
    "{{ self.__init__.__globals__ }}",
    "{{ cycler.__init__.__globals__ }}",
    "{{ joiner.__init__ }}",
    "{{ namespace.__init__ }}",
    "{{ range.__self__ }}",
    "{{ options.pop('package') }}",
    "{{ options.update({}) }}",
    "{{ [1].append(2) }}",
    "{% set options.package = 'x' %}",
    "{{ (1).to_bytes(9, 'big') }}",
    "{% include '/etc/passwd' %}",
    "{% include '../pack.yaml' %}",
    "{% include 'unlisted.jinja' %}",
    "{% import 'pack.yaml' as p %}",
    "{% extends 'unlisted.jinja' %}",
    "{{ lipsum() }}",
    "{{ dict() }}",
    "{{ text | attr('content') }}",
    "{{ text | string }}",
    "{{ text | pprint }}",
    "{{ text | tojson }}",
    "{{ text | safe }}",
    "{{ text | format }}",
    "{{ '%s' | format(text) }}",
    "{{ text | wordwrap }}",
    "{{ text | urlize }}",
    "{{ [1, 2] | random }}",
    "{% do 1 %}",
    "{% macro m() %}{% endmacro %}{{ m.__globals__ }}",
    "{{ loop }}",
]


@pytest.mark.parametrize("template", ESCAPES)
def test_no_way_out_of_the_sandbox(render: Render, template: str) -> None:
    with pytest.raises(Failure) as caught:
        render(template)
    found = caught.value.diagnostic
    assert found.code in {"PW404", "PW410", "PW411", "PW412", "PW414"}
    assert "import os" not in found.message
    assert " at 0x" not in found.message


LOOPS = [
    "{{ 'a' * 1000000000 }}",
    "{{ 'a' * 10**9 }}",
    "{{ 10 ** 10 ** 10 }}",
    "{{ [1] * 1000000000 }}",
    "{{ '%1000000000d' % 1 }}",
    "{{ 'a' | indent(1000000000, true) }}",
    "{{ range(10**9) | list | length }}",
    "{{ range(100000) | list | length }}",
    "{% for a in range(9999) %}{% for b in range(9999) %}{% endfor %}{% endfor %}",
    "{% for a in range(9999) %}{% for b in range(9999) %}text{% endfor %}{% endfor %}",
    "{% set n = namespace(x='aaaaaaaa') %}{% for a in range(99) %}{% set n.x = n.x ~ n.x %}{% endfor %}",
    "{% set n = namespace(x='aaaaaaaa') %}{% for a in range(99) %}{% set n.x = n.x + n.x %}{% endfor %}",
    "{% set n = namespace(x=[1]) %}{% for a in range(99) %}{% set n.x = n.x + n.x %}{% endfor %}",
    "{% set n = namespace(x=9) %}{% for a in range(99) %}{% set n.x = n.x * n.x %}{% endfor %}",
    "{% set n = namespace(x='aa') %}{% for a in range(99) %}{% set n.x %}{{ n.x }}{{ n.x }}{% endset %}{% endfor %}",
    "{% set n = namespace(x='aa') %}{% for a in range(99) %}{% set n.x = n.x | replace('a', n.x) %}{% endfor %}",
    "{% set n = namespace(x='aa') %}{% for a in range(99) %}{% set n.x = [n.x, n.x] | join(n.x) %}{% endfor %}",
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(50) }}",
    "{% for x in [1, 2] recursive %}{{ loop([1, 2]) }}{% endfor %}",
    "{% include 'main.jinja' %}",
    "{{ range(9999) | map('default', range(9999) | list) | map('map', 'abs') | map('list') | list | length }}",
]


@pytest.mark.parametrize("template", LOOPS)
def test_time_and_memory_are_bounded(
    render: Render, template: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("postwright.render.budget.MAX_STEPS", 200_000)
    started = time.process_time()
    with pytest.raises(Failure) as caught:
        render(template)
    assert caught.value.diagnostic.code in {"PW411", "PW413", "PW414"}
    assert time.process_time() - started < 5


def test_a_loop_of_long_text_is_bounded(render: Render) -> None:
    with pytest.raises(Failure) as caught:
        render(
            "{% macro m() %}{% for a in range(9999) %}"
            + "x" * 9999
            + "{% endfor %}{% endmacro %}{{ m() }}"
        )
    assert caught.value.diagnostic.code == "PW413"


@pytest.mark.parametrize(
    ("template", "code", "line", "message", "help"),
    [
        ("\n{{ missing }}", "PW411", 2, "'missing' is undefined", ""),
        ("\n{{ thing.nme }}", "PW411", 2, "no attribute 'nme'", ""),
        ("\n{{ text | litt }}", "PW410", 2, "No filter named 'litt'", "did you mean `lit`?"),
        ("\n{% if x %}", "PW410", 2, "Unexpected end of template", ""),
        ("\n\n{% include 'other.jinja' %}", "PW412", 2, "needs a filter", ""),
        ("{{ value | toml }}", "PW411", 1, "TOML has no null", ""),
        ("{{ value | doc }}", "PW411", 1, "writes text, not dict", ""),
        ("{{ thing | lit }}", "PW411", 1, "not Thing", ""),
        ("{{ missing | lit }}", "PW411", 1, "'missing' is undefined", ""),
        ("a\u200bb", "PW416", 0, "U+200B in line 1", "escape"),
        ("{{ 'a\u2028b' }}", "PW416", 0, "U+2028", ""),
    ],
)
def test_a_mistake_is_told_with_its_place(
    render: Render, template: str, code: str, line: int, message: str, help: str
) -> None:
    with pytest.raises(Failure) as caught:
        render(template)
    found = caught.value.diagnostic
    assert (found.code, found.origin.line) == (code, line)
    assert message in found.message
    assert help in found.help


def test_untrusted_content_is_in_no_representation() -> None:
    for wrapped in (Text("secret"), Value("secret"), Value({"secret": 1})):
        assert "secret" not in repr(wrapped)
        for show in (str, format, "{}".format, "%s".__mod__, "a".__add__, lambda x: f"{x}"):
            with pytest.raises(TypeError):
                show(wrapped)
        assert hash(wrapped) == hash(wrapped)

"""Imports run one way."""

from __future__ import annotations

from typing import Any

LAYERS: tuple[frozenset[str], ...] = (
    frozenset({"", "__main__"}),
    frozenset({"cli"}),
    frozenset({"pipeline"}),
    frozenset({"config"}),
    frozenset({"evolve", "output", "formatting", "render", "explain", "overlay", "verify", "mock"}),
    frozenset({"naming", "overrides", "memory"}),
    frozenset({"plugs", "packs", "lint"}),
    frozenset({"infer", "lower"}),
    frozenset({"checks"}),
    frozenset({"redact", "fetch"}),
    frozenset({"postman"}),
    frozenset({"ir"}),
    frozenset({"diagnostics"}),
    frozenset({"source", "rendered", "spelling", "titles"}),
)
"""From the top down: a part imports only from further down, and never from its own layer."""

NEUTRAL = {
    "infer": {"redact", "postman"},
    "mock": {
        "naming",
        "overrides",
        "memory",
        "plugs",
        "packs",
        "lint",
        "infer",
        "lower",
        "postman",
        "fetch",
    },
    "overrides": {"plugs", "infer", "lower", "redact", "postman"},
    "overlay": {"naming", "plugs", "packs", "lint", "lower", "redact", "postman"},
    "memory": {"plugs", "packs", "lint", "infer", "lower", "redact", "postman", "fetch"},
}
"""Imports that the layers would let through: these know facts, not where they come from."""

STAGES = frozenset(
    {
        *("fetch", "postman", "redact", "lower", "lint", "infer", "overrides", "overlay"),
        *(
            "naming",
            "memory",
            "render",
            "formatting",
            "output",
            "evolve",
            "explain",
            "verify",
            "mock",
        ),
    }
)
CHAIN = {
    "lower": {"redact", "postman"},
    "lint": {"lower", "redact", "postman"},
    "redact": {"postman"},
    "fetch": {"postman"},
    "overlay": {"overrides", "infer"},
    "verify": {"fetch", "postman", "redact", "infer", "overrides", "naming"},
}
"""Stages that work on what another reads, and so know its words."""

RANK = {part: rank for rank, layer in enumerate(LAYERS) for part in layer}


def _edges(modules: Any) -> set[tuple[str, str, str]]:
    """Who imports what: a module, its part, and the other part."""
    return {
        (module.name, module.part, name.partition(".")[0])
        for module in modules
        for name in module.imports()
        if name.partition(".")[0] in RANK and name.partition(".")[0] != module.part
    }


def _wrong(edges: set[tuple[str, str, str]]) -> list[str]:
    return sorted(
        f"{module} imports {other}"
        for module, part, other in edges
        if RANK[part] >= RANK[other] or other in NEUTRAL.get(part, ())
    )


def test_every_part_has_its_layer(modules: Any) -> None:
    assert {module.part for module in modules} <= set(RANK)


def test_imports_run_one_way(modules: Any) -> None:
    assert _wrong(_edges(modules)) == []


def test_only_the_pipeline_knows_several_stages(modules: Any) -> None:
    stages: dict[str, set[str]] = {}
    for module, part, other in _edges(modules):
        if part != "pipeline" and other in STAGES - CHAIN.get(part, set()):
            stages.setdefault(module, set()).add(other)
    assert {module: found for module, found in stages.items() if len(found) > 1} == {}


def test_a_wrong_import_is_found() -> None:
    edges = {
        ("ir.api", "ir", "infer"),
        ("output.lock", "output", "render"),
        ("infer.words", "infer", "postman"),
        ("infer.tree", "infer", "ir"),
        ("lower.urls", "lower", "postman"),
    }
    assert _wrong(edges) == [
        "infer.words imports postman",
        "ir.api imports infer",
        "output.lock imports render",
    ]

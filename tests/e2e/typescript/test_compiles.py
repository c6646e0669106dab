"""What the compiler says at its strictest."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

HOSTILE = Path(__file__).parent / "hostile.postman_collection.json"
CASES = Path(__file__).parents[2] / "cases"
CORPUS = Path(__file__).parents[4] / "shared" / "corpus" / "collections"

Write = Callable[..., Path]
Compile = Callable[[Path], list[str]]


def test_leadcenter_compiles(leadcenter: Path, tmp_path: Path, compile: Compile) -> None:
    shutil.copytree(leadcenter, tmp_path, dirs_exist_ok=True)
    assert compile(tmp_path) == []
    client = (tmp_path / "client.ts").read_text(encoding="utf-8")
    assert client.count("\nexport async function ") + client.count("\nexport function ") > 70


def test_text_from_a_collection_stays_text(tmp_path: Path, write: Write, compile: Compile) -> None:
    """Every `pwned()` of the collection that became code would be an unknown name."""
    client = write(tmp_path, HOSTILE) / "client.ts"
    assert client.read_text(encoding="utf-8").count("pwned()") > 50
    assert compile(tmp_path) == []
    with client.open("a", encoding="utf-8") as code:
        code.write("\npwned();\n")
    assert any("Cannot find name 'pwned'" in told for told in compile(tmp_path))


def test_mistakes_of_callers_are_errors(leadcenter: Path, tmp_path: Path, compile: Compile) -> None:
    shutil.copytree(leadcenter, tmp_path, dirs_exist_ok=True)
    caller = 'import { createLeads, getLeads, listLeads } from "./client.js";\n'
    mistakes = [
        "await getLeads({});",
        'await getLeads({}, { lead: "seven" });',
        "await createLeads({}, { firstName: 'Ada', shoeSize: 43 });",
        "for await (const lead of listLeads({})) lead.shoe_size;",
        "(await getLeads({}, { lead: 7 })).first_name = 7;",
    ]
    (tmp_path / "caller.ts").write_text(caller + "\n".join(mistakes), encoding="utf-8")
    lines = {told.partition(",")[0] for told in compile(tmp_path) if "caller.ts(" in told}
    assert {int(line.rpartition("(")[2]) for line in lines} == {2, 3, 4, 5, 6}


CASES = Path(__file__).parents[2] / "cases"


def test_servers_environments_and_nested_queries_compile(
    tmp_path: Path, write: Write, compile: Compile
) -> None:
    cases = [*CASES.glob("servers/*"), CASES / "parameters" / "nested_objects_in_queries"]
    assert len(cases) > 3
    for case in cases:
        environments = case.glob("environment.json")
        write(tmp_path / case.name, case / "collection.json", *environments)
    caller = 'import { listUsers } from "./client.js";\n'
    caller += 'await listUsers({ environment: "qa", baseUrls: { files: "https://a.test" } });\n'
    caller += 'await listUsers({ environment: "qb" });\n'
    folder = tmp_path / "hosts_that_differ_by_environment"
    (folder / "caller.ts").write_text(caller, encoding="utf-8")
    (told,) = [line for line in compile(tmp_path) if "error" in line]
    assert "caller.ts(3," in told


def test_commands_and_bodies_compile(tmp_path: Path, write: Write, compile: Compile) -> None:
    cases = [
        each for topic in ("commands", "graphql", "bodies") for each in CASES.glob(f"{topic}/*")
    ]
    assert len(cases) > 20
    for case in cases:
        write(tmp_path / case.name, case / "collection.json")
    assert compile(tmp_path) == []


VARIED = [
    "Adyen__adyen-postman__postman-TransferService-v4",
    "CMSgov__bcda-app__postman-test-BCDA-V3-Tests",
    "SabreDevStudio__postman-collections__Booking-Management-Booking-Management-API-v2022.06",
    "binance__binance-api-postman__collections-Binance-Derivatives-Trading-Options-API",
    "box__box-postman__examples-box",
    "joolfe__postman-to-openapi__v21-MultipleServers",
    "mojaloop__postman__archive-mojaloop-simulator",
    "postmanlabs__newman__integration-multi-value-data",
    "postmanlabs__postman-code-generators__testcollection",
    "grafana__postman-to-k6__v2-github-rest",
]


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus of collections is not here")
def test_the_corpus_compiles(tmp_path: Path, write: Write, compile: Compile) -> None:
    for stem in VARIED:
        write(tmp_path / stem.rpartition("__")[2], CORPUS / f"{stem}.json")
    assert compile(tmp_path) == []

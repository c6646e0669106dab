"""What all tests share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

import pytest

Figure: TypeAlias = Callable[[str, str], None]

_FIGURES = pytest.StashKey[list[tuple[str, str]]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--regen", action="store_true", help="rewrite what tests/cases expect; review the diff"
    )


@pytest.fixture
def regen(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--regen"))


@pytest.fixture(scope="session")
def figure(pytestconfig: pytest.Config) -> Figure:
    """Tells a figure at the end of the run. Figures are for people: nothing is asserted of them."""
    return lambda name, value: _figures(pytestconfig).append((name, value))


def pytest_sessionfinish(session: pytest.Session) -> None:
    """A worker of pytest-xdist hands its figures over to the process that prints."""
    output = getattr(session.config, "workeroutput", None)
    if output is not None:
        output["figures"] = _figures(session.config)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    told = getattr(node, "workeroutput", {}).get("figures", ())
    _figures(node.config).extend((name, value) for name, value in told)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    figures = _figures(terminalreporter.config)
    if figures:
        terminalreporter.section("figures")
    for name, value in figures:
        terminalreporter.write_line(f"{name:<56} {value}")


def _figures(config: pytest.Config) -> list[tuple[str, str]]:
    return config.stash.setdefault(_FIGURES, [])

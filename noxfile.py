"""The project's commands: `nox -s generate` and `nox -s tests` are the two that matter."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import nox

nox.needs_version = ">=2025.2.9"
nox.options.sessions = ["tests"]
nox.options.default_venv_backend = "uv|virtualenv"
nox.options.reuse_existing_virtualenvs = True

ROOT = Path(__file__).parent
PROJECT = nox.project.load_toml("pyproject.toml")
LOCK = ROOT / "requirements.lock"


def install(session: nox.Session, *groups: str) -> None:
    """The project, editable, with these dependency groups; in CI at the locked versions."""
    wanted = nox.project.dependency_groups(PROJECT, *groups) if groups else ()
    locked = ("--constraint", str(LOCK)) if os.environ.get("CI") and LOCK.exists() else ()
    session.install("--editable", ".", *wanted, *locked)


@nox.session
def generate(session: nox.Session) -> None:
    """Regenerate LeadCenter's SDK from spec/ into generated/."""
    install(session)
    session.run("postwright", "generate", *session.posargs)


@nox.session
def check(session: nox.Session) -> None:
    """Tell whether generated/ is what spec/ gives."""
    install(session)
    session.run("postwright", "check", *session.posargs)


@nox.session
def tests(session: nox.Session) -> None:
    """Run the whole test suite."""
    install(session, "test")
    session.run("pytest", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Formatting, style and types of the program and of the runtime it ships."""
    install(session, "lint")
    session.run("black", "--check", "--quiet", "generator", "tests", "noxfile.py", "templates")
    session.run("ruff", "check", "generator", "tests", "noxfile.py", "templates")
    session.run("mypy")
    session.run("mypy", "--strict", "templates/python/runtime")


@nox.session
def regen(session: nox.Session) -> None:
    """Rewrite what the cases in tests/cases expect; review the diff before you commit it."""
    install(session, "test")
    session.run("pytest", "tests/cases", "--regen", *session.posargs)


@nox.session
def bench(session: nox.Session) -> None:
    """Measure: ratios within one run, printed, never asserted."""
    install(session, "test")
    session.run("python", "tests/bench/run.py", *session.posargs)


@nox.session(venv_backend="none")
def lock(session: nox.Session) -> None:
    """Renew requirements.lock, which pins what CI installs; needs `uv`."""
    if shutil.which("uv") is None:
        session.error("`uv` is not installed")
    session.run(
        "uv",
        "pip",
        "compile",
        "--quiet",
        "--universal",
        "--upgrade",
        "--no-header",
        "--no-annotate",
        "--python-version=3.11",
        "--group=dev",
        "pyproject.toml",
        "--output-file=requirements.lock",
    )

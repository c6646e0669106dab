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
REGENERATED = ("tests/cases", "tests/unit/diagnostics/test_reference.py")
SOURCES = ("generator", "templates", "tests", "noxfile.py")


def install(session: nox.Session, *groups: str) -> None:
    """The project, editable, with these dependency groups; in CI at the locked versions."""
    wanted = nox.project.dependency_groups(PROJECT, *groups) if groups else ()
    locked = ("--constraint", str(LOCK)) if os.environ.get("CI") else ()
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
    session.run("pytest", *(session.posargs or ("-n", "auto")))


@nox.session
def lint(session: nox.Session) -> None:
    """Formatting, style and types of the program and of the sources that it ships."""
    install(session, "test", "lint")
    session.run("black", "--check", "--quiet", *SOURCES)
    session.run("ruff", "check", *SOURCES)
    session.run("mypy")
    for overlay in ("", "over_httpx"):
        with session.chdir(shipped(session, overlay)):
            session.run("mypy", "--strict", "client", "tests")
            session.run("pyright", "client", "tests")


def shipped(session: nox.Session, overlay: str) -> Path:
    """The plain sources of the Python pack, laid out as a generated distribution has them.

    Those in folders called `overlay` are put over the others. What imports a rendered module is left to the
    generated package's own checks.
    """
    pack, folder = ROOT / "templates/python", Path(session.create_tmp()) / "shipped"
    shutil.rmtree(folder, ignore_errors=True)
    for part, place in (
        ("runtime", "client/_runtime"),
        ("command", "client/_command"),
        ("testing", "client/testing"),
        ("tests", "tests"),
    ):
        other = shutil.ignore_patterns("over_*", "__pycache__", "test_factories.py")
        shutil.copytree(pack / part, folder / place, ignore=other)
        if overlay and (pack / part / overlay).is_dir():
            shutil.copytree(pack / part / overlay, folder / place, dirs_exist_ok=True)
    (folder / "client/__init__.py").touch()
    return folder


@nox.session
def regen(session: nox.Session) -> None:
    """Rewrite what tests/cases expect and the page of all codes; review the diff before you commit it."""
    install(session, "test")
    session.run("pytest", *REGENERATED, "--regen", *session.posargs)


@nox.session
def hostile(session: nox.Session) -> None:
    """Plant every hostile text in every position that is read."""
    install(session, "test")
    session.run("pytest", "-k", "hostile", *session.posargs, env={"POSTWRIGHT_FULL": "1"})


@nox.session
def cases(session: nox.Session) -> None:
    """Generate from every case; import, test. `tests` takes every third."""
    install(session, "test")
    chosen = session.posargs or ("-n", "auto", "tests/e2e/test_cases_run.py")
    session.run("pytest", *chosen, env={"POSTWRIGHT_FULL": "1"})


@nox.session
def corpus(session: nox.Session) -> None:
    """Generate from every real collection that lies beside the checkout; compile, type-check, test."""
    install(session, "test")
    chosen = session.posargs or ["tests/corpus"]
    session.run("pytest", "-n", "auto", *chosen, env={"POSTWRIGHT_FULL": "1"})


@nox.session
def kill_points(session: nox.Session) -> None:
    """Kill and refuse a run at every system call that it makes; needs `strace`."""
    install(session, "test")
    chosen = session.posargs or ["tests/e2e/test_kill_points.py"]
    session.run("pytest", *chosen, env={"POSTWRIGHT_FULL": "1"})


@nox.session
def fuzz(session: nox.Session) -> None:
    """Turn bytes into broken inputs and look for tracebacks; `-- --seconds 600` says for how long."""
    install(session, "test")
    try:
        session.install("--only-binary", "atheris", "atheris>=3")
    except nox.command.CommandFailed:
        session.skip("atheris, which does the fuzzing, has no wheel for this Python")
    session.run("python", "tests/fuzz/run.py", *session.posargs)


@nox.session
def bench(session: nox.Session) -> None:
    """Measure: ratios within one run, printed, never asserted."""
    install(session, "test")
    session.run("python", "tests/bench/run.py", *session.posargs)
    session.run("python", "tests/bench/mock.py")
    kept = os.environ.get("PEERS_ENVIRONMENT") or str(Path(session.create_tmp()) / "peers")
    session.run("python", "tests/bench/client.py", env={"PEERS_ENVIRONMENT": kept})


@nox.session
def schemathesis(session: nox.Session) -> None:
    """Look for disagreement between LeadCenter's exported document and its mock."""
    session.install("--editable", ".[mock]", "schemathesis>=4.32,<5")
    session.run("python", "tests/schemathesis/run.py", *session.posargs)


@nox.session
def pairs(session: nox.Session) -> None:
    """Compare recovered contracts with true ones; `PEERS=DIR` sets other converters beside them."""
    install(session)
    session.run("python", "tests/bench/pairs.py", *session.posargs)


@nox.session(venv_backend="none")
def lock(session: nox.Session) -> None:
    """Renew requirements.lock, which pins what CI installs; needs `uv`."""
    if shutil.which("uv") is None:
        session.error("`uv` is not installed")
    session.run(
        *("uv", "pip", "compile", "--quiet", "--universal", "--upgrade", "--no-annotate"),
        *("--custom-compile-command", "nox -s lock", "--python-version", "3.11"),
        *("--group", "dev", "pyproject.toml", "--output-file", LOCK.name),
        external=True,
    )

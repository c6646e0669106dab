"""Where packs are: inside the program, in a checkout of it, or where the user says."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from postwright.diagnostics import Failure
from postwright.packs.item import did_you_mean
from postwright.packs.manifest import MANIFEST, read_manifest
from postwright.packs.model import Pack


def load(name_or_path: str) -> Pack:
    """A built-in pack by its name, or any pack by the path of its folder (with a `/` in it).

    Raises `Failure` if there is none, or its manifest is not sound.
    """
    if is_path(name_or_path):
        return _load_from(Path(name_or_path), name_or_path.rstrip("/\\"))
    if name_or_path not in builtin_names():
        help = (
            did_you_mean(name_or_path, builtin_names())
            + "; a folder of your own is given as `./folder`"
        )
        raise Failure.of("PW401", f"there is no pack `{name_or_path}`", help=help)
    return _load_from(builtin_folder() / name_or_path, f"templates/{name_or_path}")


def builtin_names() -> tuple[str, ...]:
    """The packs that come with the program, sorted."""
    return tuple(sorted(path.parent.name for path in builtin_folder().glob(f"*/{MANIFEST}")))


def builtin_folder() -> Path:
    """Where the built-in packs are: in the installed package, or in the checkout it runs from."""
    package = Path(str(files("postwright")))
    installed = package / "_packs"
    return installed if installed.is_dir() else package.parents[1] / "templates"


def is_path(name_or_path: str) -> bool:
    """Whether a pack is given as a folder: a name has no slash and does not begin with a dot."""
    return name_or_path.startswith(".") or "/" in name_or_path or "\\" in name_or_path


def _load_from(root: Path, called: str) -> Pack:
    if not (root / MANIFEST).is_file():
        raise Failure.of("PW401", f"`{called}` is not a pack: it has no {MANIFEST}")
    try:
        return read_manifest(root, f"{called}/{MANIFEST}")
    except (OSError, UnicodeDecodeError) as error:
        raise Failure.of("PW402", f"`{called}/{MANIFEST}` cannot be read: {error}") from None

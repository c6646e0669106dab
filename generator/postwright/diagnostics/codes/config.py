"""PW6xx: settings and the command line."""

from __future__ import annotations

from postwright.diagnostics.code import Code, Severity

CODES: tuple[Code, ...] = (
    Code(
        "PW601",
        Severity.ERROR,
        "no configuration",
        "The configuration file is missing or cannot be read. `postwright init COLLECTION` writes a "
        "`postwright.yaml` to start from; `postwright generate COLLECTION --pack python --output DIR` "
        "does without one.",
    ),
    Code(
        "PW602",
        Severity.ERROR,
        "file in the way",
        "`postwright init` never overwrites a configuration. Remove the file or edit it by hand.",
    ),
    Code(
        "PW603",
        Severity.ERROR,
        "unknown target",
        "`--target` takes a name from `targets` in `postwright.yaml`; the message names the nearest.",
    ),
    Code(
        "PW604",
        Severity.ERROR,
        "nothing to explain",
        "`postwright explain` takes a diagnostic's code, such as `PW101`. Codes stand in brackets in every "
        "message.",
    ),
    Code(
        "PW605",
        Severity.ERROR,
        "options do not fit",
        "`--pack`, `--output`, `--environment` and `--option` describe a run without a configuration file "
        "and need the COLLECTION argument; with a configuration file, its `targets` say all of it.",
    ),
    Code(
        "PW606",
        Severity.ERROR,
        "file cannot be written",
        "The file that `--output` of `export` or `pull`, `--config` of `init`, or `pull` in `postwright.yaml` "
        "names cannot be written: its folder is "
        "missing, it is a folder itself, or you may not write there. The message has the system's reason.",
    ),
)

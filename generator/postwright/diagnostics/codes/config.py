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
    Code(
        "PW610",
        Severity.ERROR,
        "override of what is not there",
        "An entry of `overrides` in postwright.yaml speaks of an operation, a parameter, a model or a property "
        "that the contract does not have, or no longer has: the API has changed, or the address is misspelt. "
        "Nothing is written, for the client would silently be another one than you asked for. The message "
        "names the nearest thing there is; `postwright inspect` shows all of them.",
    ),
    Code(
        "PW611",
        Severity.WARNING,
        "override that changes nothing",
        "What an entry of `overrides` asks for is so without it: the collection has caught up. Take the entry "
        "out, so that the file says only what the collection does not.",
    ),
    Code(
        "PW612",
        Severity.ERROR,
        "overrides that contradict each other",
        "Two entries of `overrides` speak of one thing: both give it a name or a type, or the first has "
        "renamed, merged or dropped what the second wants to change. Entries are done in their order, those "
        "about requests first; say it all in one entry, or use in the later one the name that the earlier gives.",
    ),
    Code(
        "PW613",
        Severity.ERROR,
        "override that cannot be done",
        "What an entry of `overrides` asks for cannot be: a name is taken, a property would be sent under "
        "another name than the API knows, operations of different methods should become one, an address means "
        "several things. The message says which, the help what to write in its place.",
    ),
    Code(
        "PW614",
        Severity.INFO,
        "request left out by an override",
        "An entry of `overrides` drops this request, so no operation is made of it and nothing is concluded "
        "from what it shows. The entry's reason stands in the message.",
    ),
    Code(
        "PW615",
        Severity.ERROR,
        "two targets in one folder",
        "Two entries of `targets` have the same `output`. Each would remove what the other writes. Give every "
        "target a folder of its own.",
    ),
    Code(
        "PW616",
        Severity.WARNING,
        "samples do not fit an override",
        "An entry of `overrides` gives a place a type that saved answers or bodies of the collection are not of. "
        "The override stands, but a client would refuse such answers, and generated tests that replay them "
        "fail. Correct the type, or save the responses in Postman again.",
    ),
    Code(
        "PW617",
        Severity.ERROR,
        "nothing at this address",
        "`postwright explain` takes a diagnostic's code or an address: a model (`Lead`), a property "
        "(`Lead.address.city`), an operation (`leads.list`, `GET /leads/{lead}`), a place in what it takes or answers "
        "(`leads.list query sort`, `leads.create body address`, `leads.get response 200 data`), a resource (`leads`), or "
        "a folder (`folder Leads`). Addresses with spaces stand in quotes. `postwright inspect` shows what there is.",
    ),
    Code(
        "PW620",
        Severity.ERROR,
        "pattern without a match",
        "An argument such as `exports/*.json` stands for the files that match it, in the order of their names. "
        "None does.",
    ),
    Code(
        "PW608",
        Severity.ERROR,
        "configuration is not readable YAML",
        "`postwright.yaml` is plain YAML: no tags, anchors or aliases, no doubled keys, UTF-8. Plain words such "
        "as `on` and `no` are texts, as in YAML 1.2.",
    ),
    Code(
        "PW609",
        Severity.ERROR,
        "wrong entry in the configuration",
        "A key that `postwright.yaml` does not have, one that is missing, or a value of the wrong kind. The "
        "message names the line, and the nearest known word where there is one.",
    ),
    Code(
        "PW607",
        Severity.ERROR,
        "unknown code or severity",
        "`lint` in `postwright.yaml` and `--severity` give codes such as `PW203` one of the severities "
        "`error`, `warning`, `info` and `advice`, or `off`. The message names the nearest.",
    ),
    Code(
        "PW660",
        Severity.ERROR,
        "the extra `mock` is missing",
        "`postwright mock` serves HTTP with Starlette and uvicorn, which the other commands do not need. "
        "`pip install 'postwright[mock]'` installs them.",
    ),
    Code(
        "PW661",
        Severity.ERROR,
        "address in use",
        "`postwright mock` cannot listen on the address that `--host` and `--port` name: another program does, "
        "it is not one of this machine, or the system keeps it to itself. `--port 0` takes any port that is free.",
    ),
    Code(
        "PW662",
        Severity.ERROR,
        "store cannot be used",
        "The file that `--store` of `postwright mock` names is no SQLite database, belongs to something else, or "
        "cannot be written. What it holds was made for one API: for another, name another file, or remove it to "
        "begin anew from the saved examples.",
    ),
)

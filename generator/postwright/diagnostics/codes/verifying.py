"""PW9xx: a contract against a server that runs."""

from __future__ import annotations

from postwright.diagnostics.code import Code, Severity

CODES: tuple[Code, ...] = (
    Code(
        "PW901",
        Severity.ERROR,
        "extra not installed",
        "`postwright verify` asks a server, and what it needs for that is an extra. "
        "`pip install 'postwright[verify]'` installs it.",
    ),
    Code(
        "PW902",
        Severity.ERROR,
        "no such operation",
        "`--only` and `--unsafe` take addresses of operations: `leads.list`, `'GET /leads/{lead}'`, or "
        "`'request Leads > List leads'`; `--only` takes resources too. There is none at the address that was given. "
        "`postwright inspect` shows what there is.",
    ),
    Code(
        "PW903",
        Severity.ERROR,
        "server not reached",
        "Nobody answers at the address that `--base-url` names: the name is not known, the port is closed, or the "
        "certificate is not valid. What was found until then is reported. The exit code is 75: try again later.",
    ),
    Code(
        "PW904",
        Severity.ERROR,
        "answer that cannot be read",
        "An answer did not come in full within `--timeout`, was larger than 8 MiB, broke off, or is in an encoding "
        "that was not asked for. The operation could not be checked with it; the others were.",
    ),
    Code(
        "PW905",
        Severity.ERROR,
        "address that is not asked",
        "`--base-url` takes the http:// or https:// address of a server, with no user, query or fragment. Plain HTTP "
        "shows credentials to everybody on the way: it is used to this machine itself, and elsewhere only with "
        "`--plain-http`.",
    ),
    Code(
        "PW906",
        Severity.INFO,
        "operation not asked",
        "An operation could not be asked, or not with each of its examples: a value is a variable that nobody gave, "
        "its body is files, it belongs to another host, or it is not safe and was not named with `--unsafe`. What "
        "is not safe is only sent to things that the run itself has created, so name what creates them too.",
    ),
    Code(
        "PW907",
        Severity.WARNING,
        "credential not given",
        "Operations want a credential, and none is known. It is taken from the environment variable that the message "
        "names, from the collection's login request where that is known to give one, or from the environment's "
        "file; never from the command line, where other users of the machine could read it.",
    ),
    Code(
        "PW908",
        Severity.ERROR,
        "login without a token",
        "The request that logs in was sent, and its answer held no token where the collection's scripts find one. "
        "Everything else was asked without it.",
    ),
    Code(
        "PW909",
        Severity.WARNING,
        "operation refused",
        "An operation was answered with 401, 403, 429 or a fault of the server and with nothing else, so what it "
        "answers when all goes well was not checked. Look at the credentials and what they may do.",
    ),
    Code(
        "PW910",
        Severity.INFO,
        "operation without success",
        "An operation was answered with errors only, such as 404, which the contract knows. The values of the "
        "collection's examples are not there on this server, so what it answers when all goes well was not checked.",
    ),
    Code(
        "PW911",
        Severity.WARNING,
        "run ended early",
        "A run takes 15 minutes at most, waits a minute at most when the server answers 429, and ends where it is told "
        "to wait longer, or where five answers in a row cannot be read. Operations are left that were not asked: name those that matter with `--only`.",
    ),
    Code(
        "PW912",
        Severity.ERROR,
        "examples cannot be saved",
        "`--save-examples` copies one collection that is a file in the format v2.1 or v2.0. For several, for a "
        "folder, and for v1, export the collection as v2.1 first. The copy is a file of its own: it has no secrets any "
        "more, so it never takes the place of what it was made of.",
    ),
    Code(
        "PW913",
        Severity.WARNING,
        "nothing was checked",
        "No operation was asked: none is safe, or none could be asked, as further messages tell. The API is neither "
        "right nor wrong; the run has just not looked.",
    ),
    Code(
        "PW920",
        Severity.ERROR,
        "status not in the contract",
        "The API answered with a status that no saved response, script or description of the operation tells of. A "
        "redirect is not followed: give the address that it leads to as `--base-url`, if it is the right one.",
    ),
    Code(
        "PW921",
        Severity.ERROR,
        "content type not in the contract",
        "The API answered with a content type that the contract and its samples do not have for this status.",
    ),
    Code(
        "PW922",
        Severity.ERROR,
        "body that is not JSON",
        "The contract says that the body is JSON, and it cannot be read as such: it is something else, is cut off, "
        "or is nested deeper than 200 levels.",
    ),
    Code(
        "PW923",
        Severity.ERROR,
        "another type",
        "The API answered with a value of another type than all samples have: a text for a number, a list for an "
        "object. A client that is generated from the collection cannot read it.",
    ),
    Code(
        "PW924",
        Severity.ERROR,
        "null that was never seen",
        "The API answered null where no sample has null and nothing says that it may be. A client that trusts the "
        "contract will take it for a value.",
    ),
    Code(
        "PW925",
        Severity.ERROR,
        "required member missing",
        "A member is not there that the contract says is required, by a description, a script or an OpenAPI document.",
    ),
    Code(
        "PW926",
        Severity.WARNING,
        "member missing that every sample has",
        "The contract does not say that the member is required, and yet each of several samples has it, so clients "
        "present it as always there. The API left it out.",
    ),
    Code(
        "PW927",
        Severity.ERROR,
        "value that is ruled out",
        "The contract says which values there are and that there are no others. The API answered with another one.",
    ),
    Code(
        "PW928",
        Severity.WARNING,
        "value that was never seen",
        "The samples have only certain values here, and the API answered with another one. Clients bear with that; "
        "whoever handles the values one by one may not.",
    ),
    Code(
        "PW929",
        Severity.ERROR,
        "another format",
        "All samples have one format here, such as a date with a time, and the API's value has not. Values are shown "
        "by their form: `9` stands for any digit and `x` for any letter.",
    ),
    Code(
        "PW930",
        Severity.INFO,
        "new member",
        "The API answered with a member that no sample has. Nothing breaks; a client generated anew would know it.",
    ),
    Code(
        "PW931",
        Severity.ERROR,
        "member that is ruled out",
        "The contract says that the object has no other members, and the API answered with one.",
    ),
    Code(
        "PW932",
        Severity.ERROR,
        "no body",
        "The samples of this status have a body, and the API answered without one.",
    ),
    Code(
        "PW933",
        Severity.INFO,
        "body that was never seen",
        "The samples of this status have no body, and the API answered with one. Nothing breaks.",
    ),
    Code(
        "PW934",
        Severity.INFO,
        "success that no sample shows",
        "The API answered as it should, and no saved response of the operation shows what a success looks like, so there "
        "was nothing to check. `--save-examples` adds the answer, from which a type can be recovered.",
    ),
)

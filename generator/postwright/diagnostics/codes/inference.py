"""PW3xx: the recovered contract."""

from __future__ import annotations

from postwright.diagnostics.code import Code, Severity

CODES: tuple[Code, ...] = (
    Code(
        "PW310",
        Severity.INFO,
        "script and saved response disagree",
        "A script asserts something of an answer that a saved response does not bear out: a member that "
        "the response lacks, a type or a value that it does not have, null where there must be none. One "
        "of the two is out of date. The schema follows the saved response and makes no claim of what the "
        "script says there. Save the response again, or mend the script.",
    ),
    Code(
        "PW311",
        Severity.INFO,
        "credential that clients do not read",
        "The script of a request keeps a credential that others send, but takes it from a text, from XML, "
        "from a header or from a cookie. Clients know logins by the member of a JSON answer that holds the "
        "token, so this request is an ordinary operation: call it, and give the client what it answers.",
    ),
    Code(
        "PW320",
        Severity.WARNING,
        "narrower than before",
        "What may stand at this place is less than when the target was generated last: an integer where any number "
        "was read, an e-mail address where any text was, values of a closed list, something required that could be left out. More samples "
        "usually widen a type; this one has become narrower because a sample has gone or has shown a type for "
        "the first time, or because a description or a script says more now. Code that was right may no longer "
        "pass a type checker. `postwright explain` with the address says why it is as it is; to keep it as it was, save an example that shows "
        "more, or `retype` it in postwright.yaml. The lock holds what the contract was, so this is said once.",
    ),
    Code(
        "PW321",
        Severity.INFO,
        "name kept from the last run",
        "Requests, folders or examples have changed so that an operation, a model or an argument would be "
        "called otherwise now. Code that uses the SDK knows the old name, so it stays: the target's lock "
        "remembers it. To have the new one, write a `rename` in `overrides`, or delete the entry under `names` "
        "in the target's `postwright.lock.json`.",
    ),
    Code(
        "PW322",
        Severity.INFO,
        "name taken by what was there before",
        "Something new would have a name that the last run gave to something else, which keeps it. The new "
        "thing has a longer name. A `rename` in `overrides` gives it a better one; what had the name first can "
        "be renamed there too, which breaks code that uses it.",
    ),
    Code(
        "PW390",
        Severity.ERROR,
        "not a model this version reads",
        "A file that should hold the JSON form of a recovered API holds something else: another version "
        "of the model, or a member that the model does not have, lacks or has in another type. Nothing "
        "is guessed, because a model read half would make a client that is half right. Make the file "
        "again from the collection with this version of Postwright, and do not edit it by hand.",
    ),
)

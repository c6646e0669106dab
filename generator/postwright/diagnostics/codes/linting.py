"""PW8xx: what only `postwright lint` looks at."""

from __future__ import annotations

from postwright.diagnostics.code import Code, Severity

CODES: tuple[Code, ...] = (
    Code(
        "PW801",
        Severity.ADVICE,
        "request without a saved response",
        "What comes back is learned from saved responses and from nothing else. Without one, the method "
        "of the SDK returns whatever the server sends, untyped. Send the request in Postman and choose "
        "Save Response. What is saved with another request of the same method and URL counts. A folder "
        "or a collection in which nothing is saved is told once.",
    ),
    Code(
        "PW802",
        Severity.ADVICE,
        "saved responses only of errors",
        "The saved responses show how the request fails and not what a success looks like, so the "
        "method's result is untyped. A model is never made from an error. Save a successful response "
        "too.",
    ),
    Code(
        "PW803",
        Severity.ADVICE,
        "requests with one name in one folder",
        "Methods are named after requests. Where several in one folder have the same name, the methods "
        "are told apart by what their paths or methods say, or by a number. Say in each name what its "
        "request is for.",
    ),
    Code(
        "PW804",
        Severity.ADVICE,
        "URL for a name",
        "Postman names a request after its URL until somebody names it. The URL says nothing that is "
        "not known already, and makes a poor name for a method. Name the request after what it does.",
    ),
    Code(
        "PW805",
        Severity.INFO,
        "variable defined nowhere",
        "The requests use a variable that no given environment, no collection or folder and no script "
        "defines. What stands there is not known, so its type is not either. Give the environment with "
        "`--environment`, or under `environments` in `postwright.yaml`.",
    ),
    Code(
        "PW806",
        Severity.WARNING,
        "credential written out",
        "A token, key or password stands in the collection itself rather than in a variable. Everyone "
        "who gets the collection gets the credential. It was replaced before anything else was done and "
        "reaches no output. Put a variable in its place, keep the value in Postman's vault, and revoke "
        "what has been shared.",
    ),
    Code(
        "PW807",
        Severity.ADVICE,
        "disabled parameter without a description",
        "A disabled parameter is taken for an optional one. Nothing sends it, so its description is all "
        "that can say what it is for, which type it has and which values it takes.",
    ),
    Code(
        "PW808",
        Severity.ADVICE,
        "test script without an assertion",
        "What test scripts assert is evidence: of the expected status, and of the members that are "
        "always there. This one asserts nothing. `pm.response.to.have.status(200)` and "
        '`pm.expect(body).to.have.property("id")` do.',
    ),
    Code(
        "PW809",
        Severity.ADVICE,
        "folder without requests",
        "The folder, and whatever folders are in it, has no request. It gives no resource to the SDK; "
        "only its description can be used. Delete it, or fill it.",
    ),
    Code(
        "PW810",
        Severity.WARNING,
        "response is not what its Content-Type says",
        "The body of a saved response is of another kind than its header says: cut short by Postman's "
        "size limit or by hand, pasted, or labelled wrongly by the server. What can be read as JSON is "
        "used as JSON; a body that is labelled as JSON and is none teaches nothing. Save the response "
        "again.",
    ),
    Code(
        "PW811",
        Severity.ADVICE,
        "request not named",
        "The request has the name that Postman gave when it was made or copied, or none. Methods are "
        "named after requests: name it after what it does.",
    ),
    Code(
        "PW812",
        Severity.ADVICE,
        "variable used nowhere",
        "The collection or a folder defines a variable to which no request, variable or script refers. "
        "Delete it, so that readers need not ask what it is for.",
    ),
    Code(
        "PW813",
        Severity.ADVICE,
        "body on a GET or HEAD request",
        "RFC 9110 gives the body of such a request no meaning; servers, proxies and HTTP clients may "
        "drop or refuse it. The operation is generated as it is. Use query parameters, or a method that "
        "has a body.",
    ),
)

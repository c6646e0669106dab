"""PW2xx: what a collection's requests say."""

from __future__ import annotations

from postwright.diagnostics.code import Code, Severity

CODES: tuple[Code, ...] = (
    Code(
        "PW201",
        Severity.WARNING,
        "request without a URL",
        "The request's URL is empty, so there is no operation to make of it. It is left out. Give it "
        "a URL in Postman, or delete it.",
    ),
    Code(
        "PW202",
        Severity.INFO,
        "saved response without a status",
        "The saved response has no `code`, so it is not known which answer it is an example of. Its "
        "body is not used. Save the response again in Postman.",
    ),
    Code(
        "PW203",
        Severity.INFO,
        "base URL without a value",
        "The requests are sent to variables for which no input has a value. Give the environment "
        "that defines them; without one the user of the SDK has to give the base URL.",
    ),
    Code(
        "PW204",
        Severity.WARNING,
        "body is not the JSON it is said to be",
        "The body, or a saved response, is labelled as JSON and is not, even when unquoted variables, "
        "comments and trailing commas are allowed for. It is kept as text and teaches nothing about "
        "the body's fields.",
    ),
    Code(
        "PW205",
        Severity.WARNING,
        "unknown kind of auth",
        "Postman has no auth of this type, or had none when this was written. The request is taken "
        "to send none.",
    ),
    Code(
        "PW206",
        Severity.INFO,
        "script not understood",
        "The script is not JavaScript that can be parsed. What it expects of the response and which "
        "variables it keeps is not known. Scripts are never run.",
    ),
    Code(
        "PW207",
        Severity.INFO,
        "id used twice",
        "Two requests have the same Postman id, as happens when a file is edited by hand. The second "
        "gets an id made from its place, which changes when it is moved or renamed.",
    ),
    Code(
        "PW208",
        Severity.WARNING,
        "variable defined by itself",
        "The values of some variables lead back to the variable itself. It is taken to have no value.",
    ),
    Code(
        "PW209",
        Severity.INFO,
        "secrets replaced",
        "The file holds credentials. Each was replaced by a placeholder before anything else was "
        "done, so none reaches the output, but the file itself still holds them: who has the file "
        "has the credentials. Move them into Postman's vault, or revoke them.",
    ),
    Code(
        "PW210",
        Severity.INFO,
        "part of an auth that is not kept",
        "An auth helper sends something that is no setting of the API and no credential that every client has: "
        "the domain of an NTLM user, what a token claims, Hawk's application data. It may be secret, so it is not "
        "in the contract. The user of a client gives it: the domain with the user's name, the claims beside "
        "the key, the rest to the class of the client that signs.",
    ),
    Code(
        "PW226",
        Severity.INFO,
        "script read in part",
        "The script is so long, or so deeply nested, that it was not followed to its end. What the rest "
        "asserts and which variables it keeps is not known. Scripts that hold a whole library are the "
        "usual cause: move the assertions into a script of their own.",
    ),
    Code(
        "PW230",
        Severity.WARNING,
        "GraphQL document that is no constant",
        "The body is a GraphQL request, and its document cannot be parsed, has variables of Postman in "
        "it, or does not say which of several operations is meant. So it cannot become a method of its "
        "own with typed arguments: it is sent as a plain body, with the document as an argument. Mend the "
        "document in Postman, and pass values as GraphQL's variables.",
    ),
    Code(
        "PW240",
        Severity.INFO,
        "fragment that is no name",
        "What follows # in a URL is never sent (RFC 3986, section 3.5). Where it is a plain name, as in "
        "`/files/:id#get_shared_link`, it tells apart what one path does. Anything else, such as the "
        "`#/users` of an application that runs in a browser, is left out.",
    ),
    Code(
        "PW241",
        Severity.INFO,
        "query parameter without a name",
        "The query has a value whose key is blank. No argument of the SDK can stand for it, so it is "
        "left out.",
    ),
    Code(
        "PW242",
        Severity.INFO,
        "path variable that the path lacks",
        "The file has a value or a description for a path variable, as Postman keeps it for `:name`, "
        "but the path has no such part. It is left out. The path was edited by hand, or the variable "
        "is misspelt in one of the two places.",
    ),
    Code(
        "PW243",
        Severity.WARNING,
        "variable that grows too long",
        "The variable's value repeats other variables, and theirs repeat others, until the whole is "
        "longer than 64 KiB and than all variables together. Texts that would become so long keep "
        "their variables as they are written.",
    ),
    Code(
        "PW244",
        Severity.WARNING,
        "path with too many segments",
        "Paths of up to 100 segments and parameters are read, which is far more than any real API has. A "
        "request with a longer one is left out, and the request of a saved response is not used. Shorten "
        "the path, or put the long value in the query or the body.",
    ),
    Code(
        "PW245",
        Severity.WARNING,
        "more parameters than are read",
        "Up to 1,000 query parameters, as many headers and as many form fields of a request are read, which is "
        "far more than real requests have. Those after them are left out. Send values that belong together "
        "as one list, or in a JSON body.",
    ),
)

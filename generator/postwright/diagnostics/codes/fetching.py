"""PW7xx: getting collections from Postman."""

from __future__ import annotations

from postwright.diagnostics.code import Code, Severity

CODES: tuple[Code, ...] = (
    Code(
        "PW701",
        Severity.ERROR,
        "source not understood",
        "`postwright pull` takes the uid of a collection (`12345678-` and a UUID), a link to it in Postman, "
        "`environments/UID`, or the https:// address of a published documentation page. What was given is "
        "none of these.",
    ),
    Code(
        "PW702",
        Severity.ERROR,
        "extra not installed",
        "`postwright pull` is the only command that uses the network; what it needs for that is an extra. "
        "`pip install 'postwright[pull]'` installs it.",
    ),
    Code(
        "PW703",
        Severity.ERROR,
        "no key for Postman's API",
        "Postman's API answers only with a key. It is taken from the environment variable `POSTMAN_API_KEY` or "
        "from the system's keyring (`keyring set postwright postman`), never from the command line, where "
        "other users of the machine could read it. Published documentation pages need none.",
    ),
    Code(
        "PW704",
        Severity.ERROR,
        "key refused",
        "The server answered 401: it does not know the key. It was revoked, has expired, or lost a character "
        "when it was copied. Make a new one in Postman, in the settings under API keys.",
    ),
    Code(
        "PW705",
        Severity.ERROR,
        "access refused",
        "The server answered 403: whoever owns the key may not read this. Ask for access to the workspace.",
    ),
    Code(
        "PW706",
        Severity.ERROR,
        "nothing there",
        "The server answered 404. The id is wrong, the collection or page was deleted or unpublished, or the "
        "key's owner is not in the workspace: Postman answers the same then. A collection of somebody else "
        "needs its whole uid.",
    ),
    Code(
        "PW707",
        Severity.ERROR,
        "too many requests",
        "The server answered 429. Postman limits requests per minute and per month. The message says when to "
        "try again; the exit code is 75.",
    ),
    Code(
        "PW708",
        Severity.ERROR,
        "unexpected answer",
        "The server failed (5xx, exit code 75: try again later), or answered with a status that Postman does "
        "not use here, which then comes from a proxy or from another server altogether.",
    ),
    Code(
        "PW709",
        Severity.ERROR,
        "no answer",
        "The server could not be reached, did not answer in time, or broke off. Nothing was written. Look at "
        "the connection; behind a proxy, `HTTPS_PROXY` names it. The exit code is 75: try again later.",
    ),
    Code(
        "PW710",
        Severity.ERROR,
        "address that is not followed",
        "Only https:// addresses are asked, and plain http:// ones on this machine. A redirect is followed to "
        "public hosts over HTTPS, without the API key, and to nothing else: not to plain HTTP and not to "
        "addresses of a private network. Give the address that you mean.",
    ),
    Code(
        "PW711",
        Severity.ERROR,
        "answer too large",
        "Answers over 64 MiB are refused, as such files are. Saved responses are what makes a collection that "
        "large: delete the needless ones, or split the collection.",
    ),
    Code(
        "PW712",
        Severity.ERROR,
        "something else than a collection",
        "The server answered, with something that is not what was asked for: a web page that Postman did not "
        "publish, a sign-in page, JSON of another kind. Nothing was written, so the file is what it was.",
    ),
    Code(
        "PW713",
        Severity.WARNING,
        "secrets in what was pulled",
        "What was pulled held credentials. Each was replaced by `REDACTED` before the file was written, so that "
        "it can be committed; nothing that Postwright makes of a collection needs them. In Postman they are "
        "still readable for everybody who may open the collection: move them into the vault.",
    ),
    Code(
        "PW714",
        Severity.ERROR,
        "nothing to pull",
        "`postwright pull` without a source pulls what `pull` in `postwright.yaml` lists, a source for each "
        "file. There is no such list. Give a source, or add one.",
    ),
)

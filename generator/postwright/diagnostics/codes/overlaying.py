"""PW64x: OpenAPI documents laid over the contract."""

from __future__ import annotations

from postwright.diagnostics.code import Code, Severity

CODES: tuple[Code, ...] = (
    Code(
        "PW640",
        Severity.ERROR,
        "not an OpenAPI 3 document",
        "`input.openapi` and `--openapi-overlay` take OpenAPI documents of the versions 3.0 and 3.1, in JSON or "
        "YAML. A Swagger 2.0 document can be converted with the tools of the OpenAPI Initiative.",
    ),
    Code(
        "PW641",
        Severity.ERROR,
        "reference that cannot be followed",
        "A `$ref` of an OpenAPI document leads out of it, to nothing, or in a circle. Only references within the "
        "document are followed: Postwright opens no file and no address that an input names. A bundler makes "
        "one document of several.",
    ),
    Code(
        "PW642",
        Severity.WARNING,
        "statement that the contract cannot hold",
        "An OpenAPI document says something about what is sent or answered that the contract has no words for, "
        "such as `not`, callbacks, a second server or an answer for all statuses of which none is shown. It is left out; everything else the document says "
        "stands. The place is the first of this kind.",
    ),
    Code(
        "PW643",
        Severity.INFO,
        "limit or remark that is not kept",
        "An OpenAPI document limits values (`maxLength`, `pattern`), remarks on them (`example`, `externalDocs`) or says something of its own (`x-logo`). The "
        "contract does not keep that, and a client does not check it: the API does. The place is the first of "
        "this kind.",
    ),
    Code(
        "PW644",
        Severity.WARNING,
        "statement of several operations",
        "An operation of an OpenAPI document has the method and path of several operations of the collection: "
        "commands behind one path, which a body or a parameter tells apart. What it says is taken for none of "
        "them, for it need not be true of each. `overrides` can say it of each.",
    ),
    Code(
        "PW645",
        Severity.WARNING,
        "samples do not fit the OpenAPI document",
        "An OpenAPI document gives a place a type that saved answers or bodies of the collection are not of. The "
        "document stands, but a client would refuse such answers, and generated tests that replay them fail. "
        "Correct the document, or save the responses in Postman again.",
    ),
)

"""PW4xx: packs, templates and names."""

from __future__ import annotations

from postwright.diagnostics.code import Code, Severity

CODES: tuple[Code, ...] = (
    Code(
        "PW401",
        Severity.ERROR,
        "pack not found",
        "A pack is asked for by the name of a built-in one (`python`), or by the path of a folder that has a"
        " `pack.yaml` (`./packs/mine`). A path is told from a name by its slash or leading dot.",
    ),
    Code(
        "PW402",
        Severity.ERROR,
        "pack file is not readable YAML",
        "The files that describe a pack are plain YAML: no tags, anchors or aliases, no doubled keys, UTF-8."
        " Plain words such as `on` and `no` are texts, as in YAML 1.2.",
    ),
    Code(
        "PW403",
        Severity.ERROR,
        "wrong entry in a pack's manifest",
        "A key that the manifest does not have, one that is missing, or a value of the wrong kind. The"
        " message names the line, and the nearest known word where there is one.",
    ),
    Code(
        "PW404",
        Severity.ERROR,
        "pack file missing or out of bounds",
        "A pack may only use the files its manifest lists, and they must be inside its folder: nothing is"
        " found by globbing, and links that lead out of the pack are not followed.",
    ),
    Code(
        "PW405",
        Severity.ERROR,
        "pack made for another version of the model",
        "Templates read the intermediate model, which has a version. The pack's `model` says which versions"
        " it understands, and this program's is not among them.",
    ),
    Code(
        "PW406",
        Severity.ERROR,
        "wrong option for a pack",
        "The manifest declares the options a pack takes. One that is needed is missing, has a value of the"
        " wrong type or form, or is not declared.",
    ),
    Code(
        "PW407",
        Severity.ERROR,
        "unknown plug",
        "A plug is the part of a language that takes code: writing literals, formatting, making models."
        " A pack asks for one by name, and this program has no such plug.",
    ),
    Code(
        "PW408",
        Severity.ERROR,
        "incomplete pack",
        "Whatever a pack's templates print, the view they see is made with names of types and parameters"
        " and with a spelling for every kind of schema. The message says which of them the manifest lacks.",
    ),
    Code(
        "PW409",
        Severity.WARNING,
        "auth that clients do not do",
        "The collection signs requests in a way that the pack's clients cannot, or by an algorithm that they do"
        " not know. The Python pack signs with digest, OAuth 1.0, AWS, JWT, Hawk, NTLM, EdgeGrid and ASAP."
        " Operations are generated and sent without such a credential, or with a token that the user makes; a"
        " middleware of the client can add it.",
    ),
    Code(
        "PW410",
        Severity.ERROR,
        "template does not parse",
        "A template has a mistake in its Jinja syntax, or uses a filter that packs do not have. Filters are"
        " limited to those that keep text from the collection apart from code.",
    ),
    Code(
        "PW411",
        Severity.ERROR,
        "template failed",
        "A template asked for something that is not there, or did with a value what cannot be done with"
        " it. Names are never silently empty: what is undefined is an error.",
    ),
    Code(
        "PW412",
        Severity.ERROR,
        "template prints what may not be printed",
        "Only text and numbers reach the output. Text and values from the collection must pass a filter"
        " that writes them for their place, such as `lit` (a literal), `doc` (a docstring) or `comment`;"
        " this is what keeps a hostile collection from becoming code.",
    ),
    Code(
        "PW413",
        Severity.ERROR,
        "template exceeds its limits",
        "A template may take a bounded number of steps and write a bounded amount of text per file. Look for"
        " a loop in a loop, or text that is doubled again and again.",
    ),
    Code(
        "PW414",
        Severity.ERROR,
        "template reaches out of its sandbox",
        "Templates see plain data: no private attributes, no methods beyond a few of strings and mappings,"
        " nothing that can be called to run code.",
    ),
    Code(
        "PW415",
        Severity.ERROR,
        "path not allowed in the output",
        "A pack's `path` came to something that is not a safe relative path on every file system: absolute,"
        " with `..`, a name Windows reserves, a character that is not portable, a part over 255 bytes.",
    ),
    Code(
        "PW416",
        Severity.ERROR,
        "invisible character in the output",
        "No output file may hold control, bidirectional or zero-width characters, since they make text read"
        " other than it runs. The writers escape them; this one stands in a template or a copied file.",
    ),
    Code(
        "PW420",
        Severity.ERROR,
        "formatter refused a rendered file",
        "A template rendered text that the pack's formatter cannot parse. It is the template's mistake, or"
        " that of a resolved name; the place given is in the rendered text.",
    ),
    Code(
        "PW430",
        Severity.ERROR,
        "models could not be made",
        "The generator of models refused the schemas of this API. Please report it with the collection, or"
        " the part of it that matters.",
    ),
    Code(
        "PW431",
        Severity.ERROR,
        "generated models hold more than models",
        "What the generator of models wrote is read again before it is used, and may consist of imports from"
        " a short list, classes, annotated fields and documentation. Something else was found, which could"
        " be text from the collection turned into code, so nothing was written. Please report it.",
    ),
)

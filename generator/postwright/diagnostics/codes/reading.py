"""PW1xx: input files and the formats of collections."""

from __future__ import annotations

from postwright.diagnostics.code import Code, Severity

CODES: tuple[Code, ...] = (
    Code(
        "PW101",
        Severity.ERROR,
        "input file cannot be opened",
        "The file is not there, or may not be read by the user who runs the program. "
        "Check the path as it stands in the settings or on the command line, and the permissions.",
    ),
    Code(
        "PW102",
        Severity.ERROR,
        "input file too large",
        "Input of more than 64 MiB, all files together, is refused, so that a wrong path cannot fill the "
        "memory. Saved responses "
        "are what makes a collection that large: delete the needless ones, or export some folders as "
        "a collection of their own.",
    ),
    Code(
        "PW103",
        Severity.ERROR,
        "input file is not text",
        "The file is neither UTF-8 nor UTF-16. Postman exports UTF-8; a file that passed through "
        "another program may have been saved in another encoding. Save it as UTF-8 again.",
    ),
    Code(
        "PW104",
        Severity.ERROR,
        "broken JSON",
        "The file stops being JSON (RFC 8259) at the place that is named. Usual reasons are a merge "
        "conflict, a comma too many after an edit by hand, and a download that was cut short.",
    ),
    Code(
        "PW105",
        Severity.ERROR,
        "JSON nested too deep",
        "Arrays and objects may be nested 200 levels deep; real collections stay under 50. A deeper "
        "file is damaged or made to exhaust its reader.",
    ),
    Code(
        "PW106",
        Severity.WARNING,
        "number that JSON cannot carry",
        "`NaN`, `Infinity`, numbers beyond a double such as `1e999`, and integers of more than 308 "
        "digits are read as `null`: no two programs agree on what they mean.",
    ),
    Code(
        "PW107",
        Severity.WARNING,
        "key repeated in one object",
        "RFC 8259 leaves open what a repeated key means, and YAML 1.2.2 forbids it. The last value "
        "counts, as in Postman itself; the earlier ones are lost. Remove one of them from the file.",
    ),
    Code(
        "PW108",
        Severity.WARNING,
        "half a surrogate pair",
        "An escape such as `\\ud83d` stands without its other half, so it is no character at all. It "
        "is read as U+FFFD, the replacement character.",
    ),
    Code(
        "PW110",
        Severity.ERROR,
        "documentation without requests",
        "The file is the metadata of a published documentation page. It describes the API in words "
        "and holds none of its requests, so there is nothing to make operations from. Export the "
        "collection itself from Postman (Export, Collection v2.1), ask its owner to do so, or get it "
        "from the Postman API with a key: `GET https://api.getpostman.com/collections/{id}`.",
    ),
    Code(
        "PW111",
        Severity.ERROR,
        "not a collection",
        "The file is something else than a Postman collection. The message says what it looks like, "
        "the help how to get to a collection from there.",
    ),
    Code(
        "PW113",
        Severity.ERROR,
        "empty collection",
        "The collection has no request in it, only perhaps folders. An SDK is made from requests.",
    ),
    Code(
        "PW114",
        Severity.ERROR,
        "too many items",
        "A collection may have 100,000 folders and requests. Export some folders as a collection of "
        "their own.",
    ),
    Code(
        "PW115",
        Severity.WARNING,
        "item left out",
        "An entry of an `item` list is neither a folder (it has no `item` list) nor a request (it has "
        "no `request`), or an entry of `folders` or `requests` in the format v1 is no object. It is "
        "left out; everything else is read.",
    ),
    Code(
        "PW116",
        Severity.WARNING,
        "value of the wrong kind",
        "A value is not of the kind that the format asks for in its place, for example a number where "
        "a list is due. It is read as if it were not there.",
    ),
    Code(
        "PW117",
        Severity.WARNING,
        "text too long",
        "A single text of more than 16 MiB characters, in practice a saved response, is left out.",
    ),
    Code(
        "PW118",
        Severity.INFO,
        "format not stated",
        "The file has no `info.schema`, which names the version of the format. Its values are read as "
        "v2.1, and as v2.0 where they look so.",
    ),
    Code(
        "PW119",
        Severity.ERROR,
        "not an environment",
        "The file that is given as an environment has no `values`. Export it in Postman: "
        "Environments, the environment's menu, Export.",
    ),
    Code(
        "PW130",
        Severity.INFO,
        "listed and not there",
        "In the format v1, `order` and `folders_order` list the ids of what a folder or the collection "
        "holds. Some of these ids belong to nothing in the file: what they named was deleted or not "
        "exported. All that the file does hold is read.",
    ),
    Code(
        "PW131",
        Severity.WARNING,
        "folder moved to the top level",
        "In the format v1, folders name the folders inside them. One that stands in itself by way of "
        "others, or in more than 90 others, cannot be shown where it says it is. It is read with all "
        "its requests, at the end of the top level.",
    ),
    Code(
        "PW150",
        Severity.ERROR,
        "broken YAML",
        "The file stops being YAML (1.2.2) at the place that is named, or uses what is not read: tags, "
        "keys that are no text, a second document. A value that holds `: `, ` #` or begins with `{`, `[`, "
        "`*`, `&`, `!`, `%`, `@` or a backquote needs quotes.",
    ),
    Code(
        "PW151",
        Severity.ERROR,
        "limit of a folder or of YAML reached",
        "YAML may be nested 200 levels deep, have 100,000 values in a file and repeat 1,000,000 values and "
        "characters by aliases; folders may stand 50 deep in each other. What goes beyond is damaged or "
        "made to exhaust its reader.",
    ),
    Code(
        "PW152",
        Severity.WARNING,
        "file of a collection left out",
        "A request or an example of a collection in the format v3 cannot be read, or is not what its name "
        "says. It is left out; everything else is read.",
    ),
    Code(
        "PW153",
        Severity.WARNING,
        "request of another protocol left out",
        "gRPC, WebSocket, Socket.IO, MQTT, MCP and LLM requests are not what an HTTP client can send. They "
        "are left out; everything else is read.",
    ),
    Code(
        "PW154",
        Severity.WARNING,
        "entry of a folder left out",
        "A folder holds something that is not read: a link, a pipe or a device, a file whose name or content "
        "is not that of a part of a collection, or the examples of a request that is not there.",
    ),
    Code(
        "PW155",
        Severity.INFO,
        "entry of a folder passed over",
        "A folder that was given as input holds files or folders that are no part of a collection, a README "
        "for example. Names that begin with a dot are passed over without a word.",
    ),
    Code(
        "PW157",
        Severity.ERROR,
        "folder without a collection",
        "A folder may be a collection in the format v3, a workspace with a folder `collections`, or hold "
        "exports as JSON files. This one is none of them.",
    ),
)

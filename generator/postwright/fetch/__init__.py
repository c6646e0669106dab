"""Collections and environments from where Postman keeps them.

Takes what a user calls a source (the id of a collection or an environment, a link to one in Postman, the
address of a published documentation page), gives the JSON document that is there, laid out so that the same
content is always the same text. Network access happens only here, and only in `postwright pull`: nothing that
generates imports this package. The API key goes to Postman's API and to no other host; it is never part of a
message. No address is followed that the user did not name, redirects to public hosts over HTTPS apart. Nothing
is written here, and nothing is taken out of a document but what `layout` names.
"""

from postwright.fetch.documents import Fetched, fetch
from postwright.fetch.keys import KEY_VARIABLE
from postwright.fetch.layout import laid_out
from postwright.fetch.sources import Source, parse_source

__all__ = ["KEY_VARIABLE", "Fetched", "Source", "fetch", "laid_out", "parse_source"]

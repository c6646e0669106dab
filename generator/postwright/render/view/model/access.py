"""Where an API is, and what it asks of who calls it."""

from __future__ import annotations

from dataclasses import dataclass

from postwright.render.untrusted import Text
from postwright.render.view.model.models import NamesByRole
from postwright.render.view.model.operations import ChildView, OperationView


@dataclass(frozen=True, slots=True)
class VariableView:
    """A variable of a server's URL. `place` says what it is a part of: scheme, host, port or path."""

    names: NamesByRole
    name: Text
    place: str
    default: Text
    description: Text


@dataclass(frozen=True, slots=True)
class ServerView:
    """A server; `url` has `{name}` for its variables.

    `whole` holds if the URL is one variable that is not asked for by itself: a client takes whole URLs
    anyway. `known` holds if every variable has a default.
    """

    names: NamesByRole
    url: Text
    variables: tuple[VariableView, ...]
    whole: bool
    known: bool


@dataclass(frozen=True, slots=True)
class EnvironmentView:
    """An environment: pairs of a variable's name and its value there."""

    names: NamesByRole
    name: Text
    values: tuple[tuple[Text, Text], ...]


@dataclass(frozen=True, slots=True)
class FlowView:
    """An OAuth 2.0 flow. A URL that begins with a slash is of the API's own server; all are `known` or not."""

    kind: str
    authorization_url: Text
    token_url: Text
    refresh_url: Text
    scopes: tuple[Text, ...]
    known: bool


@dataclass(frozen=True, slots=True)
class CredentialView:
    """Something a client is given to show who is calling. `word` says what: "token", "username", ...

    One that is not `required` a scheme can do without: it has a value of its own, or another one suffices.
    """

    names: NamesByRole
    word: Text
    required: bool = True


@dataclass(frozen=True, slots=True)
class SecurityView:
    """A security scheme that has credentials.

    `kind` is `bearer`, `basic`, or where an API key goes: `header`, `query`, `cookie`; for a pack that says so
    in its manifest also a way to sign requests: `digest`, `oauth1`, `awsv4`, `hawk`, `ntlm`, `jwt`, `edgegrid`,
    `asap`, with its `settings`. `prefix` is what stands before a token of the kind `bearer`: "Bearer", or a word
    of the API's own. `credentials` are one, or for `basic` the user's name and the password.
    """

    id: Text
    kind: str
    name: Text
    prefix: Text
    credentials: tuple[CredentialView, ...]
    settings: tuple[tuple[Text, Text], ...]
    flows: tuple[FlowView, ...]


@dataclass(frozen=True, slots=True)
class LoginView:
    """An operation that gives a token, and where it stands."""

    operation: OperationView
    resource: ChildView
    attributes: tuple[str, ...]

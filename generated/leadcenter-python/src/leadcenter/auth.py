"""Credentials that are more than a text, each to be passed where the client takes one.

from leadcenter.auth import ClientCredentials
"""

from ._runtime._auth import Auth as Auth
from ._runtime._auth import CustomAuth as CustomAuth
from ._runtime._grants import AuthorizationCode as AuthorizationCode
from ._runtime._grants import AuthorizationRequest as AuthorizationRequest
from ._runtime._grants import ClientCredentials as ClientCredentials
from ._runtime._grants import PasswordGrant as PasswordGrant
from ._runtime._grants import RefreshToken as RefreshToken
from ._runtime._oauth import OAuth2 as OAuth2
from ._runtime._oauth import TokenError as TokenError
from ._runtime._oauth import Tokens as Tokens

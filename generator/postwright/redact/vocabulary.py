"""The words that names are made of, sorted by what they say about a value."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _pairs(text: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(pair.split()) for pair in text.split(", "))


SECRET = _words(
    "password passwords passwd pwd pw passphrase passcode secret secrets apikey apikeys apitoken "
    "credential credentials jwt cookie cookies bearer otp totp cvv cvc privatekey "
    "accesskey secretkey sessionid sessionkey sessid phpsessid jsessionid csrf xsrf "
    "authkey authcode sharedkey signingkey masterkey connectionstring skey ikey "
    "passe motdepasse mdp passwort kennwort senha contrasena contrasenya wachtwoord haslo heslo geslo "
    "losenord passord adgangskode salasana sifre parola jelszo lozinka parol slaptazodis katasandi"
)
"""Words that say secret wherever they stand in a name, of several languages and without accents."""

SECRET_UNSPACED = (
    *("\u043f\u0430\u0440\u043e\u043b\u044c", "\u5bc6\u7801", "\u5bc6\u78bc"),
    *("\u53e3\u4ee4", "\u5bc6\u94a5", "\u4ee4\u724c", "\u30d1\u30b9\u30ef\u30fc\u30c9"),
    *("\ube44\ubc00\ubc88\ud638", "\u03ba\u03c9\u03b4\u03b9\u03ba\u03cc\u03c2"),
)
"""Such words of other scripts, where nothing has to stand between words: those for `password` and `key`."""

SECRET_LAST = _words("pass pin sig signature auth hmac mfa")
"""Words that say so at the end of a name."""

SECRET_PAIRS = _pairs(
    "api key, private key, access key, secret key, auth key, subscription key, encryption key, "
    "signing key, master key, license key, account key, shared key, service key, functions key, "
    "consumer key, application key, app key, client key, session key, webhook key, "
    "host key, storage key, integration key, server key, admin key, user key, card number, "
    "security code, auth code, authorization code, access code, verification code, recovery code, "
    "backup code, connection string, code verifier, security answer, client assertion, secret id, "
    "function key"
)
"""Two words in a row that say so."""

ABOUT = _words(
    "type types count counts limit max min used usage expires expiry expiration expired at in on "
    "date time ttl lifetime url uri urls endpoint length size name names description policy status "
    "state valid required enabled disabled strength scope scopes format algorithm alg version id ids "
    "method methods header prefix field fields label issuer audience location path price symbol "
    "balance supply decimals mode provider attempts age days minutes seconds hours total remaining "
    "changed updated created rotated hint exists index position support supported rules rule "
    "lastused encoding to amount result results check failure"
)
"""Last words that make it something said about a secret: `token_type`, `password_changed_at`."""

ASKING = _words(
    "needs requires show hide forgot allow allows enable disable can max min num number total count "
    "remaining"
)
"""First words that do so: `max_tokens`."""

CLAIMING = _words("has is require required")
"""Words that do so wherever they stand: `user_has_password`."""

NO_CREDENTIAL = _words(
    "page next prev previous continuation continue cursor sync pagination paging prompt completion "
    "input output cached reasoning stop start design native reward ratelimit limit remaining sort "
    "quota erc nft resume offset"
)
"""Words that make a token a place in a list, a unit of text or of money."""

HARMLESS_KEYS = _words(
    "idempotency socket cache partition routing surrogate primary foreign sort public"
)
"""Words that make a `...-Key` header no credential."""

AMBIGUOUS = _words("key code nonce salt session access refresh")
"""Names whose value has to tell."""

SPOKEN_PARAMETERS = _words(
    "key in addTokenTo tokenType token_type grant_type scope headerPrefix headerPrefixValue audience "
    "signatureMethod algorithm region service version useBrowser client_authentication realm "
    "challengeAlgorithm tokenName qop includeBodyHash addParamsToHeader addEmptyParamsToSign "
    "disableHeaderEncoding includePayloadHash disableRetryRequest autoAddParam isSecretBase64Encoded "
    "addAuthDataToQuery resource timestamp state showPassword saveHelperData secretType "
    "accessTokenUrl authUrl refreshTokenUrl redirect_uri callBackUrl redirectUri useManagedIdentity "
    "disableTokenSharing headersToSign maxBodySize issuer subject kid user headers queryParamKey "
    "alg iss aud sub"
)
"""Parameters of auths that say how and never who; every other one is replaced."""

VALUE_NAMES = _words(
    "value values val data raw content text plain plaintext key current current_value new old "
    "default access refresh initial_value currentvalue initialvalue sessionvalue"
)
"""Members that hold a secret when the object they are in is named as one."""

LABEL_NAMES = _words("key name field id label header param parameter variable")
"""Members whose value is the name of the value beside it: `{"key": "token", "value": "..."}`."""

SPEAKING = _words("error errors message messages violations details validation issues fields")
"""Members under which sentences stand: `{"errors": {"password": ["It is too short."]}}`."""

MENTIONS = (
    *("pass", "pwd", "secret", "token", "key", "auth", "cred", "cookie", "session", "sess", "jwt"),
    *("bearer", "otp", "cv", "csrf", "xsrf", "pin", "sig", "code", "hmac", "mfa", "connection"),
    *(
        "answer",
        "assertion",
        "card",
        "wort",
        "senha",
        "contrase",
        "wachtwoord",
        "pw",
        "mdp",
        "has\u0142o",
    ),
    *("haslo", "heslo", "geslo", "senord", "passord", "adgangskode", "salasana", "ifre", "parol"),
    *("jelsz", "lozinka", "slapta", "katasandi", *SECRET_UNSPACED),
)
"""Parts of which every name of a secret has one: a quick look before the careful one."""

"""The names that Postman's own formats give to members (schema.postman.com, v1 to v3, and environments)."""

from __future__ import annotations

FORMAT_NAMES = frozenset("""
    _collection_link _exporter_id _postman_exported_at _postman_exported_using _postman_id
    _postman_isSubFolder _postman_previewlanguage _postman_previewtype _postman_variable_scope
    accessKey accessToken accessTokenUrl addTokenTo algorithm apikey asap auth authId authKey
    authUrl awsv4 basic bearer body clientId clientSecret code collection collectionId
    consumerKey consumerSecret content contentType cookie cookies createdAt currentHelper data
    dataMode dataOptions description digest disabled edgegrid enabled event events examples exec
    file fileName folder folders folders_order formdata grant_type graphql hash hawk header
    headerData headerPrefix headers helperAttributes host html id in info item items javascript
    json jwt key language listen method mode name noauth nonce ntlm oauth1 oauth2 operationName
    options order originalRequest owner packages password path pathVariableData pathVariables
    port preRequestScript prerequest protocol protocolProfileBehavior query queryParams
    queryParamsData raw rawModeData rawModeType realm redirect_uri refreshToken region request
    requests response responseTime responses schema scope script scripts secretKey service
    sessionToken settings signatureMethod src status statusCode statusText test tests text
    timestamp timings token tokenName tokenSecret type uid updatedAt url urlObject urlencoded
    username value values variable variables version xml
    """.split())
"""Members of collections, environments and auths: names that say nothing of whose API it is."""

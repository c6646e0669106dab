"""The intermediate model: facts, and the contract recovered from them.

Frozen dataclasses in OpenAPI's own words. It holds facts, never identifiers and never a language: what a
thing is called in Python or TypeScript is a pack's business. It has a versioned JSON form
(`ir.serial`) and an OpenAPI 3.1 export (`ir.openapi`). It never reads a file and never infers.
"""

MODEL_VERSION = 2
"""The version of the model and of its JSON form; packs say which they understand.

It goes up by one with a change that whoever reads the one before would misread or refuse: a member that is
gone, has another type or means something else. 2: security is a list of ways, each of them a list.
"""

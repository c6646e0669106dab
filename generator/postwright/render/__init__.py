"""Rendering: the contract and its names in, a pack's files out, not yet formatted.

Takes an `Api`, the names settled for it, a pack and the user's options; gives text per path. Templates
run in a sandbox and see frozen plain data; what came from a collection reaches the output only through a
typed writer. It writes nothing to disk.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from postwright.ir.api import Api
from postwright.ir.json import Json
from postwright.naming.table import Names
from postwright.packs import Pack
from postwright.plugs.registry import literal_writer, models
from postwright.render.completeness import check_complete
from postwright.render.environment import Templates
from postwright.render.model_modules import model_modules
from postwright.render.model_schemas import ModelSchemas, spoken_of
from postwright.render.signing import for_pack
from postwright.render.view import build_view
from postwright.render.view.model import ModelModule
from postwright.rendered import Rendered

__all__ = ["Rendered", "for_pack", "render"]


def render(api: Api, names: Names, pack: Pack, options: Mapping[str, Json]) -> tuple[Rendered, ...]:
    """Every file of the pack, in the manifest's order. Raises `Failure` where a template goes wrong.

    Templates see `api`, `options` and, where the pack asks for a maker of models, `models`: its modules.
    """
    check_complete(pack)
    templates = Templates(pack)
    view = build_view(api, names, pack.types, literal_writer(pack.literals).literal)
    context: dict[str, object] = {"api": view, "options": options}
    if pack.models is not None:
        base = templates.inline(pack.models.base_class, {"options": options})
        context["models"] = _models(api, names, pack, pack.models.plug, base)
    return tuple(templates.files(context))


def _models(
    api: Api, names: Names, pack: Pack, plug: str, base_class: str
) -> tuple[ModelModule, ...]:
    spoken, modules = spoken_of(api), model_modules(api, names)
    writer = ModelSchemas(api, names, frozenset(pack.types))
    homes = {model: each.name for each in modules for model in each.models}
    texts = models(plug)(writer.schemas(spoken), writer.fields(spoken), base_class, homes)
    return tuple(replace(each, text=texts[each.name]) for each in modules)

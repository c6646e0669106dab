"""datamodel-code-generator: pydantic v2 models from JSON Schemas (2020-12).

https://datamodel-code-generator.koxudaxi.dev. It decides the types, their order and what must be rebuilt; it
is given structure only, and what it writes is read by a closed grammar before it is written anew.
"""

from __future__ import annotations

from collections.abc import Mapping

from postwright.diagnostics import Failure
from postwright.ir.json import Json
from postwright.plugs.models.module import Class, Module, read_module
from postwright.plugs.models.placeholders import BASE, Placeholders, stripped
from postwright.plugs.models.writing import Words, write_modules


def generate_models(
    schemas: Mapping[str, Mapping[str, Json]],
    field_names: Mapping[str, Mapping[str, str]],
    base_class: str,
    homes: Mapping[str, str],
) -> dict[str, str]:
    """Modules with one class per object schema, and a type alias for any other schema.

    Arguments are those of `ModelMaker`. A field whose name differs from its property's has that as alias.
    An object schema inside another is a `dict`, as it has no name. Raises `Failure` (PW430, PW431).
    """
    document, placeholders = stripped(schemas)
    module = read_module(_generate(document) if schemas else "", BASE)
    _check_complete(module, placeholders)
    return write_modules(module, placeholders, Words(schemas, field_names, base_class, homes))


def _generate(document: dict[str, Json]) -> str:
    from datamodel_code_generator import generate
    from datamodel_code_generator.enums import DataModelType, InputFileType
    from datamodel_code_generator.format import DatetimeClassType, PythonVersion
    from datamodel_code_generator.parser import LiteralType

    try:
        return str(
            generate(
                document,
                input_file_type=InputFileType.JsonSchema,
                output_model_type=DataModelType.PydanticV2BaseModel,
                target_python_version=PythonVersion.PY_311,
                base_class=BASE,
                formatters=[],
                custom_file_header=" ",
                custom_class_name_generator=str,
                skip_root_model=True,
                keep_model_order=True,
                use_type_alias=True,
                enum_field_as_literal=LiteralType.All,
                output_datetime_class=DatetimeClassType.Datetime,
                use_standard_collections=True,
                use_union_operator=True,
            )
        )
    except Exception as error:
        message = f"the generator of models refused them: {type(error).__name__}: {error}"
        raise Failure.of("PW430", message) from None


def _check_complete(module: Module, placeholders: Placeholders) -> None:
    """Every class and field that was asked for is there, and no other."""
    given = [each.name for each in module.definitions]
    if sorted(given) != sorted(placeholders.classes):
        raise Failure.of("PW430", "the generator of models made other classes than were asked for")
    fields = {
        field.name
        for each in module.definitions
        if isinstance(each, Class)
        for field in each.fields
    }
    if not fields <= set(placeholders.properties):
        raise Failure.of("PW430", "the generator of models made other fields than were asked for")

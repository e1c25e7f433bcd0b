"""From pydantic's core schema to judges of columns; what is not known here makes a schema go row by row."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from ztf_flow.schema.fields import (
    Node,
    RecordShape,
    definitions_of,
    keeps_extra,
    output_fields,
    record_fields,
    record_path,
    record_shape,
)
from ztf_flow.schema.model import Schema
from ztf_flow.schema.vector.asked import ArrowForm, AskedKind, Form, JsonForm, PlainForm, impurity, is_flat
from ztf_flow.schema.vector.columns import Kind
from ztf_flow.schema.vector.faults import FaultFinder
from ztf_flow.schema.vector.judging import Default, FieldJudge, VectorJudge
from ztf_flow.schema.vector.kinds import MAKERS, FieldNode, Refusal, Request, check_keys

if TYPE_CHECKING:
    from ztf_flow.schema.arrow_kinds import Kind as ArrowKind

KNOWN_CONFIG = {
    "title", "strict", "extra_fields_behavior", "validate_by_alias", "validate_by_name", "populate_by_name",
    "str_strip_whitespace", "str_to_lower", "str_to_upper", "str_min_length", "str_max_length", "allow_inf_nan",
    "from_attributes", "frozen", "hide_input_in_errors", "loc_by_alias", "cache_strings", "serialize_by_alias",
    "validate_default", "ser_json_inf_nan",
}  # fmt: skip
"""Settings of a model that are followed here, or don't matter to records that are certain."""


def compile_judge(schema: Schema, request: Request) -> VectorJudge:
    """A vectorised judge of a schema. Raises Refusal."""
    core: Node = schema.adapter.core_schema
    definitions = definitions_of(core)
    path = record_path(core, definitions)
    if path is None or path[-1]["type"] not in ("model-fields", "dataclass-args", "typed-dict"):
        raise Refusal("records have no fixed fields")
    config = _config_of(path)
    _check_record(path, request)
    _check_strict(path, config, request)
    return _Compiler(path, config, definitions, record_shape(core), request).compile()


def _config_of(path: list[Node]) -> dict[str, Any]:
    config: dict[str, Any] = {}
    for node in path:
        config |= node.get("config") or {}
    unknown = sorted(set(config) - KNOWN_CONFIG)
    if unknown:
        raise Refusal(f"the model's setting {unknown[0]} is not known to it")
    return config


def _check_record(path: list[Node], request: Request) -> None:
    for node in path:
        kind = node["type"]
        if kind not in ("model", "model-fields", "definitions", "dataclass", "dataclass-args", "typed-dict"):
            what = "a validator of the whole model" if kind.startswith("function") else f"'{kind}' around its fields"
            raise Refusal(f"the schema has {what}")
        if node.get("root_model") or node.get("custom_init") or node.get("post_init"):
            raise Refusal("the model is a root model, or is made by code of its own")
        if "serialization" in node:
            raise Refusal("the model has a serialiser of its own")
        if node.get("strict") not in (None, False):
            raise Refusal("the model is strict")
    if path[-1].get("computed_fields"):
        raise Refusal("the model has computed fields")
    if path[-1].get("extras_schema") or path[-1].get("extras_keys_schema"):
        raise Refusal("extra keys have a schema")
    if keeps_extra(path):
        raise Refusal("the model keeps extra keys")
    if request.exclude_unset:
        raise Refusal("exclude_unset needs to know what was set")


def _check_strict(path: list[Node], config: Mapping[str, Any], request: Request) -> None:
    if config.get("strict") and request.kind == "text" and not request.strict:
        raise Refusal("text cells of a strict model are judged one by one")
    strict = request.strict or config.get("strict")
    if strict and request.kind == "typed" and any(node["type"] == "dataclass" for node in path):
        raise Refusal("a strict dataclass is made of no record of Python values")


class _Compiler:
    """Compiles the fields of one record."""

    def __init__(
        self,
        path: list[Node],
        config: Mapping[str, Any],
        definitions: Mapping[str, Node],
        shape: RecordShape,
        request: Request,
    ) -> None:
        self._path = path
        self._config = config
        self._definitions = definitions
        self._shape = shape
        self._request = request
        self._outputs = output_fields(path, by_alias=request.by_alias)
        self._faults = FaultFinder.of(
            dict(record_fields(path[-1])), config, definitions, kind=request.kind, strict=request.strict
        )

    def compile(self) -> VectorJudge:
        outputs = self._outputs
        places = {field.attribute: place for place, field in enumerate(outputs)}
        if any(field.conditional for field in outputs):
            raise Refusal("a field is left out of some records (exclude_if)")
        fields = {name: self._field(name, field, places.get(name)) for name, field in record_fields(self._path[-1])}
        self._check_share(fields)
        names = tuple(field.name for field in outputs)
        if len(set(names)) != len(names):
            raise Refusal("two fields have one name in the output")
        behaviours = [node.get("extra_behavior") for node in self._path]
        extra = next((found for found in behaviours if found), self._config.get("extra_fields_behavior", "ignore"))
        return VectorJudge(fields, self._shape, str(extra), names, self._faults)

    def _check_share(self, fields: Mapping[str, FieldJudge]) -> None:
        """Asking of most fields, one by one, takes longer than to ask of records."""
        asked = [(name, field.reason) for name, field in fields.items() if field.reason is not None]
        if 2 * len(asked) > len(fields):
            raise Refusal("most of its fields need pydantic: field '{}', {}".format(*asked[0]))

    def _field(self, name: str, field: Node, output: int | None) -> FieldJudge:
        try:
            alias = field.get("validation_alias")
            if alias is not None and not isinstance(alias, str):
                raise Refusal("it has several aliases")
            unknown = set(field) - {
                "type", "schema", "metadata", "validation_alias", "serialization_alias", "required", "name",
                "serialization_exclude", "kw_only", "frozen", "init",
            }  # fmt: skip
            if unknown:
                raise Refusal(f"of its {min(unknown)}")
            if field.get("init") is False:
                raise Refusal("records don't give it")
            if field.get("required") is False:
                raise Refusal("it may be absent from the output")
            try:
                return self._judge(name, field, output)
            except Refusal as reason:
                return self._asked(name, field, output, reason)
        except Refusal as reason:
            raise Refusal(f"field '{name}': {reason}") from None

    def _judge(self, name: str, field: Node, output: int | None) -> FieldJudge:
        """A judge of columns."""
        node: Node = field["schema"]
        given: Node | None = None
        if node["type"] == "default":
            given, node = node, node["schema"]
        nullable = node["type"] == "nullable"
        if nullable:
            check_keys(node, {"schema"})
            node = node["schema"]
        column = self._column_of(output)
        kind = self._kind(node, column.type if column is not None else None)
        policy = self._shape.policy(self._key_of(name))
        if policy == "none" and not nullable:
            raise Refusal("it takes None in a way that is not known to it")
        default = None if given is None else self._default(given, self._form(name, field, output))
        if self._request.exclude_none and (nullable or (given is not None and given.get("default") is None)):
            raise Refusal("exclude_none leaves it out of some records")
        strict = self._is_strict(node)
        return FieldJudge(name, kind, nullable, default, policy, self._request.null_values, output, strict)

    def _asked(self, name: str, field: Node, output: int | None, reason: Refusal) -> FieldJudge:
        """A judge that asks pydantic of each cell. Raises the reason why there is no other where there is none."""
        node: Node = field["schema"]
        why = impurity(node["schema"] if node["type"] == "default" else node, self._definitions)
        if why is not None:
            raise Refusal(why)
        if self._request.exclude_none or (self._request.flat and not is_flat(node)):
            raise reason
        form = self._form(name, field, output)()
        kind = AskedKind(partial(self._faults.ask, name, self._key_of(name)), form, form.type)
        default = self._default(node, lambda: form) if node["type"] == "default" else None
        policy = self._shape.policy(self._key_of(name))
        return FieldJudge(name, kind, False, default, policy, self._request.null_values, output, reason=str(reason))

    def _key_of(self, name: str) -> str:
        """A key of the input that is a field's."""
        return next((key for key, owner in self._shape.owners.items() if owner == name), name)

    def _column_of(self, output: int | None) -> ArrowKind | None:
        """The column of typed output that a field is."""
        return None if self._request.arrow is None or output is None else self._request.arrow.columns[output].kind

    def _form(self, name: str, field: Node, output: int | None) -> Callable[[], Form]:
        """How values of a field are written; made when it is needed."""

        def make() -> Form:
            request = self._request
            if request.arrow is not None and output is not None:
                member = request.arrow.columns[output]
                return ArrowForm(member.kind, nullable=member.nullable)
            form = JsonForm(name, field, self._config, self._definitions, {"by_alias": request.by_alias or None})
            return PlainForm(form) if request.flat else form

        return make

    def _default(self, node: Node, form: Callable[[], Form]) -> Default | None:
        """What stands in the output for a cell that is missing; None where only pydantic knows."""
        check_keys(node, {"schema", "default", "default_factory", "default_factory_takes_data", "copy_default",
                           "validate_default"})  # fmt: skip
        if "default" not in node or node.get("validate_default", self._config.get("validate_default")):
            return None
        made = form().make([node["default"]])
        if not made.kept:
            return None
        (value,) = made.payload
        if self._request.arrow is not None or self._request.flat:
            return Default(value, value if isinstance(value, bytes) else b"")
        return Default(None, value.as_py())

    def _kind(self, node: Node, column: pa.DataType | None) -> Kind:
        kind = node["type"]
        if "serialization" in node and kind != "enum":
            raise Refusal("it has a serialiser of its own")
        strict = self._is_strict(node)
        if self._request.kind == "text":
            if strict and not self._request.strict:
                raise Refusal("it is strict, and text cells are judged one by one then")
            strict = False  # in strict mode texts are judged as texts, which may stand for anything
        made = MAKERS.get(kind)
        if made is None:
            what = "a validator of its own" if kind.startswith("function") else f"of the type {kind}"
            raise Refusal(f"it is {what}" if what.startswith("of") else f"it has {what}")
        found = made(FieldNode(node, self._config, self._request, strict, column))
        if column is not None and found.type != column:
            raise Refusal(f"its output is {column}")
        return found

    def _is_strict(self, node: Node) -> bool:
        """Whether a field is: what is asked for all records goes before what the field says, and that before the
        model."""
        return self._request.strict or bool(node.get("strict", self._config.get("strict")))

"""Endpoints -> their description, OpenAPI 3.1. Shapes are read off the dataclasses."""

from __future__ import annotations

from functools import cache
from typing import Any

import msgspec

import sayso
from sayso.model import Judgement
from sayso.web.api.endpoints import ENDPOINTS, Endpoint
from sayso.web.api.judging import Decision
from sayso.web.api.parameters import FORMAT, Parameter

REFERENCE = "#/components/schemas/{name}"
PROBLEM: dict[str, Any] = {
    "type": "object",
    "required": ["error"],
    "properties": {
        "error": {
            "type": "object",
            "required": ["status", "message"],
            "properties": {
                "status": {"type": "integer"},
                "message": {"type": "string"},
            },
        }
    },
}
REFUSALS = {
    "400": "What is asked cannot be.",
    "401": "A token is demanded.",
    "403": "Another site asks.",
    "404": "Nothing has this id.",
    "413": "That is too much.",
    "429": "Too many wrong tokens came from this address.",
    "415": "That is no JSON.",
    "503": "The ledger is busy.",
}


@cache
def describe() -> dict[str, Any]:
    """The description of the whole API."""
    shapes = [each.gives for each in ENDPOINTS]
    types = [*shapes, Judgement, Decision]
    schemas, components = msgspec.json.schema_components(types, ref_template=REFERENCE)
    paths: dict[str, Any] = {
        each.path: {"get": _reading(each, schema)}
        for each, schema in zip(ENDPOINTS, schemas, strict=False)
    }
    paths["/api/judgements"]["post"] = _judging(schemas[-2], schemas[-1])
    return {
        "openapi": "3.1.0",
        "info": {"title": "Sayso", "version": sayso.__version__},
        "paths": paths,
        "components": {
            "schemas": components | {"Problem": PROBLEM},
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    }


def _reading(endpoint: Endpoint, schema: dict[str, Any]) -> dict[str, Any]:
    parameters = [_parameter(each) for each in endpoint.takes]
    if "{id}" in endpoint.path:
        identity = {"name": "id", "in": "path", "required": True}
        about = {"description": "An id, or the beginning of one."}
        parameters.append({**identity, **about, "schema": {"type": "string"}})
    return {
        "summary": endpoint.about,
        "parameters": parameters,
        "responses": _with_table(_responses("200", schema), endpoint),
    }


def _with_table(responses: dict[str, Any], endpoint: Endpoint) -> dict[str, Any]:
    """Lists are CSV too."""
    if FORMAT in endpoint.takes:
        responses["200"]["content"]["text/csv"] = {"schema": {"type": "string"}}
    return responses


def _judging(made: dict[str, Any], given: dict[str, Any]) -> dict[str, Any]:
    return {
        "summary": "Decides, or takes a decision back; appended, never overwritten.",
        "requestBody": {
            "required": True,
            "content": {"application/json": {"schema": given}},
        },
        "responses": _responses("201", made),
    }


def _parameter(each: Parameter) -> dict[str, Any]:
    return {
        "name": each.name,
        "in": "query",
        "description": each.about,
        "required": each.required,
        "schema": dict(each.schema),
    }


def _responses(status: str, schema: dict[str, Any]) -> dict[str, Any]:
    def answer(about: str, of: dict[str, Any]) -> dict[str, Any]:
        return {"description": about, "content": {"application/json": {"schema": of}}}

    problem = {"$ref": REFERENCE.format(name="Problem")}
    refused = {code: answer(about, problem) for code, about in REFUSALS.items()}
    return {status: answer("As asked.", schema)} | refused

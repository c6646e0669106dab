"""stages: what is sent and what comes back, as the collection shows it."""

from __future__ import annotations

from typing import List

import pytest
from leadcenter import (
    OMIT,
    Client,
    ConflictError,
    NotFoundError,
    PermissionDeniedError,
    UnprocessableEntityError,
)
from leadcenter.models import Stage

from ..checks import assert_error, assert_same, invalid
from ..server import FakeServer


def test_create_201(client: Client, server: FakeServer) -> None:
    """Create stage - Stage created"""
    body = server.answers(201, "pipelines_stages/create_201")

    result = client.pipelines.stages.create(
        4, name="Negotiation", position=4, probability=80, color="#F2994A", type="open"
    )

    server.assert_received(
        "POST",
        "/v1/pipelines/4/stages",
        json={
            "name": "Negotiation",
            "position": 4,
            "probability": 80,
            "color": "#F2994A",
            "type": "open",
        },
    )
    assert_same(result, Stage, body)


def test_create_403(client: Client, server: FakeServer) -> None:
    """Create stage - Forbidden"""
    body = server.answers(403, "pipelines_stages/create_403")

    with pytest.raises(PermissionDeniedError) as error:
        client.pipelines.stages.create(
            4, name="Negotiation", position=4, probability=80, color="#F2994A", type="open"
        )

    server.assert_received(
        "POST",
        "/v1/pipelines/4/stages",
        json={
            "name": "Negotiation",
            "position": 4,
            "probability": 80,
            "color": "#F2994A",
            "type": "open",
        },
    )
    assert_error(
        error.value,
        403,
        body,
        message="This action is unauthorized.",
        errors={"permission": ["Only an admin can change pipelines."]},
    )


def test_create_422(client: Client, server: FakeServer) -> None:
    """Create stage - Validation error"""
    body = server.answers(422, "pipelines_stages/create_422")

    with pytest.raises(UnprocessableEntityError) as error:
        client.pipelines.stages.create(4, name=invalid(OMIT), probability=180)

    server.assert_received("POST", "/v1/pipelines/4/stages", json={"probability": 180})
    assert_error(
        error.value,
        422,
        body,
        message="The name field is required. (and 1 more error)",
        errors={
            "name": ["The name field is required."],
            "probability": ["The probability field must be between 0 and 100."],
        },
    )


def test_update_200(client: Client, server: FakeServer) -> None:
    """Update stage - Stage updated"""
    body = server.answers(200, "pipelines_stages/update_200")

    result = client.pipelines.stages.update(4, 36, name="Final negotiation", probability=85)

    server.assert_received(
        "PUT", "/v1/pipelines/4/stages/36", json={"name": "Final negotiation", "probability": 85}
    )
    assert_same(result, Stage, body)


def test_update_404(client: Client, server: FakeServer) -> None:
    """Update stage - Stage not found"""
    body = server.answers(404, "pipelines_stages/update_404")

    with pytest.raises(NotFoundError) as error:
        client.pipelines.stages.update(4, 999, name="Final negotiation", probability=85)

    server.assert_received(
        "PUT", "/v1/pipelines/4/stages/999", json={"name": "Final negotiation", "probability": 85}
    )
    assert_error(
        error.value,
        404,
        body,
        message="Resource not found.",
        errors={"stage": ["No stage found with ID 999."]},
    )


def test_reorder_200(client: Client, server: FakeServer) -> None:
    """Reorder stages - Stages reordered"""
    body = server.answers(200, "pipelines_stages/reorder_200")

    result = client.pipelines.stages.reorder(4, stage_ids=[31, 32, 36, 33, 34, 35])

    server.assert_received(
        "PUT", "/v1/pipelines/4/stages/order", json={"stage_ids": [31, 32, 36, 33, 34, 35]}
    )
    assert_same(result, List[Stage], body)


def test_reorder_422(client: Client, server: FakeServer) -> None:
    """Reorder stages - Validation error"""
    body = server.answers(422, "pipelines_stages/reorder_422")

    with pytest.raises(UnprocessableEntityError) as error:
        client.pipelines.stages.reorder(4, stage_ids=[31, 32])

    server.assert_received("PUT", "/v1/pipelines/4/stages/order", json={"stage_ids": [31, 32]})
    assert_error(
        error.value,
        422,
        body,
        message="The stage ids field must contain all stages of the pipeline.",
        errors={"stage_ids": ["The stage ids field must contain all stages of the pipeline."]},
    )


def test_delete_204(client: Client, server: FakeServer) -> None:
    """Delete stage - Stage deleted"""
    server.answers(204)

    client.pipelines.stages.delete(4, 36)

    server.assert_received("DELETE", "/v1/pipelines/4/stages/36")


def test_delete_409(client: Client, server: FakeServer) -> None:
    """Delete stage - Stage has leads"""
    body = server.answers(409, "pipelines_stages/delete_409")

    with pytest.raises(ConflictError) as error:
        client.pipelines.stages.delete(4, 36)

    server.assert_received("DELETE", "/v1/pipelines/4/stages/36")
    assert_error(
        error.value,
        409,
        body,
        message="The stage still has leads.",
        errors={"move_to": ["1 lead is in this stage. Pass move_to."]},
    )


def test_delete_404(client: Client, server: FakeServer) -> None:
    """Delete stage - Stage not found"""
    body = server.answers(404, "pipelines_stages/delete_404")

    with pytest.raises(NotFoundError) as error:
        client.pipelines.stages.delete(4, 999)

    server.assert_received("DELETE", "/v1/pipelines/4/stages/999")
    assert_error(
        error.value,
        404,
        body,
        message="Resource not found.",
        errors={"stage": ["No stage found with ID 999."]},
    )

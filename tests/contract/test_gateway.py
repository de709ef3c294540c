"""Secrets, models, endpoints, budgets and guardrails of the gateway on real servers."""

from __future__ import annotations

import json

import pytest

from mlflow_openapi.models import (
    BudgetAction,
    BudgetDuration,
    BudgetDurationUnit,
    BudgetTargetScope,
    FallbackConfig,
    GatewayEndpoint,
    GatewayEndpointModelConfig,
    GatewayGuardrail,
    GatewayModelDefinition,
    GatewayModelLinkageType,
    GatewaySecretInfo,
)
from mlflowclient import MLFlow, errors
from tests.support.deployments import Deployment, unique, within

pytestmark = pytest.mark.mlflow(since="3.10")

JUDGE = json.dumps(
    {"name": "polite", "builtin_scorer_class": "Safety", "builtin_scorer_pydantic_data": {}}
)
PRIMARY, FALLBACK = GatewayModelLinkageType.PRIMARY, GatewayModelLinkageType.FALLBACK
DAY = BudgetDuration(unit=BudgetDurationUnit.DAYS, value=1)


@pytest.fixture
def secret(deployment: Deployment) -> GatewaySecretInfo:
    return deployment.client.create_gateway_secret(
        unique("secret"), {"api_key": "sk-0123456789"}, provider="openai"
    )


@pytest.fixture
def model(deployment: Deployment, secret: GatewaySecretInfo) -> GatewayModelDefinition:
    return deployment.client.create_gateway_model_definition(
        unique("model"), secret, "openai", "gpt-4o"
    )


@pytest.fixture
def endpoint(deployment: Deployment, model: GatewayModelDefinition) -> GatewayEndpoint:
    return deployment.client.create_gateway_endpoint(
        unique("endpoint"), [primary(model)], usage_tracking=False
    )


@pytest.fixture
def guardrail(deployment: Deployment) -> GatewayGuardrail:
    return create_guardrail(deployment.client)


def primary(model: GatewayModelDefinition) -> GatewayEndpointModelConfig:
    return GatewayEndpointModelConfig(
        model_definition_id=model.model_definition_id, linkage_type=PRIMARY, weight=0.5
    )


def fallback(model: GatewayModelDefinition) -> GatewayEndpointModelConfig:
    return GatewayEndpointModelConfig(
        model_definition_id=model.model_definition_id, linkage_type=FALLBACK, fallback_order=0
    )


def linked_models(endpoint: GatewayEndpoint) -> list[object]:
    return [(mapping.linkage_type, mapping.weight) for mapping in endpoint.model_mappings]


def create_guardrail(mlf: MLFlow, rewriter: GatewayEndpoint | None = None) -> GatewayGuardrail:
    experiment_id = mlf.create_experiment(unique("experiment"))
    scorer = mlf.register_scorer(experiment_id, "polite", JUDGE)
    assert scorer.scorer_id is not None
    return mlf.create_gateway_guardrail(
        "polite",
        scorer.scorer_id,
        scorer.version,
        "AFTER",
        "SANITIZATION",
        action_endpoint_id=rewriter,
    )


def test_a_secret_is_created_masked_updated_and_deleted(deployment: Deployment) -> None:
    mlf = deployment.client
    name = unique("secret")
    created = mlf.create_gateway_secret(
        name,
        {"api_key": "sk-0123456789", "pin": "1234"},
        provider=name,
        auth_config={"region": "eu"},
        created_by="ann",
    )
    assert created.masked_values == {"api_key": "sk-...6789", "pin": "***"}
    assert (created.auth_config, created.created_by, created.last_updated_by) == (
        {"region": "eu"},
        "ann",
        "ann",
    )
    assert mlf.get_gateway_secret_info(created) == created
    assert mlf.list_gateway_secret_infos(provider=name) == [created]
    with pytest.raises(errors.ResourceAlreadyExistsError):
        mlf.create_gateway_secret(name, {"api_key": "sk-0123456789"})

    changed = mlf.update_gateway_secret(created, secret_value={"api_key": "sk-9876543210"})
    assert (changed.masked_values, changed.auth_config) == (
        {"api_key": "sk-...3210"},
        {"region": "eu"},
    )
    assert changed.last_updated_by is None

    mlf.delete_gateway_secret(created)
    for call in (
        mlf.get_gateway_secret_info,
        mlf.update_gateway_secret,
        mlf.delete_gateway_secret,
    ):
        with pytest.raises(errors.ResourceDoesNotExistError):
            call(created)
    assert mlf.list_gateway_secret_infos(provider=name) == []


def test_a_secret_without_values_is_accepted_since_3_11(deployment: Deployment) -> None:
    mlf = deployment.client
    if within(deployment.version, "3.11", None):
        assert mlf.create_gateway_secret(unique("secret"), {}).masked_values == {}
    else:
        with pytest.raises(errors.InvalidParameterValueError):
            mlf.create_gateway_secret(unique("secret"), {})


@pytest.mark.mlflow(since="3.17")
def test_a_secret_with_a_base_url_is_rejected(deployment: Deployment) -> None:
    mlf = deployment.client
    for auth_config in ({"base_url": "https://example.org"}, {"api_base": "http://127.0.0.1"}):
        with pytest.raises(errors.InvalidParameterValueError):
            mlf.create_gateway_secret(
                unique("secret"), {"api_key": "sk-0123456789"}, auth_config=auth_config
            )
    created = mlf.create_gateway_secret(unique("secret"), {}, auth_config={"region": "eu"})
    assert mlf.update_gateway_secret(created, auth_config={}).auth_config == {"region": "eu"}
    assert mlf.update_gateway_secret(created, auth_config={"api_base": ""}).auth_config == {}


def test_a_model_definition_is_created_updated_and_deleted(
    deployment: Deployment, secret: GatewaySecretInfo
) -> None:
    mlf = deployment.client
    name = unique("model")
    created = mlf.create_gateway_model_definition(
        name, secret, "openai", "gpt-4o", created_by="ann"
    )
    assert (created.name, created.secret_id, created.secret_name) == (
        name,
        secret.secret_id,
        secret.secret_name,
    )
    assert mlf.get_gateway_model_definition(created) == created
    assert mlf.list_gateway_model_definitions(provider="openai", secret_id=secret) == [created]
    with pytest.raises(errors.ResourceAlreadyExistsError):
        mlf.create_gateway_model_definition(name, secret, "openai", "gpt-4o")

    changed = mlf.update_gateway_model_definition(created, provider="azure", updated_by="bob")
    assert (changed.provider, changed.model_name, changed.last_updated_by) == (
        "azure",
        "gpt-4o",
        "bob",
    )
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.update_gateway_model_definition(created, secret_id="s-0")

    mlf.delete_gateway_model_definition(created)
    assert mlf.list_gateway_model_definitions(secret_id=secret) == []
    for call in (mlf.get_gateway_model_definition, mlf.delete_gateway_model_definition):
        with pytest.raises(errors.ResourceDoesNotExistError):
            call(created)


def test_a_model_definition_remains_after_its_secret_is_deleted(
    deployment: Deployment, secret: GatewaySecretInfo, model: GatewayModelDefinition
) -> None:
    mlf = deployment.client
    mlf.delete_gateway_secret(secret)
    remaining = mlf.get_gateway_model_definition(model)
    assert (remaining.name, remaining.secret_id, remaining.secret_name) == (model.name, None, None)


def test_a_model_definition_used_by_an_endpoint_cannot_be_deleted(
    deployment: Deployment, model: GatewayModelDefinition, endpoint: GatewayEndpoint
) -> None:
    with pytest.raises(errors.ServerError) as caught:
        deployment.client.delete_gateway_model_definition(model)
    assert caught.value.error_code == "INVALID_STATE"


def test_an_endpoint_is_created_and_deleted(
    deployment: Deployment, model: GatewayModelDefinition
) -> None:
    mlf = deployment.client
    name = unique("endpoint")
    created = mlf.create_gateway_endpoint(
        name,
        [primary(model), fallback(model)],
        routing_strategy="REQUEST_BASED_TRAFFIC_SPLIT",
        fallback_config=FallbackConfig(max_attempts=2),
        usage_tracking=True,
        created_by="ann",
    )
    assert linked_models(created) == [(PRIMARY, 0.5), (FALLBACK, 1.0)]
    assert [mapping.model_definition for mapping in created.model_mappings] == [model, model]
    assert created.fallback_config == FallbackConfig(max_attempts=2)
    assert created.experiment_id == mlf.get_experiment_by_name(f"gateway/{name}").experiment_id
    assert mlf.get_gateway_endpoint(endpoint_id=created).name == name
    assert name in [endpoint.name for endpoint in mlf.list_gateway_endpoints(provider="openai")]
    with pytest.raises(errors.BadRequestError):
        mlf.create_gateway_endpoint(name, [primary(model)])

    mlf.delete_gateway_endpoint(created)
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.get_gateway_endpoint(endpoint_id=created)
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.delete_gateway_endpoint(created)


@pytest.mark.mlflow(since="3.11")
def test_get_gateway_endpoint_accepts_a_name(
    deployment: Deployment, endpoint: GatewayEndpoint
) -> None:
    mlf = deployment.client
    assert mlf.get_gateway_endpoint(name=endpoint.name) == endpoint
    with pytest.raises(errors.InvalidParameterValueError):
        mlf.get_gateway_endpoint(endpoint_id=endpoint, name=endpoint.name)


def test_an_endpoint_is_updated(
    deployment: Deployment, endpoint: GatewayEndpoint, model: GatewayModelDefinition
) -> None:
    mlf = deployment.client
    name = unique("renamed")
    changed = mlf.update_gateway_endpoint(
        endpoint,
        name=name,
        experiment_id=0,
        fallback_config=FallbackConfig(max_attempts=1),
        updated_by="bob",
    )
    assert (changed.name, changed.experiment_id, changed.last_updated_by) == (name, "0", "bob")
    assert linked_models(changed) == [(PRIMARY, 0.5)]

    replaced = mlf.update_gateway_endpoint(endpoint, model_configs=[fallback(model)])
    assert linked_models(replaced) == [(FALLBACK, 1.0)]
    assert replaced.fallback_config == FallbackConfig()
    with pytest.raises(errors.InvalidParameterValueError):
        mlf.update_gateway_endpoint(endpoint, name="no spaces")
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.update_gateway_endpoint("e-0")


def test_models_are_attached_to_and_detached_from_an_endpoint(
    deployment: Deployment, endpoint: GatewayEndpoint, model: GatewayModelDefinition
) -> None:
    mlf = deployment.client
    mapping = mlf.attach_model_to_endpoint(endpoint, fallback(model), created_by="ann")
    assert (mapping.linkage_type, mapping.fallback_order, mapping.created_by) == (
        FALLBACK,
        0,
        "ann",
    )
    with pytest.raises(errors.ResourceAlreadyExistsError):
        mlf.attach_model_to_endpoint(endpoint, fallback(model))

    mlf.detach_model_from_endpoint(endpoint, model)
    mlf.detach_model_from_endpoint(endpoint, model)
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.detach_model_from_endpoint(endpoint, model)
    assert linked_models(mlf.get_gateway_endpoint(endpoint_id=endpoint)) == []
    assert endpoint.name not in [listed.name for listed in mlf.list_gateway_endpoints()]


def test_tags_of_an_endpoint_are_set_and_deleted(
    deployment: Deployment, endpoint: GatewayEndpoint
) -> None:
    mlf = deployment.client
    mlf.set_gateway_endpoint_tag(endpoint, "team", value="a")
    mlf.set_gateway_endpoint_tag(endpoint, "team", value="b")
    mlf.set_gateway_endpoint_tag(endpoint, "draft")
    tags = mlf.get_gateway_endpoint(endpoint_id=endpoint).tags
    assert {tag.key: tag.value for tag in tags} == {"team": "b", "draft": ""}

    mlf.delete_gateway_endpoint_tag(endpoint, "team")
    mlf.delete_gateway_endpoint_tag(endpoint, "team")
    assert [tag.key for tag in mlf.get_gateway_endpoint(endpoint_id=endpoint).tags] == ["draft"]
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.set_gateway_endpoint_tag("e-0", "team")
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.delete_gateway_endpoint_tag("e-0", "team")


def test_endpoint_bindings_are_created_and_deleted(
    deployment: Deployment, endpoint: GatewayEndpoint
) -> None:
    mlf = deployment.client
    binding = mlf.create_endpoint_binding(endpoint, "scorer", "scorer-1", created_by="ann")
    assert (binding.resource_id, binding.created_by) == ("scorer-1", "ann")
    assert mlf.list_endpoint_bindings(endpoint_id=endpoint, resource_type="scorer") == [binding]
    with pytest.raises(errors.BadRequestError):
        mlf.create_endpoint_binding(endpoint, "scorer", "scorer-1")
    with deployment.fails("is not a valid GatewayResourceType"):
        mlf.create_endpoint_binding(endpoint, "run", "scorer-1")

    mlf.delete_endpoint_binding(endpoint, "scorer", "scorer-1")
    assert mlf.list_endpoint_bindings(endpoint_id=endpoint) == []
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.delete_endpoint_binding(endpoint, "scorer", "scorer-1")


@pytest.mark.mlflow(since="3.11")
def test_a_budget_policy_is_created_updated_and_deleted(deployment: Deployment) -> None:
    mlf = deployment.client
    created = mlf.create_budget_policy("USD", 10.5, DAY, "GLOBAL", "ALERT", created_by="ann")
    assert (created.budget_amount, created.duration, created.created_by) == (10.5, DAY, "ann")
    assert mlf.get_budget_policy(created) == created
    (window,) = [
        window
        for window in mlf.list_budget_windows()
        if window.budget_policy_id == created.budget_policy_id
    ]
    assert window.window_start_ms is not None
    assert window.window_end_ms is not None
    assert (window.current_spend, window.window_end_ms - window.window_start_ms) == (
        0,
        24 * 60 * 60 * 1000,
    )

    changed = mlf.update_budget_policy(created, budget_amount=0, budget_action="REJECT")
    assert (changed.budget_amount, changed.budget_action, changed.duration) == (
        0,
        BudgetAction.REJECT,
        DAY,
    )

    mlf.delete_budget_policy(created)
    for call in (mlf.get_budget_policy, mlf.update_budget_policy, mlf.delete_budget_policy):
        with pytest.raises(errors.ResourceDoesNotExistError):
            call(created)


@pytest.mark.mlflow(since="3.11")
def test_budget_policies_are_listed_page_by_page(deployment: Deployment) -> None:
    mlf = deployment.client
    created = {
        mlf.create_budget_policy("USD", 1, DAY, "GLOBAL", "ALERT").budget_policy_id
        for _ in range(3)
    }
    listed = [policy.budget_policy_id for policy in mlf.list_budget_policies(max_results=2)]
    assert created <= set(listed)
    assert len(listed) == len(set(listed))
    with pytest.raises(errors.InvalidParameterValueError):
        list(mlf.list_budget_policies(page_token="no token"))


@pytest.mark.mlflow(since="3.15")
def test_a_budget_policy_for_an_endpoint_requires_an_existing_endpoint(
    deployment: Deployment, endpoint: GatewayEndpoint
) -> None:
    mlf = deployment.client
    created = mlf.create_budget_policy(
        "USD", 1, DAY, "ENDPOINT", "ALERT", target_value=endpoint.endpoint_id
    )
    assert (created.target_scope, created.target_value) == (
        BudgetTargetScope.ENDPOINT,
        endpoint.endpoint_id,
    )
    assert mlf.update_budget_policy(created, target_scope="GLOBAL").target_value is None
    with pytest.raises(errors.InvalidParameterValueError):
        mlf.create_budget_policy("USD", 1, DAY, "ENDPOINT", "ALERT")
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.create_budget_policy("USD", 1, DAY, "ENDPOINT", "ALERT", target_value="e-0")


@pytest.mark.mlflow(since="3.16", kind="basic-auth")
def test_a_budget_policy_can_target_a_user_of_a_basic_auth_server(deployment: Deployment) -> None:
    created = deployment.client.create_budget_policy(
        "USD", 1, DAY, "USER", "ALERT", target_value="ann"
    )
    assert (created.target_scope, created.target_value) == (BudgetTargetScope.USER, "ann")


@pytest.mark.mlflow(since="3.12")
def test_a_guardrail_is_created_listed_and_deleted(
    deployment: Deployment, endpoint: GatewayEndpoint
) -> None:
    mlf = deployment.client
    created = create_guardrail(mlf, rewriter=endpoint)
    assert created.action_endpoint_id == endpoint.name
    assert created.scorer is not None
    assert created.scorer.scorer_name == "polite"
    assert mlf.get_gateway_guardrail(created) == created
    second = mlf.create_gateway_guardrail(
        "polite", created.scorer, created.scorer, "BEFORE", "VALIDATION"
    )
    assert {created.guardrail_id, second.guardrail_id} <= {
        guardrail.guardrail_id for guardrail in mlf.list_gateway_guardrails()
    }
    assert len(list(mlf.list_gateway_guardrails(max_results=1).pages())) > 1

    mlf.delete_gateway_guardrail(created)
    for call in (mlf.get_gateway_guardrail, mlf.delete_gateway_guardrail):
        with pytest.raises(errors.ResourceDoesNotExistError):
            call(created)
    with pytest.raises(errors.BadRequestError):
        mlf.create_gateway_guardrail(
            "polite",
            created.scorer,
            created.scorer,
            "AFTER",
            "SANITIZATION",
            action_endpoint_id="e-0",
        )


@pytest.mark.mlflow(since="3.12")
def test_endpoint_guardrails_are_listed_in_execution_order(
    deployment: Deployment, endpoint: GatewayEndpoint, guardrail: GatewayGuardrail
) -> None:
    mlf = deployment.client
    first = create_guardrail(mlf)
    assert mlf.add_guardrail_to_endpoint(endpoint, guardrail).execution_order is None
    assert mlf.add_guardrail_to_endpoint(endpoint, first, execution_order=2).guardrail == first
    with pytest.raises(errors.ResourceAlreadyExistsError):
        mlf.add_guardrail_to_endpoint(endpoint, guardrail)
    assert (
        mlf.update_endpoint_guardrail_config(endpoint, guardrail, execution_order=3).execution_order
        == 3
    )
    configs = mlf.list_endpoint_guardrail_configs(endpoint)
    assert [config.guardrail_id for config in configs] == [
        first.guardrail_id,
        guardrail.guardrail_id,
    ]
    assert mlf.update_endpoint_guardrail_config(endpoint, guardrail).execution_order is None

    mlf.remove_guardrail_from_endpoint(endpoint, guardrail)
    for call in (mlf.update_endpoint_guardrail_config, mlf.remove_guardrail_from_endpoint):
        with pytest.raises(errors.ResourceDoesNotExistError):
            call(endpoint, guardrail)
    mlf.delete_gateway_guardrail(first)
    assert mlf.list_endpoint_guardrail_configs(endpoint) == []
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.list_endpoint_guardrail_configs("e-0")

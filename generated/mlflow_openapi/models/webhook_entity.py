# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from enum import StrEnum


class WebhookEntity(StrEnum):
    """Kind of entity that an event is about.

    Attributes:
        REGISTERED_MODEL: A registered model. Valid action: CREATED.
        MODEL_VERSION: A version of a model. Valid action: CREATED.
        MODEL_VERSION_TAG: A tag of a version. Valid actions: SET and DELETED.
        MODEL_VERSION_ALIAS: An alias of a version. Valid actions: CREATED and DELETED.
        PROMPT: A prompt. Valid action: CREATED. Since MLflow 3.5.
        PROMPT_VERSION: A version of a prompt. Valid action: CREATED. Since MLflow 3.5.
        PROMPT_TAG: A tag of a prompt. Valid actions: SET and DELETED. Since MLflow 3.5.
        PROMPT_VERSION_TAG: A tag of a version of a prompt. Valid actions: SET and DELETED. Since
            MLflow 3.5.
        PROMPT_ALIAS: An alias of a version of a prompt. Valid actions: CREATED and DELETED. Since
            MLflow 3.5.
        BUDGET_POLICY: A budget of the gateway. Valid action: EXCEEDED. Since MLflow 3.11.
    """

    REGISTERED_MODEL = "REGISTERED_MODEL"
    MODEL_VERSION = "MODEL_VERSION"
    MODEL_VERSION_TAG = "MODEL_VERSION_TAG"
    MODEL_VERSION_ALIAS = "MODEL_VERSION_ALIAS"
    PROMPT = "PROMPT"
    PROMPT_VERSION = "PROMPT_VERSION"
    PROMPT_TAG = "PROMPT_TAG"
    PROMPT_VERSION_TAG = "PROMPT_VERSION_TAG"
    PROMPT_ALIAS = "PROMPT_ALIAS"
    BUDGET_POLICY = "BUDGET_POLICY"

    @classmethod
    def of(cls, value: str) -> WebhookEntity | str:
        """Return the member for a value that a server sent, or the value itself if it is unknown."""
        try:
            return cls(value)
        except ValueError:
            # A newer server may have added the value.
            return value

# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from enum import StrEnum


class ResourceType(StrEnum):
    """Kind of resource that a permission of a role applies to.

    Attributes:
        EXPERIMENT: An experiment, identified by its ID. Since MLflow 3.12.
        REGISTERED_MODEL: A registered model, identified by its name. Since MLflow 3.12.
        PROMPT: A prompt, identified by its name. Since MLflow 3.13.
        SCORER: A scorer, identified by experiment ID and scorer name, separated by a slash. Since
            MLflow 3.12.
        GATEWAY_SECRET: A gateway secret, identified by its ID. Since MLflow 3.12.
        GATEWAY_ENDPOINT: A gateway endpoint, identified by its ID. Since MLflow 3.12.
        GATEWAY_MODEL_DEFINITION: A gateway model definition, identified by its ID. Since MLflow
            3.12.
        MCP_SERVER: An MCP server, identified by its name. Since MLflow 3.15.
        WORKSPACE: The whole workspace of the role. Since MLflow 3.12.
        RUN: The runs of all experiments. Since MLflow 3.17.
        TRACE: The traces of all experiments. Since MLflow 3.17.
        ASSESSMENT: The assessments of all traces. Since MLflow 3.17.
        LOGGED_MODEL: The logged models of all experiments. Since MLflow 3.17.
        REVIEW_QUEUE: All review queues. Since MLflow 3.17.
        REGISTERED_MODEL_VERSION: The versions of all registered models. Since MLflow 3.17.
        PROMPT_VERSION: The versions of all prompts. Since MLflow 3.17.
        SCORER_VERSION: The versions of all scorers. Since MLflow 3.17.
        MCP_SERVER_VERSION: The versions of all MCP servers. Since MLflow 3.17.
    """

    EXPERIMENT = "experiment"
    REGISTERED_MODEL = "registered_model"
    PROMPT = "prompt"
    SCORER = "scorer"
    GATEWAY_SECRET = "gateway_secret"
    GATEWAY_ENDPOINT = "gateway_endpoint"
    GATEWAY_MODEL_DEFINITION = "gateway_model_definition"
    MCP_SERVER = "mcp_server"
    WORKSPACE = "workspace"
    RUN = "run"
    TRACE = "trace"
    ASSESSMENT = "assessment"
    LOGGED_MODEL = "logged_model"
    REVIEW_QUEUE = "review_queue"
    REGISTERED_MODEL_VERSION = "registered_model_version"
    PROMPT_VERSION = "prompt_version"
    SCORER_VERSION = "scorer_version"
    MCP_SERVER_VERSION = "mcp_server_version"

    @classmethod
    def of(cls, value: str) -> ResourceType | str:
        """Return the member for a value that a server sent, or the value itself if it is unknown."""
        try:
            return cls(value)
        except ValueError:
            # A newer server may have added the value.
            return value

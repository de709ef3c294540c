"""The registry of MCP servers on real servers. Each response is validated against the spec."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from mlflow_openapi.models import (
    ConnectOptionSettings,
    MCPAccessEndpoint,
    MCPIcon,
    MCPIconSource,
    MCPRemoteTransportType,
    MCPServer,
    MCPServerAction,
    MCPServerAlias,
    MCPServerJSON,
    MCPServerJSONEnvironmentVariable,
    MCPServerJSONPackage,
    MCPServerJSONRemote,
    MCPServerJSONRepository,
    MCPServerVersion,
    MCPStatus,
    MCPTool,
)
from mlflowclient import NULL, MLFlow, errors
from tests.contract.spec_contract import ContractTransport, SpecContract
from tests.support.deployments import Deployment, unique

pytestmark = pytest.mark.mlflow(since="3.15")

# The server resolves the host of an icon; an IP address requires no name server.
IMAGE = "https://8.8.8.8"


@pytest.fixture
def server(deployment: Deployment) -> MCPServer:
    return deployment.client.create_mcp_server(new_name())


@pytest.fixture
def version(deployment: Deployment, server: MCPServer) -> MCPServerVersion:
    return create_version(deployment.client, server, "1.0.0")


@pytest.fixture
def endpoint(
    deployment: Deployment, server: MCPServer, version: MCPServerVersion
) -> MCPAccessEndpoint:
    return deployment.client.create_mcp_access_endpoint(
        server, "https://mcp.example.com", server_version=version
    )


def new_name() -> str:
    return f"io.github.me/{unique('server')}"


def create_version(
    mlf: MLFlow, server: MCPServer, number: str, status: MCPStatus = MCPStatus.DRAFT
) -> MCPServerVersion:
    return mlf.create_mcp_server_version(server, MCPServerJSON(server.name, number), status=status)


def assert_missing(*calls: Callable[[], object]) -> None:
    for call in calls:
        with pytest.raises(errors.ResourceDoesNotExistError):
            call()


def assert_invalid(*calls: Callable[[], object]) -> None:
    for call in calls:
        with pytest.raises(errors.InvalidParameterValueError):
            call()


def test_a_server_is_created_updated_and_deleted(deployment: Deployment) -> None:
    mlf, name = deployment.client, new_name()
    icon = MCPIcon(
        f"{IMAGE}/a.png",
        sizes=["48x48"],
        mime_type="IMAGE/PNG",
        additional_properties={"alt": "sun"},
    )
    created = mlf.create_mcp_server(name, description="Forecasts", icons=[icon])
    assert (created.name, created.description, created.workspace) == (name, "Forecasts", "default")
    assert (created.status, created.latest_version, created.display_name, created.created_by) == (
        None,
        None,
        None,
        None,
    )
    assert created.icons == [
        MCPIcon(
            f"{IMAGE}/a.png",
            sizes=["48x48"],
            mime_type="image/png",
            source=MCPIconSource.SERVER,
            additional_properties={"alt": "sun"},
        )
    ]
    assert mlf.get_mcp_server(created) == created
    with pytest.raises(errors.ResourceAlreadyExistsError):
        mlf.create_mcp_server(name)

    changed = mlf.update_mcp_server(created, display_name="Weather", icons=[])
    assert (changed.display_name, changed.description, changed.icons) == (
        "Weather",
        "Forecasts",
        [],
    )

    mlf.delete_mcp_server(created)
    assert_missing(
        partial(mlf.get_mcp_server, created),
        partial(mlf.update_mcp_server, created, description="x"),
        partial(mlf.delete_mcp_server, created),
    )


def test_null_resets_a_field_to_the_value_of_the_latest_version(deployment: Deployment) -> None:
    mlf, name = deployment.client, new_name()
    server_json = MCPServerJSON(
        name, "1.0.0", description="Forecasts", icons=[MCPIcon(f"{IMAGE}/a.png")]
    )
    mlf.create_mcp_server_version(name, server_json, status="active")
    changed = mlf.update_mcp_server(name, display_name="Weather", description="", icons=[])
    assert (changed.display_name, changed.description, changed.icons) == ("Weather", "", [])
    unchanged = mlf.update_mcp_server(name, display_name=None, description=None, icons=None)
    assert unchanged.description == ""
    reset = mlf.update_mcp_server(name, display_name=NULL, description=NULL, icons=NULL)
    assert (reset.display_name, reset.description) == (None, "Forecasts")
    assert [icon.source for icon in reset.icons] == [MCPIconSource.VERSION]


def test_null_removes_tools_and_connect_options(deployment: Deployment) -> None:
    mlf, name = deployment.client, new_name()
    created = mlf.create_mcp_server_version(
        name,
        MCPServerJSON(name, "1.0.0"),
        tools=[MCPTool("forecast")],
        connect_options={"npm": ConnectOptionSettings(hidden=True)},
    )
    unchanged = mlf.update_mcp_server_version(name, "1.0.0", status="active", tools=None)
    assert (unchanged.tools, unchanged.connect_options) == (created.tools, created.connect_options)
    changed = mlf.update_mcp_server_version(name, "1.0.0", tools=NULL, connect_options=NULL)
    assert (changed.tools, changed.connect_options) == ([], {})


def test_an_invalid_server_name_is_rejected(deployment: Deployment) -> None:
    for name in ("", "weather", "io.github.me/weather/today", "io.github.me/w"):
        with pytest.raises(ValueError, match=r"^name must"):
            deployment.client.create_mcp_server(name)
    # The client does not know the names that are routes.
    assert_invalid(partial(deployment.client.create_mcp_server, "io.github.me/tags"))


@pytest.mark.parametrize(
    "icon",
    [
        MCPIcon("http://8.8.8.8/a.png"),
        MCPIcon("https://127.0.0.1/a.png"),
        MCPIcon(f"{IMAGE}/a.html", mime_type="text/html"),
        MCPIcon(f"{IMAGE}/a.png", source=MCPIconSource.VERSION),
    ],
)
def test_an_icon_that_is_not_a_public_image_is_rejected(
    deployment: Deployment, icon: MCPIcon
) -> None:
    assert_invalid(partial(deployment.client.create_mcp_server, new_name(), icons=[icon]))


def test_servers_are_searched_page_by_page(deployment: Deployment) -> None:
    mlf, prefix = deployment.client, new_name()
    servers = [mlf.create_mcp_server(f"{prefix}.{number}") for number in range(3)]
    create_version(mlf, servers[1], "1.0.0", MCPStatus.ACTIVE)
    mlf.set_mcp_server_tag(servers[2], "team", "sun")

    def search(condition: str = "", *, order: str = "name ASC") -> list[str]:
        results = mlf.search_mcp_servers(
            filter_string=f"name LIKE '{prefix}%'{condition}", max_results=1, order_by=[order]
        )
        return [server.name for server in results]

    names = [server.name for server in servers]
    assert search() == names
    assert search(order="name DESC") == names[::-1]
    assert search(" AND status = 'active'") == names[1:2]
    assert search(" AND tags.team = 'sun'") == names[2:]
    assert search(" AND has_access_endpoints = 'true'") == []
    assert_invalid(
        partial(search, " OR name = 'x'"),
        partial(search, order="status"),
        partial(list, mlf.search_mcp_servers(page_token="x")),
    )


def test_a_version_returns_the_server_json_it_was_created_with(deployment: Deployment) -> None:
    mlf, name = deployment.client, new_name()
    variable = MCPServerJSONEnvironmentVariable(
        "KEY", description="A key", is_required=True, is_secret=True
    )
    server_json = MCPServerJSON(
        name,
        "1.2.0-rc.1+build.5",
        title="Weather",
        description="Forecasts",
        website_url="https://example.com",
        icons=[MCPIcon(f"{IMAGE}/a.png", theme="dark")],
        packages=[
            MCPServerJSONPackage(
                "npm",
                "@me/weather",
                {"type": "stdio"},
                registry_base_url="https://registry.example.com",
                version="1.2.0",
                environment_variables=[variable],
            )
        ],
        remotes=[
            MCPServerJSONRemote(
                type="sse", url="https://mcp.example.com", additional_properties={"headers": []}
            )
        ],
        repository=MCPServerJSONRepository(
            "https://github.com/me/weather", "github", id="1", subfolder="src"
        ),
        meta={"com.example/reviewed": True},
        additional_properties={"$schema": "https://example.com/server.schema.json"},
    )
    tool = MCPTool(
        "forecast",
        title="Forecast",
        description="The weather of the coming days",
        input_schema={"type": "object"},
        output_schema={"type": "object"},
        annotations={"readOnlyHint": True},
        icons=[MCPIcon(f"{IMAGE}/b.png")],
        execution={"taskSupport": "optional"},
    )
    created = mlf.create_mcp_server_version(
        name,
        server_json,
        source="https://registry.example.com",
        tools=[tool, MCPTool("warnings")],
        connect_options={
            "docker": ConnectOptionSettings(hidden=True),
            "npm": ConnectOptionSettings(),
        },
    )
    assert (created.name, created.version, created.status) == (
        name,
        "1.2.0-rc.1+build.5",
        MCPStatus.DRAFT,
    )
    assert created.server_json == server_json
    assert created.tools == [tool, MCPTool("warnings")]
    assert {key: settings.hidden for key, settings in created.connect_options.items()} == {
        "docker": True,
        "npm": False,
    }
    assert created.source == "https://registry.example.com"
    assert mlf.get_mcp_server_version(name, created) == created

    server = mlf.get_mcp_server(name)
    assert (server.latest_version, server.status, server.description) == (
        created.version,
        MCPStatus.DRAFT,
        "Forecasts",
    )
    assert server.icons == [MCPIcon(f"{IMAGE}/a.png", theme="dark", source=MCPIconSource.VERSION)]


def test_a_version_requires_the_name_of_its_server_and_a_semantic_version(
    deployment: Deployment, server: MCPServer, version: MCPServerVersion
) -> None:
    mlf = deployment.client
    assert_invalid(
        partial(mlf.create_mcp_server_version, server, MCPServerJSON(new_name(), "1.0.0")),
        partial(create_version, mlf, server, "v1"),
        partial(create_version, mlf, server, "2.0.0", MCPStatus.DEPRECATED),
    )
    with pytest.raises(errors.ResourceAlreadyExistsError):
        create_version(mlf, server, "1.0.0")


def test_a_version_is_activated_deprecated_and_deleted(
    deployment: Deployment, server: MCPServer, version: MCPServerVersion
) -> None:
    mlf = deployment.client
    active = mlf.update_mcp_server_version(
        server,
        version,
        status="active",
        tools=[MCPTool("forecast")],
        connect_options={"x": ConnectOptionSettings()},
    )
    assert (active.status, active.tools, list(active.connect_options)) == (
        "active",
        [MCPTool("forecast")],
        ["x"],
    )
    assert_invalid(
        partial(mlf.update_mcp_server_version, server, version, status="active"),
        partial(mlf.update_mcp_server_version, server, version, status="deleted"),
        partial(mlf.delete_mcp_server_version, server, version),
        partial(mlf.delete_mcp_server, server),
    )
    deprecated = mlf.update_mcp_server_version(server, version, status="deprecated", tools=[])
    assert (deprecated.status, deprecated.tools, list(deprecated.connect_options)) == (
        "deprecated",
        [],
        ["x"],
    )

    mlf.delete_mcp_server_version(server, version)
    assert_invalid(partial(mlf.delete_mcp_server_version, server, version))
    assert_missing(
        partial(mlf.get_mcp_server_version, server, version),
        partial(mlf.update_mcp_server_version, server, version, tools=[]),
        partial(mlf.delete_mcp_server_version, server, "9.9.9"),
    )
    with pytest.raises(errors.ResourceAlreadyExistsError):
        create_version(mlf, server, "1.0.0")
    assert mlf.get_mcp_server(server).latest_version is None


def test_versions_are_sorted_and_filtered_by_semantic_version(
    deployment: Deployment, server: MCPServer
) -> None:
    mlf = deployment.client
    for number in ("10.0.0", "9.0.0", "10.0.0-rc.1"):
        create_version(mlf, server, number)

    def search(condition: str | None = None, order: str = "created_at ASC") -> list[str]:
        results = mlf.search_mcp_server_versions(
            server, filter_string=condition, max_results=2, order_by=[order]
        )
        return [version.version for version in results]

    assert search() == ["10.0.0", "9.0.0", "10.0.0-rc.1"]
    assert search(order="`version` DESC") == ["10.0.0", "10.0.0-rc.1", "9.0.0"]
    assert search("version < '10.0.0' AND status = 'draft'") == ["9.0.0", "10.0.0-rc.1"]
    assert list(mlf.search_mcp_server_versions(new_name())) == []
    assert_invalid(partial(search, order="version DESC"), partial(search, "tags.x = 'y'"))


def test_endpoints_follow_an_alias_to_another_version(
    deployment: Deployment, server: MCPServer, version: MCPServerVersion
) -> None:
    mlf = deployment.client
    second = create_version(mlf, server, "2.0.0")
    mlf.set_mcp_server_alias(server, "team/production", version)
    mlf.set_mcp_server_alias(server, "team/production", version)
    by_alias = mlf.create_mcp_access_endpoint(
        server, "https://mcp.example.com", server_alias="team/production"
    )
    assert mlf.get_mcp_server_version_by_alias(server, "team/production").version == "1.0.0"

    mlf.set_mcp_server_alias(server, "team/production", second)
    assert mlf.get_mcp_server_version_by_alias(server, "team/production").aliases == [
        "team/production"
    ]
    assert mlf.get_mcp_server(server).aliases == [MCPServerAlias("team/production", "2.0.0")]
    resolved = mlf.get_mcp_access_endpoint(server, by_alias).resolved_version
    assert resolved is not None
    assert resolved.version == "2.0.0"

    mlf.delete_mcp_server_alias(server, "team/production")
    assert_missing(
        partial(mlf.get_mcp_server_version_by_alias, server, "team/production"),
        partial(mlf.delete_mcp_server_alias, server, "team/production"),
        partial(mlf.get_mcp_access_endpoint, server, by_alias),
        partial(mlf.set_mcp_server_alias, server, "production", "9.9.9"),
    )
    assert_invalid(partial(mlf.set_mcp_server_alias, server, "latest", version))


def test_the_latest_alias_resolves_to_the_highest_active_version(
    deployment: Deployment, server: MCPServer
) -> None:
    mlf = deployment.client
    assert_missing(partial(mlf.get_mcp_server_version_by_alias, server, "latest"))
    for number, status in (
        ("1.0.0", MCPStatus.ACTIVE),
        ("1.1.0", MCPStatus.ACTIVE),
        ("2.0.0", MCPStatus.DRAFT),
    ):
        create_version(mlf, server, number, status)
    assert mlf.get_mcp_server_version_by_alias(server, "latest").version == "1.1.0"
    assert mlf.get_mcp_server(server).latest_version == "1.1.0"


def test_tags_are_set_and_deleted(
    deployment: Deployment, server: MCPServer, version: MCPServerVersion
) -> None:
    mlf = deployment.client
    mlf.set_mcp_server_tag(server, "team/owner", "ann")
    mlf.set_mcp_server_tag(server, "team/owner", "bob")
    mlf.set_mcp_server_version_tag(server, version, "review/by", "ann")
    assert mlf.get_mcp_server(server).tags == {"team/owner": "bob"}
    assert mlf.get_mcp_server_version(server, version).tags == {"review/by": "ann"}

    mlf.delete_mcp_server_tag(server, "team/owner")
    mlf.delete_mcp_server_version_tag(server, version, "review/by")
    assert_missing(
        partial(mlf.delete_mcp_server_tag, server, "team/owner"),
        partial(mlf.delete_mcp_server_version_tag, server, version, "review/by"),
        partial(mlf.set_mcp_server_tag, new_name(), "team", "a"),
        partial(mlf.set_mcp_server_version_tag, server, "9.9.9", "review", "a"),
    )
    assert mlf.get_mcp_server(server).tags == {}


@pytest.mark.parametrize("route", ["tags", "versions", "endpoints"])
def test_tags_and_aliases_that_start_with_a_route_name_cannot_be_deleted(
    deployment: Deployment, server: MCPServer, version: MCPServerVersion, route: str
) -> None:
    mlf, key = deployment.client, f"{route}/owner"
    mlf.set_mcp_server_tag(server, key, "ann")
    mlf.set_mcp_server_alias(server, key, version)
    assert_missing(
        partial(mlf.delete_mcp_server_tag, server, key),
        partial(mlf.delete_mcp_server_alias, server, key),
    )
    unchanged = mlf.get_mcp_server(server)
    assert (unchanged.tags, unchanged.aliases) == ({key: "ann"}, [MCPServerAlias(key, "1.0.0")])


def test_an_endpoint_is_created_updated_and_deleted(
    deployment: Deployment,
    server: MCPServer,
    version: MCPServerVersion,
    endpoint: MCPAccessEndpoint,
) -> None:
    mlf = deployment.client
    assert (endpoint.server_name, endpoint.url) == (server.name, "https://mcp.example.com")
    assert (endpoint.server_version, endpoint.server_alias) == ("1.0.0", None)
    assert endpoint.transport_type == MCPRemoteTransportType.STREAMABLE_HTTP
    assert endpoint.resolved_version == version
    assert mlf.get_mcp_access_endpoint(server, endpoint) == endpoint
    assert mlf.get_mcp_server(server).access_endpoints == [endpoint]

    changed = mlf.update_mcp_access_endpoint(
        server, endpoint, server_alias="latest", url="https://mcp.example.org", transport_type="sse"
    )
    assert (changed.server_version, changed.server_alias) == (None, "latest")
    assert (changed.url, changed.transport_type) == ("https://mcp.example.org", "sse")
    assert (
        mlf.update_mcp_access_endpoint(server, endpoint, server_version=version).server_alias
        is None
    )

    mlf.delete_mcp_access_endpoint(server, endpoint)
    assert_missing(
        partial(mlf.get_mcp_access_endpoint, server, endpoint),
        partial(mlf.update_mcp_access_endpoint, server, endpoint, url="x"),
        partial(mlf.delete_mcp_access_endpoint, server, endpoint),
    )


def test_an_endpoint_requires_either_an_existing_version_or_an_existing_alias(
    deployment: Deployment,
    server: MCPServer,
    version: MCPServerVersion,
    endpoint: MCPAccessEndpoint,
) -> None:
    mlf = deployment.client
    create = partial(mlf.create_mcp_access_endpoint, server)
    assert_invalid(
        partial(create, "x"),
        partial(create, "x", server_version=version, server_alias="latest"),
        partial(create, " ", server_version=version),
        partial(
            mlf.update_mcp_access_endpoint,
            server,
            endpoint,
            server_version=version,
            server_alias="latest",
        ),
    )
    other = mlf.create_mcp_server(new_name())
    assert_missing(
        partial(create, "x", server_version="9.9.9"),
        partial(create, "x", server_alias="production"),
        partial(mlf.create_mcp_access_endpoint, new_name(), "x", server_alias="latest"),
        partial(mlf.get_mcp_access_endpoint, other, endpoint),
    )


def test_endpoints_are_searched_by_version_alias_and_filter(
    deployment: Deployment,
    server: MCPServer,
    version: MCPServerVersion,
    endpoint: MCPAccessEndpoint,
) -> None:
    mlf = deployment.client
    by_alias = mlf.create_mcp_access_endpoint(
        server, "x", server_alias="latest", transport_type="sse"
    )
    newest_first = [by_alias, endpoint]
    search, search_all = (
        partial(mlf.search_mcp_server_access_endpoints, server),
        mlf.search_mcp_access_endpoints,
    )
    assert list(search(max_results=1, order_by=["created_at DESC", "id ASC"])) == newest_first
    assert list(search(server_version=version)) == [endpoint]
    assert list(search(server_alias="latest", filter_string="status = 'draft'")) == [by_alias]
    assert list(search(server_alias="latest", server_version=version)) == []
    assert list(mlf.search_mcp_server_access_endpoints(new_name())) == []

    by_server = f"`server_name` = '{server.name}'"
    assert (
        list(search_all(filter_string=by_server, max_results=1, order_by=["created_at DESC"]))
        == newest_first
    )
    assert list(search_all(filter_string=f"{by_server} AND transport_type = 'sse'")) == [by_alias]
    assert list(search_all(filter_string=by_server, server_version=version)) == [endpoint]
    assert list(search_all(filter_string=by_server, server_alias="latest")) == [by_alias]
    assert_invalid(
        partial(list, search_all(filter_string="url = 'x'")),
        partial(list, search_all(order_by=["server_name"])),
    )
    (match,) = mlf.search_mcp_servers(
        filter_string=f"name = '{server.name}' AND has_access_endpoints = 'true'"
    )
    assert match.access_endpoints == sorted(newest_first, key=lambda endpoint: endpoint.id)


def test_endpoints_of_a_version_with_status_deleted_are_not_found(
    deployment: Deployment,
    server: MCPServer,
    version: MCPServerVersion,
    endpoint: MCPAccessEndpoint,
) -> None:
    mlf = deployment.client
    mlf.set_mcp_server_alias(server, "production", version)
    assert (
        mlf.update_mcp_server_version(server, version, status="deleted").status == MCPStatus.DELETED
    )
    unchanged = mlf.get_mcp_server(server)
    assert (unchanged.aliases, unchanged.access_endpoints) == (
        [MCPServerAlias("production", "1.0.0")],
        [],
    )
    assert_missing(
        partial(mlf.get_mcp_server_version_by_alias, server, "production"),
        partial(mlf.get_mcp_access_endpoint, server, endpoint),
    )
    with pytest.raises(errors.BadRequestError):
        mlf.update_mcp_access_endpoint(server, endpoint, url="https://mcp.example.org")
    second = create_version(mlf, server, "2.0.0")
    assert (
        mlf.update_mcp_access_endpoint(server, endpoint, server_version=second).resolved_version
        == second
    )


@pytest.mark.mlflow(since="3.15", kind="basic-auth")
def test_allowed_actions_reflect_the_permissions_of_the_user(
    deployment: Deployment, contract: SpecContract
) -> None:
    admin, username, password = deployment.client, unique("user"), "a-long-password-2"
    admin.create_user(username, password)
    foreign = admin.create_mcp_server(new_name())
    assert foreign.created_by is not None
    assert admin.get_mcp_server(foreign).allowed_actions == []

    transport = ContractTransport(contract, deployment.version, deployment.server.url)
    with MLFlow(
        deployment.server.url,
        username=username,
        password=password,
        trust_env=False,
        transport=transport,
    ) as user:
        own = user.create_mcp_server(new_name())
        assert (own.created_by, own.last_updated_by) == (username, username)
        assert user.get_mcp_server(own).allowed_actions == list(MCPServerAction)
        assert user.get_mcp_server(foreign).allowed_actions == []
        (match,) = user.search_mcp_servers(filter_string=f"name = '{own.name}'")
        assert match.allowed_actions == list(MCPServerAction)
        for forbidden in (
            partial(user.update_mcp_server, foreign, description="x"),
            partial(user.delete_mcp_server, foreign),
        ):
            with pytest.raises(errors.ForbiddenError):
                forbidden()


@pytest.mark.mlflow(since="3.15", kind="basic-auth")
def test_the_registry_requires_credentials(deployment: Deployment, contract: SpecContract) -> None:
    transport = ContractTransport(contract, deployment.version, deployment.server.url)
    with (
        MLFlow(deployment.server.url, trust_env=False, transport=transport) as anonymous,
        pytest.raises(errors.UnauthorizedError),
    ):
        anonymous.get_mcp_server(new_name())

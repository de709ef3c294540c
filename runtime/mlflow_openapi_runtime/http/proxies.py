"""Reads proxies from the environment, and determines the proxy that httpx uses for a URL."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.request import getproxies

import httpcore

from .. import http


def core_proxy(url: str) -> httpcore.Proxy:
    """Create the httpcore proxy for the URL of a proxy."""
    # httpx checks the URL, and removes the credentials from it.
    proxy = http.Proxy(url)
    return httpcore.Proxy(str(proxy.url), auth=proxy.raw_auth)


def environment_proxies() -> dict[str, str | None]:
    """Read the proxies from `HTTP_PROXY`, `HTTPS_PROXY` and `ALL_PROXY`, or from the system.

    Returns:
        The URL of the proxy for each URL pattern of httpx; None for the hosts in `NO_PROXY`.
    """
    # httpx itself reads the environment only for a client without a transport.
    variables = getproxies()
    proxies: dict[str, str | None] = {}
    for scheme in ("http", "https", "all"):
        if proxy := variables.get(scheme):
            proxies[f"{scheme}://"] = proxy if "://" in proxy else f"http://{proxy}"
    for entry in variables.get("no", "").split(","):
        host = entry.strip()
        if host == "*":
            return {}
        if host:
            proxies[_no_proxy_pattern(host)] = None
    return proxies


def _no_proxy_pattern(host: str) -> str:
    import ipaddress

    if "://" in host:
        return host
    try:
        address = ipaddress.ip_address(host.partition("/")[0])
    except ValueError:
        # The name of a domain also matches all hosts in the domain.
        return f"all://{host}" if host.lower() == "localhost" else f"all://*{host}"
    return f"all://[{address}]" if address.version == 6 else f"all://{address}"


def is_reached_directly(url: str, proxies: Mapping[str, str | None]) -> bool:
    try:
        parsed = http.URL(url)
    except http.InvalidURL:
        return False
    if parsed.scheme not in ("http", "https") or not parsed.host:
        return False
    return proxy_for(url, proxies) is None


def proxy_for(url: str, proxies: Mapping[str, str | None]) -> str | None:
    """Return the proxy through which httpx sends a request to a URL; None for a direct request."""
    if not proxies:
        return None

    # httpx itself matches the patterns: for each pattern, a mock transport responds with the proxy.

    def replying(proxy: str | None) -> http.MockTransport:
        return http.MockTransport(lambda request: http.Response(200, text=proxy or ""))

    mounts = {pattern: replying(proxy) for pattern, proxy in proxies.items()}
    with http.Client(transport=replying(None), mounts=mounts, trust_env=False) as client:
        return client.get(url).text or None

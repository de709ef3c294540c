"""The names of httpx that the wrapper uses.

No other module imports httpx, so that a successor can take its place here.
"""

from __future__ import annotations

from typing import Any

import httpx
from httpx import URL as URL
from httpx import USE_CLIENT_DEFAULT as USE_CLIENT_DEFAULT
from httpx import AsyncBaseTransport as AsyncBaseTransport
from httpx import AsyncByteStream as AsyncByteStream
from httpx import AsyncClient as AsyncClient
from httpx import AsyncHTTPTransport as AsyncHTTPTransport
from httpx import Auth as Auth
from httpx import BaseTransport as BaseTransport
from httpx import BasicAuth as BasicAuth
from httpx import ByteStream as ByteStream
from httpx import Client as Client
from httpx import ConnectError as ConnectError
from httpx import ConnectTimeout as ConnectTimeout
from httpx import DecodingError as DecodingError
from httpx import Headers as Headers
from httpx import HTTPError as HTTPError
from httpx import HTTPTransport as HTTPTransport
from httpx import InvalidURL as InvalidURL
from httpx import Limits as Limits
from httpx import LocalProtocolError as LocalProtocolError
from httpx import MockTransport as MockTransport
from httpx import NetworkError as NetworkError
from httpx import PoolTimeout as PoolTimeout
from httpx import Proxy as Proxy
from httpx import ProxyError as ProxyError
from httpx import ReadError as ReadError
from httpx import ReadTimeout as ReadTimeout
from httpx import RemoteProtocolError as RemoteProtocolError
from httpx import Request as Request
from httpx import Response as Response
from httpx import SyncByteStream as SyncByteStream
from httpx import TimeoutException as TimeoutException
from httpx import TransportError as TransportError
from httpx import UnsupportedProtocol as UnsupportedProtocol
from httpx import WriteError as WriteError
from httpx import WriteTimeout as WriteTimeout
from httpx import create_ssl_context as create_ssl_context

LOGGER = "httpx"


def new_client(**arguments: Any) -> Client:
    """A client of the class that httpx has now, which a tool may have replaced."""
    return httpx.Client(**arguments)


def new_async_client(**arguments: Any) -> AsyncClient:
    """Like `new_client`."""
    return httpx.AsyncClient(**arguments)

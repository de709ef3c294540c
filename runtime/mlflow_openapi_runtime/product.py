"""The product that the client is for. A client generated with a runtime of its own has its own
values.
"""

from __future__ import annotations

NAME = "MLflow"
# What pip installs the client by.
DISTRIBUTION = "mlflowclient"

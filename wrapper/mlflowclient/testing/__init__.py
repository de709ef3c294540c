"""A fake MLflow server in memory, for tests of code that uses MLflow.

from mlflowclient import MLFlow
from mlflowclient.testing import FakeMLflow

fake = FakeMLflow()
with MLFlow(transport=fake.transport) as mlf, mlf.start_run("0") as run:
    run.log_metric("loss", 0.25)
assert fake.runs[run.run_id].metrics == {"loss": 0.25}
"""

from __future__ import annotations

from mlflowclient.testing.fake import FakeMLflow
from mlflowclient.testing.routes import ReceivedRequest

__all__ = ["FakeMLflow", "ReceivedRequest"]

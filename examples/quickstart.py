"""Log a small training run to a real MLflow server, register its model, and read the stored data.

`make demo` runs this program. The program starts a server (with sqlite, a temporary folder and a
free port), and stops the server at the end, also after Ctrl-C. To use a server that is already
running instead:

    .venv/bin/python -m examples.quickstart http://localhost:5000
"""

from __future__ import annotations

import math
import sys

from rich.console import Console
from rich.table import Table

from examples.demo_server import server
from mlflowclient import Dataset, DatasetInput, InputTag, Metric, MLFlow, Run

EPOCHS = 100


def train(mlf: MLFlow, experiment_id: str) -> Run:
    """Log 3 params, 200 points of two metrics, tags and the dataset of a simulated training."""
    with mlf.start_run(experiment_id, run_name="quickstart") as run:
        mlf.log_params(run, {"learning_rate": 0.1, "batch_size": 32, "optimizer": "sgd"})
        mlf.set_tags(run, {"team": "demo", "stage": "try-out"})
        iris = Dataset(
            "iris", "d41d8cd9", "local", '{"uri": "iris.csv"}', profile='{"num_rows": 150}'
        )
        mlf.log_inputs(
            run, datasets=[DatasetInput(iris, tags=[InputTag("mlflow.data.context", "training")])]
        )
        started = run.info.start_time
        points = []
        for epoch in range(EPOCHS):
            loss = math.exp(-epoch / 25)
            points.append(Metric("loss", loss, started + 1000 * epoch, step=epoch))
            points.append(Metric("accuracy", 1 - loss / 2, started + 1000 * epoch, step=epoch))
        mlf.log_batch(run, metrics=points)
    return run


def register(mlf: MLFlow, run: Run) -> None:
    """Create a registered model, add the model of the run as a version, and set an alias."""
    model = mlf.create_registered_model(
        "quickstart-model", description="The model of the quickstart."
    )
    version = mlf.create_model_version(model, f"{run.info.artifact_uri}/model", run_id=run)
    mlf.set_registered_model_alias(model, "champion", version)


def show(mlf: MLFlow, experiment_id: str, console: Console) -> None:
    """Read the stored data from the server, and print the data as a table."""
    (run,) = mlf.search_runs([experiment_id], filter_string="tags.team = 'demo'")
    champion = mlf.get_model_version_by_alias("quickstart-model", "champion")

    table = Table(title=f"Run {run.info.run_id}", title_justify="left")
    table.add_column("Data")
    table.add_column("Read back from the server")
    table.add_row("experiment", mlf.get_experiment(experiment_id).name)
    table.add_row("name, status", f"{run.info.run_name}, {run.info.status}")
    table.add_row(
        "params", ", ".join(sorted(f"{param.key}={param.value}" for param in run.data.params))
    )
    table.add_row(
        "metrics", ", ".join(f"{metric.key}={metric.value:.4f}" for metric in run.data.metrics)
    )
    for metric in run.data.metrics:
        points = list(mlf.get_metric_history(run, metric.key))
        table.add_row(
            f"points of {metric.key}",
            f"{len(points)}, from {points[0].value:.4f} to {points[-1].value:.4f}",
        )
    tags = (f"{tag.key}={tag.value}" for tag in run.data.tags if not tag.key.startswith("mlflow."))
    table.add_row("tags", ", ".join(tags))
    for entry in run.inputs.dataset_inputs:
        context = ", ".join(tag.value for tag in entry.tags)
        table.add_row("dataset input", f"{entry.dataset.name} ({entry.dataset.digest}), {context}")
    table.add_row(
        "model version",
        f"{champion.name} {champion.version}, alias {', '.join(champion.aliases)}, "
        f"{champion.status}",
    )
    console.print(table)


def main() -> int:
    console = Console()
    with server() as url, MLFlow(url, trust_env=False) as mlf:
        console.print(f"MLflow {mlf.get_version()} at {url}")
        experiment_id = mlf.create_experiment("quickstart")
        register(mlf, train(mlf, experiment_id))
        show(mlf, experiment_id, console)
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)

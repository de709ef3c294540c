"""Train a scikit-learn classifier, log params, scores and a report, and register the model.

    .venv/bin/python -m examples.sklearn_training http://localhost:5000

Without a URL, the example starts its own server. The example stores the model with joblib. Load
such a file with the same release of scikit-learn, and only if you trust the file, because loading
the file can run code. To use `mlflow.pyfunc.load_model` or `mlflow models serve` with a model,
store the model with a model flavor of `mlflow` instead.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import joblib
from sklearn.datasets import load_wine
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, classification_report, confusion_matrix, log_loss
from sklearn.model_selection import StratifiedKFold, cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from examples.demo_server import server
from mlflowclient import MLFlow, ModelVersion, Run
from mlflowclient.errors import ResourceAlreadyExistsError

NAME = "wine-classifier"
PARAMS = {"C": 0.5, "max_iter": 500}
FOLDS = StratifiedKFold(n_splits=5, shuffle=True, random_state=0)


def train(mlf: MLFlow) -> Run:
    """Score a classifier on each fold, fit the classifier to all data, and store both results."""
    wine: Any = load_wine()
    x, y = wine.data, wine.target
    model = make_pipeline(StandardScaler(), LogisticRegression(**PARAMS))
    with mlf.start_run(
        experiment_name="wine", run_name="logistic regression", context_tags=True
    ) as run:
        run.log_params({**PARAMS, "folds": FOLDS.get_n_splits(), "samples": len(y)})
        for fold, (seen, unseen) in enumerate(FOLDS.split(x, y)):
            model.fit(x[seen], y[seen])
            guessed = model.predict_proba(x[unseen])
            accuracy = accuracy_score(y[unseen], guessed.argmax(axis=1))
            run.log_metrics(
                {"accuracy": accuracy, "log_loss": log_loss(y[unseen], guessed)}, step=fold
            )

        guessed = cross_val_predict(model, x, y, cv=FOLDS)
        report = classification_report(y, guessed, target_names=wine.target_names)
        mlf.log_text(run, str(report), "report.txt")
        mlf.log_dict(run, {"confusion": confusion_matrix(y, guessed).tolist()}, "confusion.json")
        run.log_metric("accuracy_of_all", accuracy_score(y, guessed))

        model.fit(x, y)
        with TemporaryDirectory() as folder:
            joblib.dump(model, Path(folder, "model.joblib"))
            mlf.log_artifact(run, Path(folder, "model.joblib"), "model")
    return run


def register(mlf: MLFlow, run: Run) -> ModelVersion:
    """Register the model of the run as a version, and point the alias `champion` to it."""
    with suppress(ResourceAlreadyExistsError):
        mlf.create_registered_model(
            NAME, description="Classifies wines by grower, from 13 measurements."
        )
    version = mlf.create_model_version(NAME, f"{run.info.artifact_uri}/model", run_id=run)
    mlf.set_registered_model_alias(NAME, "champion", version)
    return version


def use(mlf: MLFlow) -> float:
    """Load the champion, as a service would, and return the accuracy of the model on the data."""
    wine: Any = load_wine()
    with TemporaryDirectory() as folder:
        mlf.download_artifacts(f"models:/{NAME}@champion", "model.joblib", folder)
        model = joblib.load(Path(folder, "model.joblib"))
    return float(accuracy_score(wine.target, model.predict(wine.data)))


def main() -> int:
    with server() as url, MLFlow(url, trust_env=False) as mlf:
        run = mlf.get_run(train(mlf))
        version = register(mlf, run)
        folds = [point.value for point in mlf.get_metric_history(run, "accuracy")]
        print(f"Accuracy of {len(folds)} folds: {', '.join(f'{value:.3f}' for value in folds)}")
        print(
            f"Artifacts: {', '.join(info.path for info in mlf.list_artifacts(run, recursive=True))}"
        )
        print(
            f"{version.name} {version.version} is the champion, with an accuracy of {use(mlf):.1%} "
            "on the training data"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""What the client costs to start, beside the HTTP library that it is built on.

Whole processes, in pairs, so that a busy machine slows both alike. Prints medians with their ranges and the median of
the pairs' ratios; nothing is asserted.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time

PAIRS = 15
# Bytecode is cached, as it is for an installed package.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
BASELINE = "import httpx; httpx.Client()"
CLIENT = "import mlflowclient; mlflowclient.MLFlow()"


def seconds(code: str) -> float:
    started = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], env=ENVIRONMENT, check=True)
    return time.perf_counter() - started


def main() -> None:
    for code in (BASELINE, CLIENT):
        seconds(code)  # Once for the caches of files and bytecode.
    pairs = [(seconds(BASELINE), seconds(CLIENT)) for _ in range(PAIRS)]
    for code, times in zip((BASELINE, CLIENT), zip(*pairs, strict=True), strict=True):
        median, least, most = (1000 * value for value in (statistics.median(times), min(times), max(times)))
        print(f"{median:6.0f} ms  ({least:.0f} to {most:.0f})  {code}")
    ratio = statistics.median(client / baseline for baseline, client in pairs)
    print(f"{ratio:6.2f} times the baseline (median of {PAIRS} pairs, whole processes)")


if __name__ == "__main__":
    main()

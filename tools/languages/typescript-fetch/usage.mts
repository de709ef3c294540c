// Logs a run and reads it back.
import { Configuration, ResponseError, RunsApi } from "./index.js";

const runs = new RunsApi(new Configuration({ basePath: "http://localhost:5000" }));

try {
  const { run } = await runs.createRun({
    createRun: { experimentId: "0", startTime: Date.now(), tags: [{ key: "language", value: "TypeScript" }] },
  });
  const runId = run.info.runId;
  const timestamp = Date.now();
  await runs.logMetric({ logMetric: { runId, key: "loss", value: 0.25, timestamp } });
  await runs.logMetric({ logMetric: { runId, key: "nan", value: "NaN", timestamp } });

  const read = await runs.getRun({ runId });
  for (const metric of read.run.data?.metrics ?? []) {
    // The generated type is empty, because typescript-fetch does not support `anyOf` of primitive types. The value has
    // the type that was sent.
    const value = metric.value as number | string;
    console.log(metric.key, typeof value === "number" ? value.toFixed(2) : value);
  }
} catch (error) {
  if (!(error instanceof ResponseError)) throw error;
  console.error(error.response.status, await error.response.text());
}

// Errors that the types detect. tsc fails if it accepts one of these lines.
// @ts-expect-error: experimentId is required.
export const incomplete: Parameters<typeof runs.createRun>[0] = { createRun: { runName: "first" } };
// @ts-expect-error: there is no such operation.
export const nothing = runs.startRun;

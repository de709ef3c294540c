// Logs a run and reads it back. The generated file contains only types, and no code for run time.
import type { components, operations } from "./mlflow.js";

type Json<Content> = Content extends { content: { "application/json": infer Value } } ? Value : never;
type Body<Name extends keyof operations> = Json<operations[Name]["requestBody"]>;
type ResponseBody<Name extends keyof operations> = operations[Name] extends { responses: { 200: infer Success } } ? Json<Success> : never;
type Metric = components["schemas"]["Metric"];

const api = "http://localhost:5000/api/2.0/mlflow";

async function parse<Value>(response: Response): Promise<Value> {
  if (!response.ok) {
    const error = (await response.json()) as components["schemas"]["Error"];
    throw new Error(`${error.error_code}: ${error.message}`);
  }
  return (await response.json()) as Value;
}

async function post<Name extends keyof operations>(path: string, body: Body<Name>): Promise<ResponseBody<Name>> {
  const headers = { "Content-Type": "application/json" };
  return parse(await fetch(api + path, { method: "POST", headers, body: JSON.stringify(body) }));
}

const { run } = await post<"create_run">("/runs/create", {
  experiment_id: "0",
  start_time: Date.now(),
  tags: [{ key: "language", value: "TypeScript" }],
});
const run_id: string = run.info.run_id;
const timestamp = Date.now();
await post<"log_metric">("/runs/log-metric", { run_id, key: "loss", value: 0.25, timestamp });
await post<"log_metric">("/runs/log-metric", { run_id, key: "nan", value: "NaN", timestamp });

const query: operations["get_run"]["parameters"]["query"] = { run_id };
const read = await parse<ResponseBody<"get_run">>(await fetch(`${api}/runs/get?${new URLSearchParams(query)}`));
for (const metric of read.run.data?.metrics ?? []) {
  const value: Metric["value"] = metric.value;
  console.log(metric.key, typeof value === "number" ? value.toFixed(2) : value);
}

// Errors that the types detect. tsc fails if it accepts one of these lines.
// @ts-expect-error: experiment_id is required.
export const incomplete: Body<"create_run"> = { run_name: "first" };
// @ts-expect-error: experiment_id is a string.
export const number: Body<"create_run"> = { experiment_id: 0 };
// @ts-expect-error: there is no such field.
export const unknown: Body<"create_run"> = { experiment_id: "0", runName: "first" };
// @ts-expect-error: there is no such status.
export const status: components["schemas"]["RunStatus"] = "DONE";
// @ts-expect-error: there is no such operation.
export type Nothing = Body<"start_run">;

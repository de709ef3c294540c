// Starts Chromium so that only the opened pages send requests, not the browser itself.

import { createRequire } from "node:module";

const { chromium } = createRequire(new URL("../npm/package.json", import.meta.url))("playwright-core");

export const DESKTOP = { width: 1280, height: 900 };
export const PHONE = { width: 390, height: 844 };
// Timeout in milliseconds for every step. Only a step that hangs takes that long, even on a busy machine.
export const TIMEOUT = 600_000;

export function launch(executablePath) {
  const args = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ];
  return chromium.launch({ executablePath, args, timeout: TIMEOUT });
}

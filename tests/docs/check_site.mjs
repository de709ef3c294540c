// Uses the built site as a reader would, in Chromium, and prints its observations as JSON.
//
//     node tests/docs/check_site.mjs CHROMIUM URL SITE PAGES
//
// URL is the root URL of the site, SITE the folder of the site, and PAGES a JSON list of paths in SITE.

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { DESKTOP, TIMEOUT, PHONE, launch } from "../../tools/site/chromium.mjs";

const [executablePath, root, site, pages] = process.argv.slice(2);
const OPERATION = '[id="tag/runs/operation/search_runs"]';
const TABS = 3;

const browser = await launch(executablePath);
// Errors that a page logs or throws, requests to other hosts, and requests without a response.
const problems = new Set();

async function tab(options, base = root) {
  const context = await browser.newContext({ viewport: DESKTOP, ...options });
  context.setDefaultTimeout(TIMEOUT);
  context.on("request", (request) => {
    const url = request.url();
    if (!/^(data|blob|about):/.test(url) && !url.startsWith(base)) problems.add(`a request to ${url}`);
  });
  context.on("requestfailed", (request) => {
    // Leaving a page aborts its pending requests.
    if (request.failure().errorText !== "net::ERR_ABORTED") problems.add(`no response for ${request.url()}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400) problems.add(`${response.status()} for ${response.url()}`);
  });
  context.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) problems.add(`${message.page()?.url()}: ${message.text()}`);
  });
  context.on("weberror", (error) => problems.add(`${error.page()?.url()}: ${error.error()}`));
  return context.newPage();
}

// Opens every page at the width of a phone. Content that scrolls within its own box is allowed.
async function tooWide() {
  const waiting = JSON.parse(pages);
  const found = [];
  async function visit() {
    const page = await tab({ viewport: PHONE });
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      await page.goto(root + path);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > PHONE.width) found.push(path);
    }
    await page.context().close();
  }
  await Promise.all(Array.from({ length: TABS }, visit));
  return found;
}

async function search(base) {
  const page = await tab({}, base);
  await page.goto(`${base}index.html`);
  await page.locator("input.md-search__input").pressSequentially("log_batch");
  await page.locator("a.md-search-result__link", { hasText: "log_batch" }).first().click();
  const heading = await page.locator("#log_batch").innerText();
  const path = new URL(page.url()).href.slice(base.length).replace(/[?#].*/, "");
  await page.context().close();
  return { path, heading };
}

async function schemes() {
  const page = await tab({ colorScheme: "dark" });
  const scheme = () => page.locator("body").getAttribute("data-md-color-scheme");
  await page.goto(`${root}index.html`);
  const found = [await scheme()];
  await page.locator("label[for^=__palette]:visible").click();
  found.push(await scheme());
  await page.goto(`${root}rest/runs.html`);
  found.push(await scheme());
  await page.context().close();
  return found;
}

async function filtered() {
  const page = await tab({});
  await page.goto(`${root}rest/index.html`);
  await page.locator(".operations input").fill("runs SEARCH");
  const found = await page.locator(".operations tbody tr:visible td:first-child").allInnerTexts();
  await page.context().close();
  return found;
}

async function redoc() {
  const page = await tab({});
  await page.goto(`${root}rest/runs.html`);
  await page.locator("a", { hasText: "search_runs in the contract" }).click();
  // Redoc scrolls to an operation some time after it has rendered the operation.
  const isInView = await page
    .waitForFunction((selector) => Math.abs(document.querySelector(selector)?.getBoundingClientRect().top) < innerHeight, OPERATION)
    .then(() => true, () => false);
  const operations = await page.locator('[id*="/operation/"]').evaluateAll((elements) => elements.map((element) => element.id.split("/").at(-1)));
  const downloads = {};
  for (const kind of ["YAML", "JSON"]) {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: kind }).click()]);
    downloads[download.suggestedFilename()] = readFileSync(await download.path(), "utf-8");
  }
  await page.context().close();
  return { operations, downloads, isInView };
}

const [wide, found, foundInFiles, shades, rows, contract] = await Promise.all([
  tooWide(),
  search(root),
  search(`${pathToFileURL(site)}/`),
  schemes(),
  filtered(),
  redoc(),
]);
console.log(JSON.stringify({ tooWide: wide, search: found, searchInFiles: foundInFiles, schemes: shades, filtered: rows, redoc: contract, problems: [...problems] }));
await browser.close();

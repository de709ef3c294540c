// Takes screenshots of the main pages for visual review: in light and dark mode, and as wide as a phone.
//
//     node tools/site/screenshots.mjs CHROMIUM SITE PICTURES

import { mkdirSync, readdirSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { DESKTOP, PHONE, launch } from "./chromium.mjs";

const [executablePath, site, pictures] = process.argv.slice(2);
const LOOKS = {
  light: { colorScheme: "light", viewport: DESKTOP },
  dark: { colorScheme: "dark", viewport: DESKTOP },
  phone: { colorScheme: "light", viewport: PHONE },
};
// The areas of the REST API have the same layout, so only one area is included.
const paths = readdirSync(site, { recursive: true, encoding: "utf-8" })
  .filter((path) => path.endsWith(".html") && !path.startsWith("source/"))
  .filter((path) => !path.startsWith("rest/") || /(index|runs|entities)\.html$/.test(path));

mkdirSync(pictures, { recursive: true });
const browser = await launch(executablePath);
for (const [look, options] of Object.entries(LOOKS)) {
  const page = await browser.newPage(options);
  for (const path of paths) {
    await page.goto(`${pathToFileURL(site)}/${path}`);
    if (path === "contract/redoc.html") await page.locator('[id*="/operation/"]').first().waitFor();
    await page.screenshot({ path: `${pictures}/${path.replace(".html", "").replaceAll("/", "-")}-${look}.png` });
  }
  await page.close();
}
await browser.close();

// Shows the contract with Redoc, in the color scheme that the reader selected for the site.
"use strict";

const stored = localStorage.getItem(`${new URL("..", location.href).pathname}.__palette`);
const scheme = stored && JSON.parse(stored).color && JSON.parse(stored).color.scheme;
const isDark = scheme ? scheme === "slate" : matchMedia("(prefers-color-scheme: dark)").matches;
document.documentElement.classList.toggle("dark", isDark);

const font = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';
const mono = 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace';
const light = {
  primary: { main: "#0b6e75" },
  border: { light: "#e3e9ec", dark: "#c9d3d8" },
};
const dark = {
  primary: { main: "#5cc4c4" },
  text: { primary: "#d8e0e4", secondary: "#a3b1b8" },
  border: { light: "#2c3a42", dark: "#3b4b54" },
  gray: { 50: "#1d282e", 100: "#2c3a42" },
  success: { main: "#6fcf97" },
  error: { main: "#ff8f86" },
  responses: { success: { tabTextColor: "#6fcf97" }, error: { tabTextColor: "#ff8f86" } },
};

Redoc.init(
  window.contract,
  {
    hideDownloadButtons: true,
    nativeScrollbars: true,
    scrollYOffset: "header",
    showExtensions: ["x-mlflow-since", "x-mlflow-until", "x-mlflow-requires", "x-mlflow-idempotent", "x-mlflow-visibility"],
    theme: {
      colors: isDark ? dark : light,
      schema: isDark ? { nestedBackground: "#1d282e", linesColor: "#3b4b54", typeNameColor: "#a3b1b8" } : {},
      sidebar: isDark ? { backgroundColor: "#141d22", textColor: "#d8e0e4" } : { backgroundColor: "#f4f7f8" },
      rightPanel: {
        backgroundColor: isDark ? "#10181c" : "#1b2d36",
        servers: isDark ? { overlay: { backgroundColor: "#1d282e", textColor: "#d8e0e4" }, url: { backgroundColor: "#10181c" } } : {},
      },
      codeBlock: { backgroundColor: isDark ? "#0a1013" : "#13222a" },
      typography: {
        fontFamily: font,
        fontSize: "15px",
        headings: { fontFamily: font },
        code: { fontFamily: mono, color: isDark ? "#ffb4a2" : "#a8324a", backgroundColor: isDark ? "#1d282e" : "#f1f4f5" },
        links: isDark ? { color: "#5cc4c4", visited: "#5cc4c4", hover: "#8fdcdc" } : {},
      },
    },
  },
  document.getElementById("redoc"),
);

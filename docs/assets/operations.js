// Adds a filter above the table of all operations: only rows that contain every word remain visible.
"use strict";

for (const holder of document.querySelectorAll(".operations")) {
  const rows = [...holder.querySelectorAll("tbody tr")].map((row) => [row, row.textContent.toLowerCase()]);
  const field = document.createElement("input");
  const count = document.createElement("output");
  field.type = "search";
  field.placeholder = "Filter: a name, path, area or version";
  field.setAttribute("aria-label", "Filter the operations");
  field.addEventListener("input", () => {
    const words = field.value.toLowerCase().split(/\s+/);
    let shown = 0;
    for (const [row, text] of rows) {
      row.hidden = !words.every((word) => text.includes(word));
      shown += row.hidden ? 0 : 1;
    }
    count.textContent = field.value.trim() ? `${shown} of ${rows.length}` : "";
  });
  holder.prepend(field, count);
}

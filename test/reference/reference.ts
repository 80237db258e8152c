import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { publicSymbols } from "./public-symbols.ts";
import { referencePages } from "./reference-pages.ts";

/** Writes docs/reference from the comments of what the package exports: `npm run reference`. */

const folder = fileURLToPath(new URL("../../docs/reference/", import.meta.url));
const pages = referencePages(publicSymbols());
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) if (!pages.has(name)) rmSync(`${folder}${name}`);
for (const [name, text] of pages) writeFileSync(`${folder}${name}`, text);

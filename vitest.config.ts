import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const source = (path: string) => fileURLToPath(new URL(`src/${path}`, import.meta.url));

export default defineConfig({
  resolve: {
    // The examples of the documentation import the package by its name.
    alias: [
      { find: /^mtfs$/, replacement: source("index.ts") },
      { find: /^mtfs\/yaml$/, replacement: source("yaml.ts") },
      { find: /^mtfs\/node$/, replacement: source("node.ts") },
      { find: /^mtfs\/workbook$/, replacement: source("workbook.ts") },
    ],
  },
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 60_000,
    typecheck: { enabled: false },
    // What no test runs is worth reading; what a test runs may still be unnoticed, which is what `npm run mutation` asks.
    coverage: { include: ["src/**/*.ts"], reporter: ["text", "html"], skipFull: true },
  },
});

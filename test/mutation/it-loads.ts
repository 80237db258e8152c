import { readdirSync } from "node:fs";
import { expect, it } from "vitest";

const room = new URL(`../../src/${process.env["MUTATION_ROOM"]}/`, import.meta.url);

// Code that throws while it loads stops every test file before it has a test that could fail. This test loads it within itself.
it("the room loads", async () => {
  const files = readdirSync(room).filter((name) => name.endsWith(".ts"));
  for (const file of files) expect(await import(/* @vite-ignore */ new URL(file, room).pathname)).toBeTypeOf("object");
});

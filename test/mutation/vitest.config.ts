import { defineConfig, mergeConfig } from "vitest/config";
import base from "../../vitest.config.ts";

/** The tests of one room, as `npm run mutation` names them: those of commands, packages and other programs prove too little for their time. */
const { include: _, ...ordinary } = base.test ?? {};

export default mergeConfig(
  { ...base, test: ordinary },
  defineConfig({
    test: {
      include: [...(process.env["MUTATION_TESTS"] ?? "").split(" "), "test/mutation/it-loads.ts"],
      setupFiles: ["test/mutation/same-examples-every-time.ts"],
    },
  }),
);

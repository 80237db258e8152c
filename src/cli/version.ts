import manifest from "../../package.json" with { type: "json" };

/** The version of the package, which every answer carries. */
export const version: string = manifest.version;

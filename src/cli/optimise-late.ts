/** How each version of V8 is told to wait. An unknown setting would be complained of, so one that is not known here is told nothing. */
const waiting: Readonly<Record<string, string>> = {
  "11": "--interrupt-budget=1000000",
  "12": "--invocation-count-for-maglev=4000 --invocation-count-for-turbofan=30000",
  "13": "--invocation-count-for-maglev=4000 --invocation-count-for-turbofan=30000",
};

/**
 * Asks V8 to wait longer before it optimises: most answers are ready before optimised code would be, and making it takes a third
 * of the time of a short command. Only once compiled code is loaded, which is refused under other settings than it was made with.
 */
export function optimiseLate(): void {
  const flags = waiting[process.versions.v8.split(".")[0] ?? ""];
  if (flags === undefined) return;
  const { setFlagsFromString } = process.getBuiltinModule("node:v8");
  for (const flag of flags.split(" ")) setFlagsFromString(flag);
}

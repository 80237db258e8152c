/** Whether a figure counts towards something, where that has been said. */
export function saysYes(written: string | undefined): boolean {
  return written === "yes" || written === "true";
}

import { describe, expect, it } from "vitest";
import { mtfs } from "./command-line.ts";

const towerHamlets = "examples/tower-hamlets-2010/strategy.yaml";
const unwrapped = (text: string) => text.replace(/\s+/g, " ");

describe("a plan that balances by savings to be found", () => {
  // A council tax of £80.945m in 2013/14 raised by 3% four times is £10.16m more: 91,410 dwellings at £885.52, times 0.12551.
  it("answers a what-if with what is to be found, not with a gap that stays as it was", async () => {
    const { out } = await mtfs("what-if", towerHamlets, "--set", "council-tax-rise=3%");
    expect(unwrapped(out)).toContain(
      "Annual savings target, worked out so that the budget balances, comes to £47.4m in 2013/14, £10.2m less than before.",
    );
    expect(out).toMatch(/^Annual savings target, before +0\.00 +18\.75 +39\.54 +57\.53/m);
    expect(out).toMatch(/^Difference +0\.00 +-4\.72 +-7\.32 +-10\.16/m);
  });

  it("answers a sensitivity with the gap before balancing and, under each change, what is to be found", async () => {
    const { out } = await mtfs("sensitivity", towerHamlets);
    expect(unwrapped(out)).toContain("moves the gap before balancing of 2013/14 by -£3.3m");
    expect(out.match(/^ {2}Annual savings target/gm)).toHaveLength(2);
    const csv = (await mtfs("sensitivity", towerHamlets, "--csv")).out;
    expect(csv).toContain("savings-target 2013/14");
    const json = JSON.parse((await mtfs("sensitivity", towerHamlets, "--json")).out);
    // £885.52 raised by 1% to the penny four times is £921.47; 91,410 dwellings at £35.95 more.
    expect(json.effects[1].effect.balancing["savings-target"]["2013/14"]).toBe("-3286189.5");
  });

  it("sets scenarios beside each other, and versions, with what is to be found", async () => {
    const each = await mtfs("what-if", towerHamlets, "--each", "--set", "council-tax-rise=3%");
    expect(each.out).toMatch(/^ {2}Annual savings target +0\.00 +14\.04/m);
    const compared = await mtfs("compare", towerHamlets, "--set", "council-tax-rise=3%");
    expect(compared.out).toMatch(/^Annual savings target, after +0\.00 +14\.04/m);
  });

  it("gives a grid of the gap before balancing where nothing else is asked for", async () => {
    const { out } = await mtfs(
      ...["sensitivity", towerHamlets, "--grid", "council-tax-rise=0%..2%/3"],
      ...["--grid", "formula-grant 2013/14=£200m..£201.611m/2"],
    );
    expect(out).toMatch(/^Gap before balancing in 2013\/14/);
  });
});

describe("a ranking", () => {
  it("says that there is nothing to rank where there is no driver, no gap and no balance, or none that moves either", async () => {
    const answer = async (...words: readonly string[]) =>
      unwrapped((await mtfs("sensitivity", ...words, "--ranking")).out);
    expect(await answer("examples/kent-fire-reserves/strategy.yaml")).toMatch(
      /^The strategy has no driver, so there is nothing to rank\./,
    );
    expect(await answer("examples/brighton-hove-assumptions/2022-23-to-2024-25.yaml")).toMatch(
      /^The strategy shows neither a gap nor a balance, so no driver can move one\. Again:/,
    );
  });

  it("says on what it measures the shocks", async () => {
    const { out } = await mtfs("sensitivity", "examples/dudley-2021-12/strategy.yaml", "--ranking");
    expect(unwrapped(out)).toMatch(/matters most: .* moves the balance at 31 March 2025 by/);
    expect(unwrapped(out)).toContain("£m: the effect on the balance at 31 March 2025 of the shock stated");
  });
});

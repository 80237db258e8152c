import type { Case } from "./case.ts";

/** The chapter that the valid file has, with something else in it. */
const instead = (chapter: string) =>
  [["council tax: { rise: tax-rise, band d: 1480.35, referendum limit: { 2022/23: 3% } }", chapter]] as const;

const one = (mistake: string, chapter: string, says: string): Case => ({
  mistake,
  in: "strategy",
  edits: instead(chapter),
  says: [says],
});

/** Parts of council tax and the collection fund that do not make sense together. */
export const councilTaxMistakes: readonly Case[] = [
  one(
    "a chosen charge without a rise",
    "council tax: { band d: 1480.35 }",
    '54:1 council-tax The charge is chosen, and no "rise" says how it changes. Name the driver that is the rise, or give the charge of each year with charge: stated.',
  ),
  one(
    "a requirement that does not say what it is for",
    "council tax: { rise: tax-rise, band d: 1480.35, tax base: { amounts: 1000 }, requirement: { money: £m, expenditure: {} } }",
    '54:1 council-tax There is a requirement, and "charge" does not say what it is for. The charge may be chosen, and the requirement held against what it raises, or be worked out from the requirement. Add charge: chosen, charge: stated or charge: worked out.',
  ),
  one(
    "a charge worked out of nothing",
    "council tax: { charge: worked out }",
    '54:16 council-tax The charge is worked out, and there is no "requirement" and no "tax base". It is the requirement over the tax base: give both.',
  ),
  one(
    "a stated charge with one figure",
    "council tax: { charge: stated, band d: 1480.35 }",
    '54:32 band-d The charge is stated, and "band d" does not give it by year. Give "band d" for 2022/23, 2023/24, and for 2021/22 if it is known.',
  ),
  one(
    "a stated charge without a year",
    "council tax: { band d: { 2021/22: 1480.35, 2022/23: 1500.00 } }",
    '54:24 one-figure-a-year "band d" of "council tax" has nothing for 2023/24. Give a figure for each of them.',
  ),
  one(
    "a tax base without a charge to raise",
    "council tax: { rise: tax-rise, tax base: { amounts: 1000 } }",
    '54:32 council-tax The charge is chosen, and "band d" does not say what it rises from. Add "band d" with the charge of 2021/22.',
  ),
  one(
    "parish precepts without a tax base",
    "council tax: { rise: tax-rise, band d: 1480.35, parish precepts: { money: £, amounts: 100 } }",
    '54:49 council-tax There is no "tax base" to spread the parish precepts over. Add "tax base".',
  ),
  one(
    "a requirement that may or may not hold parish precepts",
    "council tax: { charge: worked out, tax base: { amounts: 1000 }, parish precepts: { money: £, amounts: 100 }, requirement: { money: £m, expenditure: {} } }",
    '54:110 council-tax The requirement does not say whether parish precepts are in the expenditure. Add "parish precepts are": in the expenditure, or apart.',
  ),
  one(
    "parish precepts in two ways",
    "council tax: { rise: tax-rise, band d: 1480.35, tax base: { amounts: 1000 }, parish precepts: { money: £, amounts: 100, parishes: {} } }",
    '54:78 council-tax Parish precepts have both "amounts" and "parishes". Give "amounts" for all of them, or "parishes" one by one.',
  ),
  one(
    "a tax base without figures",
    "council tax: { rise: tax-rise, band d: 1480.35, tax base: { opening: 1000 } }",
    '54:49 council-tax The tax base has no figures. Give "amounts", or "grows with" and "opening", or "relevant amounts" or "bands" with a "collection rate".',
  ),
  one(
    "a tax base in two ways",
    "council tax: { rise: tax-rise, band d: 1480.35, tax base: { amounts: 1000, relevant amounts: 1010, collection rate: 99% } }",
    '54:49 council-tax The tax base is given in 2 ways: amounts, relevant amounts. Give "amounts", or "grows with" and "opening", or "relevant amounts" or "bands" with a "collection rate".',
  ),
  one(
    "a tax base that grows from nothing",
    "council tax: { rise: tax-rise, band d: 1480.35, tax base: { grows with: pay-award } }",
    '54:49 council-tax The tax base grows from 2021/22, and has no "opening". Add "opening" with the tax base of 2021/22.',
  ),
  one(
    "relevant amounts without a collection rate",
    "council tax: { rise: tax-rise, band d: 1480.35, tax base: { relevant amounts: 1000 } }",
    '54:49 council-tax The tax base has no "collection rate". Add it; 100% where no losses are expected.',
  ),
  one(
    "a stated tax base with a collection rate",
    "council tax: { rise: tax-rise, band d: 1480.35, tax base: { amounts: 1000, collection rate: 98% } }",
    '54:49 council-tax The tax base has "collection rate", and amounts that already allow for it. Leave "collection rate" out.',
  ),
  one(
    "a stated tax base to be rounded",
    "council tax: { rise: tax-rise, band d: 1480.35, tax base: { amounts: 1000, places: 1 } }",
    '54:49 council-tax The tax base has "amounts" and "places". Write the amounts as the council rounds them, and leave places out.',
  ),
  one(
    "a tax base of no bands",
    "council tax: { rise: tax-rise, band d: 1480.35, tax base: { bands: {}, collection rate: 98% } }",
    "54:61 council-tax The tax base has no bands. Give those with dwellings.",
  ),
  one(
    "a valuation band that is not one",
    "council tax: { rise: tax-rise, band d: 1480.35, tax base: { bands: { i: { chargeable dwellings: 1 } }, collection rate: 98% } }",
    '54:70 unknown-key "i" is not something that "bands" of "tax base" of "council tax" can have. Did you mean "a", "b" or "c"?',
  ),
  one(
    "a tax base without a year",
    "council tax: { rise: tax-rise, band d: 1480.35, tax base: { amounts: { 2022/23: 1000 } } }",
    '54:61 every-year-stated "amounts" of "tax base" of "council tax" has nothing for 2023/24. Give each of those years, or "each year" for all that are not mentioned; write a nil as 0.',
  ),
  one(
    "a collection rate that is neither a rate nor a driver",
    "council tax: { rise: tax-rise, band d: 1480.35, tax base: { relevant amounts: 1000, collection rate: 98 } }",
    '54:102 wrong-value "collection rate" of "tax base" of "council tax" is "98", which is not a percentage or the name of a driver. Write it as 2%, name a driver, or give percentages by year.',
  ),
  one(
    "a collection rate of a driver nobody knows",
    "council tax: { rise: tax-rise, band d: 1480.35, tax base: { relevant amounts: 1000, collection rate: collected } }",
    '54:102 known-drivers "collected" is not a driver of this strategy. Add it under "drivers".',
  ),
  one(
    "a tax base that grows with a step",
    "council tax: { rise: tax-rise, band d: 1480.35, tax base: { opening: 1000, grows with: insurance-step } }",
    '54:88 grows-with-growth "insurance-step" is a step, not a growth. Name a driver whose kind is growth.',
  ),
  one(
    "a social care precept in two ways",
    "council tax: { rise: tax-rise, band d: 1480.35, social care precept: { rise: pay-award, part of the rise: core } }",
    '54:49 council-tax The social care precept has both "rise" and "part of the rise". Give "rise", a driver in addition to the rise, or "part of the rise", one of its parts.',
  ),
  one(
    "a social care precept of a part unlike any",
    "council tax: { rise: tax-rise, band d: 1480.35, social care precept: { part of the rise: flooding } }",
    '54:90 known-drivers "flooding" is not a part of "tax-rise". Add it under "of which" of that driver.',
  ),
  one(
    "a social care precept of a part without a figure for the last year",
    "council tax: { rise: tax-rise, band d: 1480.35, social care precept: { part of the rise: precept } }",
    '54:90 one-figure-a-year "part of the rise" of "social care precept" of "council tax" has nothing for 2023/24. Give a figure for each of them.',
  ),
  one(
    "a social care precept of what a part leaves, in years that it does not have",
    "council tax: { rise: tax-rise, band d: 1480.35, social care precept: { part of the rise: core } }",
    '54:90 one-figure-a-year "part of the rise" of "social care precept" of "council tax" has nothing for 2023/24. Give a figure for each of them.',
  ),
  one(
    "a social care precept that is a part of no rise",
    "council tax: { band d: { 2021/22: 1480.35, 2022/23: 1500.00, 2023/24: 1510.00 }, social care precept: { part of the rise: core } }",
    '54:123 council-tax The council tax has no "rise" for "core" to be a part of. Add "rise" with the driver, or give the social care precept a "rise" of its own.',
  ),
  one(
    "a social care precept that is a part of a rise nobody knows",
    "council tax: { rise: tax-rises, band d: 1480.35, social care precept: { part of the rise: core } }",
    '54:22 known-drivers "tax-rises" is not a driver of this strategy. Did you mean "tax-rise"?',
  ),
  one(
    "a social care precept that is a part of the rise that a chosen charge lacks",
    "council tax: { band d: 1480.35, social care precept: { part of the rise: core } }",
    '54:1 council-tax The charge is chosen, and no "rise" says how it changes. Name the driver that is the rise, or give the charge of each year with charge: stated.',
  ),
  one(
    "a social care precept beside a stated charge, of a part without a figure for the last year",
    "council tax: { rise: tax-rise, band d: { 2021/22: 1480.35, 2022/23: 1500.00, 2023/24: 1510.00 }, social care precept: { part of the rise: core } }",
    '54:139 one-figure-a-year "part of the rise" of "social care precept" of "council tax" has nothing for 2023/24. Give a figure for each of them.',
  ),
  one(
    "a social care precept without a rate beside a stated charge without a rise",
    "council tax: { band d: { 2021/22: 1480.35, 2022/23: 1500.00, 2023/24: 1510.00 }, social care precept: { so far: 10.00 } }",
    '54:82 council-tax The social care precept has no rate. Give "rise", a driver in addition to the rise, or "part of the rise", one of its parts.',
  ),
  one(
    "a social care precept of a part nobody knows",
    "council tax: { rise: tax-rise, band d: 1480.35, social care precept: { part of the rise: cores } }",
    '54:90 known-drivers "cores" is not a part of "tax-rise". Did you mean "core"?',
  ),
  one(
    "a major precept without figures",
    "council tax: { rise: tax-rise, band d: 1480.35, major precepts: { police: { label: Police } } }",
    '54:67 council-tax The precept has no figures. Give "band d" in pounds and pence, or "precept" in pounds for the whole area.',
  ),
  one(
    "a major precept with money for a charge",
    "council tax: { rise: tax-rise, band d: 1480.35, major precepts: { police: { label: Police, money: £m, band d: 200.00 } } }",
    '54:67 council-tax The precept has "money", and no "precept" for it to be the unit of. Leave money out.',
  ),
  one(
    "a major precept that rises from several figures",
    "council tax: { rise: tax-rise, band d: 1480.35, major precepts: { police: { label: Police, band d: [200.00, 201.00], rise: pay-award } } }",
    '54:67 council-tax The precept has a rise, and no single "band d" of 2021/22 to rise from. Give "band d" as one figure.',
  ),
  one(
    "shares that are not the whole",
    "collection fund: { council-tax: { money: £m, share: 84%, other shares: { police: 11.5% }, estimate: { 2021/22: 1.0 } } }",
    "54:58 collection-fund The shares of 2021/22 do not come to 100%. Give every share with the council's own, or leave the other shares out.",
  ),
  one(
    "shares without the year of a balance",
    "collection fund: { council-tax: { money: £m, share: { 2022/23: 84% }, estimate: { 2021/22: 1.0 } } }",
    '54:53 one-figure-a-year "share" of "council-tax" of "collection fund" has nothing for 2021/22. Give a figure for each of them.',
  ),
  one(
    "an estimate that falls outside the forecast",
    "collection fund: { council-tax: { money: £m, estimate: { 2023/24: 1.0 } } }",
    '54:58 years 2023/24 is not a year that "estimate" of "council-tax" of "collection fund" can have. The years here are 2021/22, 2022/23.',
  ),
  one(
    "a balance spread over no years",
    "collection fund: { council-tax: { money: £m, spread: { b: { label: B, of: 2021/22, balance: 1.0, in years: 0 } } } }",
    "54:108 collection-fund A balance cannot be spread over 0 years. Give a number from 1 to 10.",
  ),
  one(
    "a balance that is spread before the forecast",
    "collection fund: { council-tax: { money: £m, spread: { b: { label: B, of: 2017/18, balance: 1.0, in years: 3 } } } }",
    '54:75 years 2017/18 is not a year that "of" of "b" of "spread" can have. The years here are 2019/20, 2020/21, 2021/22, 2022/23.',
  ),
];

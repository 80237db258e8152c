import type { Forecast } from "../../src/forecast/forecast.ts";
import { whatIf } from "../../src/forecast/what-if.ts";
import { workingWorkbook } from "../../src/workbook/working-workbook.ts";
import { difference, exampleSubjects, formulasIn } from "../workbook/books.ts";
import type { HyperFormula } from "./hyper-formula.ts";
import { type InHyperFormula, type WorkbookInHyperFormula, wholeWorkbook } from "./in-hyper-formula.ts";
import { dudley } from "./other-figures.ts";

/** How many cells were held against each other, and in words each that differs. */
export interface Agreement {
  readonly compared: number;
  readonly differing: readonly string[];
}

/** Every formula cell of a workbook, against what mtfs wrote beside it. */
export function formulasAgree(workbook: WorkbookInHyperFormula, book = dudley.book): Agreement {
  const formulas = formulasIn(book);
  return {
    compared: formulas.length,
    differing: formulas.flatMap(({ sheet, cell, is }) => {
      // A difference of two large amounts keeps their last digits, so nought in money is nought to a hundredth of a penny.
      const isRate = is.style.format === "rate" || is.style.format === "index";
      const off = difference(workbook.at(workbook.find(sheet, cell)), is.content, isRate ? 1 : 1e8);
      return off === undefined ? [] : [`${sheet}!${cell} =${is.formula}: ${off}`];
    }),
  };
}

/** Every line of Dudley's strategy in every year, against a forecast. */
export function figuresAgree(there: InHyperFormula, ought: Forecast): Agreement {
  const { order, years } = dudley.model;
  const cells = order.flatMap(({ name }) =>
    years.flatMap((year) => {
      const value = ought.find(name, year);
      return value === undefined ? [] : [{ name, year, value }];
    }),
  );
  return {
    compared: cells.length,
    differing: cells.flatMap(({ name, year, value }) => {
      const off = difference(there.at(there.figure(name, year)), value);
      return off === undefined ? [] : [`${name} ${year}: ${off}`];
    }),
  };
}

/** Every figure of Dudley's workbook under each of its scenarios in turn. The last leaves the workbook as it was. */
export function scenariosAgree(workbook: WorkbookInHyperFormula): Agreement {
  const { scenarios = [] } = dudley.subject;
  const choice = workbook.find("Assumptions", "A7");
  const before = workbook.at(choice).value;
  const choose = (text: string) => workbook.answer([[choice, `'${text}`]], []);
  const agreements = scenarios.map((scenario, index) => {
    choose(`${index + 1}. ${scenario.label}`);
    return figuresAgree(workbook, whatIf(dudley.base, [scenario]).forecast);
  });
  choose(before);
  return together([...agreements, figuresAgree(workbook, dudley.base)]);
}

/** Every formula cell of the workbooks of the other examples. */
export async function examplesAgree(library: HyperFormula): Promise<Agreement> {
  const agreements: Agreement[] = [];
  for (const { path, subject } of exampleSubjects) {
    const book = workingWorkbook(subject);
    const { compared, differing } = formulasAgree(await wholeWorkbook(library, book), book);
    agreements.push({ compared, differing: differing.map((one) => `${path} ${one}`) });
  }
  return together(agreements);
}

function together(agreements: readonly Agreement[]): Agreement {
  return {
    compared: agreements.reduce((total, { compared }) => total + compared, 0),
    differing: agreements.flatMap(({ differing }) => differing),
  };
}

import type { InputRule } from "./book.ts";

/** What may be typed into some cells, as the spreadsheet library has it. */
export function xlsxValidation(rule: InputRule) {
  const { allows } = rule;
  const limits =
    allows.kind === "one of"
      ? { type: "list" as const, formula1: allows.list }
      : {
          type: allows.kind === "number" ? ("decimal" as const) : ("whole" as const),
          operator: "between" as const,
          formula1: allows.least,
          formula2: allows.most,
        };
  return {
    ...limits,
    range: rule.range,
    allowBlank: false,
    showInputMessage: true,
    showErrorMessage: true,
    errorStyle: "stop" as const,
    inputTitle: rule.title,
    inputMessage: rule.message,
    errorTitle: rule.title,
    errorMessage: rule.refusal,
  };
}

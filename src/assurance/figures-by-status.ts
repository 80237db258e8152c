import type { Forecast } from "../forecast/forecast.ts";
import type { Line, Origin, Status } from "../model/line.ts";
import type { Strategy } from "../strategy/strategy.ts";

/** Something entered: a given line with its figures, a base that a driver acts on, or a balance a fund opens with. */
export interface EnteredFigures {
  readonly name: string;
  readonly label: string;
  readonly chapter: string;
  /** How far it can be relied on; nothing where the strategy does not say. */
  readonly status?: Status;
  /** How many figures: one for each year that has one. */
  readonly figures: number;
  readonly origin?: Origin;
  readonly note?: string;
}

/**
 * Everything that was entered and that the figures rest on, with how far each can be relied on. Risks outside the figures are
 * not among them, nor copies that the model keeps to measure change against.
 */
export function figuresByStatus(strategy: Strategy, { model }: Forecast): readonly EnteredFigures[] {
  const given = model.lines.flatMap((line): readonly EnteredFigures[] =>
    line.kind === "given" && (line.role === "driver" || line.role === "amount") && !isRisk(line)
      ? [entered(line, line.label, Object.keys(line.values).length)]
      : [],
  );
  return [...given, ...bases(strategy, model.lineNamed), ...openings(strategy, model.lineNamed)];
}

function bases(strategy: Strategy, lineNamed: ReadonlyMap<string, Line>): readonly EnteredFigures[] {
  const items = [...(strategy.baseBudget?.items ?? []), ...(strategy.resources?.items ?? [])];
  return items.flatMap(({ name, response }) =>
    response?.kind !== "moves with"
      ? []
      : response.exposures.flatMap(({ driver }) => {
          const line = lineNamed.get(`${name}.exposed-to-${driver}`);
          return line === undefined ? [] : [entered(line, line.label, 1)];
        }),
  );
}

function openings(strategy: Strategy, lineNamed: ReadonlyMap<string, Line>): readonly EnteredFigures[] {
  return strategy.funds.flatMap(({ name, label, opening }) => {
    const line = lineNamed.get(`${name}-carried-forward`);
    return line === undefined || opening === undefined ? [] : [entered(line, `${label}: opening balance`, 1)];
  });
}

function entered({ name, chapter, status, origin, note }: Line, label: string, figures: number): EnteredFigures {
  return {
    name,
    label,
    chapter,
    figures,
    ...(status === undefined ? {} : { status }),
    ...(origin === undefined ? {} : { origin }),
    ...(note === undefined ? {} : { note }),
  };
}

function isRisk({ chapter }: Line): boolean {
  return chapter === "risks-outside-the-figures";
}

import type { BookChart } from "./book.ts";

/** A chart, as the spreadsheet library has it. */
export function xlsxChart(chart: BookChart) {
  const { row, column, rows, columns } = chart.at;
  return {
    type: chart.kind,
    title: chart.title,
    series: chart.series.map(({ name, values }) => ({ name, values, categories: chart.categories, color: "12436D" })),
    anchor: { from: { row: row - 1, col: column - 1 }, to: { row: row - 1 + rows, col: column - 1 + columns } },
    legend: false as const,
    axes: {
      // Years stand at the foot of the chart, also where columns go below nought.
      x: { tickLblPos: "low" as const, majorTickMark: "none" as const, minorTickMark: "none" as const },
      y: { title: chart.valueAxis, minorTickMark: "none" as const, gridlines: { major: true } },
    },
    altText: chart.description,
  };
}

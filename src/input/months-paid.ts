/** How many months of a financial year are left from the beginning of one: 12 from April, 7 from September. */
export function monthsFrom(month: string | undefined): number {
  return month === undefined ? 12 : months.indexOf(month) + 1;
}

/** The month from which so many months of a financial year are left. */
export function monthOf(monthsPaid: number): string {
  return months[monthsPaid - 1] as string;
}

const months = [
  "March",
  "February",
  "January",
  "December",
  "November",
  "October",
  "September",
  "August",
  "July",
  "June",
  "May",
  "April",
];

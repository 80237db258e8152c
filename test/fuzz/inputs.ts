import { chance } from "./chance.ts";
import { type Door, doors } from "./doors.ts";

/** An input, and the door it goes through. */
export interface Input {
  readonly door: Door;
  readonly text: string;
}

/**
 * The input of a number, the same whenever it is made: an input of a door that was chosen by chance is the input of that number
 * when only that door is tried.
 *
 * @param only - the name of the one door to try; any of them where it is left out
 */
export function inputOf(seed: string, number: number, only?: string): Input {
  const own = chance(`${seed} ${number}`);
  const open = only === undefined ? doors : doors.filter(({ name }) => name === only);
  if (open.length === 0)
    throw new Error(`There is no door "${only}". The doors: ${doors.map(({ name }) => `"${name}"`).join(", ")}.`);
  // Choosing takes one draw, however many doors there are to choose from.
  const door = own.oneOf(open);
  return { door, text: door.input(own) };
}

/** The command that sends one input through its door again, as a shell reads it. */
export function replay(seed: string, { door, number }: { readonly door: string; readonly number: number }): string {
  const quoted = (word: string) => (/^[\w.-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);
  return `npm run fuzz -- --seed ${quoted(seed)} --door ${quoted(door)} --only ${number}`;
}

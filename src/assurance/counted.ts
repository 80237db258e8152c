/** How many there are of something, in words: "no drivers", "1 driver", "9 drivers". */
export function counted(number: number, one: string, several = `${one}s`): string {
  return `${number === 0 ? "no" : number} ${number === 1 ? one : several}`;
}

/** Names for sheets that Excel accepts: at most 31 characters, none of them reserved, and no two alike. */
export function sheetNames(): (wanted: string) => string {
  const taken = new Set(["history"]);
  return (wanted) => {
    const plain = wanted
      .replaceAll(/[[\]:*?/\\]/g, " ")
      .replaceAll(/\s+/g, " ")
      .replaceAll(/^[' ]+|[' ]+$/g, "");
    for (let count = 1; ; count += 1) {
      const ending = count === 1 ? "" : ` ${count}`;
      const name = `${(plain || "Sheet").slice(0, 31 - ending.length).trim()}${ending}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  };
}

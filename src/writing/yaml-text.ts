import { Document, isMap, isScalar, isSeq, visit } from "yaml";
import type { PlainData } from "./plain-data.ts";

/** The longest map or list that stands on one line. */
const oneLine = 100;

/** YAML text of plain data, short lists and maps on one line, figures without quotes, under a comment. */
export function yamlText(data: PlainData, comment: string): string {
  // Every scalar is text here as it is when it is read, so nothing needs quotes to stay text.
  const document = new Document(data, { schema: "failsafe", version: "1.2" });
  document.commentBefore = ` ${comment}`;
  visit(document, {
    Collection: (_, node) => {
      const parts = isMap(node) ? node.items.flatMap((pair) => [pair.key, pair.value]) : isSeq(node) ? node.items : [];
      const short =
        parts.every(isScalar) &&
        parts.map((part) => String(isScalar(part) ? part.value : "").length + 4).reduce((a, b) => a + b, 0) < oneLine;
      if (short) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

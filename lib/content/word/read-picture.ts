import type { Ledger } from "@/lib/content/word/ledger";
import type { WordPackage } from "@/lib/content/word/package";
import type { ParagraphPart } from "@/lib/content/word/read-paragraph";
import type { WordPicture } from "@/lib/content/word/story";

/** Null for one that cannot come in, which is told. */
export function readPicture(
  { relation, altText, name }: Extract<ParagraphPart, { is: "picture" }>,
  at: number,
  { file, told, isFull }: { file: WordPackage; told: Ledger; isFull: boolean },
): WordPicture | null {
  const title = altText || name || relation?.target.split("/").at(-1) || "";
  if (relation === null || relation.isOutside) {
    told.leaveOut(at, relation?.isOutside ? "foreign" : "unfetched", title);
    return null;
  }
  const fileName = relation.target.split("/").at(-1) ?? "";
  if (!/\.(png|jpe?g|gif|webp|avif|tiff?)$/i.test(fileName) || isFull) {
    told.leaveOut(at, "unreadable", title);
    return null;
  }
  const bytes = file.bytes(relation.target);
  if (bytes === null) {
    told.leaveOut(at, "unfetched", title);
    return null;
  }
  return { bytes, fileName, altText, caption: "", credit: "" };
}

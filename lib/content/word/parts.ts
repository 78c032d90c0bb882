import type { Relation, WordPackage } from "@/lib/content/word/package";
import type { WordElement } from "@/lib/content/word/xml";

export type MainParts = {
  relations: Map<string, Relation>;
  nameOf: (kind: string) => string | undefined;
  /** Null if the file has none. */
  rootOf: (kind: string) => WordElement | null;
};

/** What the main part of a file refers to, by kind. */
export function partsOf(file: WordPackage, main: string): MainParts {
  const relations = file.relations(main);
  const nameOf = (kind: string) => [...relations.values()].find((one) => one.kind === kind)?.target;
  return { relations, nameOf, rootOf: (kind) => file.xml(nameOf(kind) ?? "") };
}

const kinds = {
  deleted: ["deleted passage", "deleted passages"],
  hidden: ["hidden passage", "hidden passages"],
  comment: ["comment", "comments"],
  unfetched: ["picture that could not be fetched", "pictures that could not be fetched"],
  foreign: ["picture from another site", "pictures from another site"],
  embedded: ["embedded part", "embedded parts"],
  link: ["link that a mail filter hides", "links that a mail filter hides"],
} as const;

export type LeftOutKind = keyof typeof kinds;

/** Numbers by kind; `stories` after the first. */
export type LeftOut = Partial<Record<LeftOutKind | "stories", number>>;

export function leftOutWords(leftOut: LeftOut): string {
  const parts = (Object.keys(kinds) as LeftOutKind[]).flatMap((kind) => {
    const count = leftOut[kind] ?? 0;
    const [one, several] = kinds[kind];
    return count === 0 ? [] : [`${count.toLocaleString("en")} ${count === 1 ? one : several}`];
  });
  const { stories = 0 } = leftOut;
  const found =
    stories > 0
      ? [`${(stories + 1).toLocaleString("en")} articles found: only the first was pasted.`]
      : [];
  const rest = parts.length > 0 ? [`Left out: ${parts.join(", ")}.`] : [];
  return [...found, ...rest].join(" ");
}

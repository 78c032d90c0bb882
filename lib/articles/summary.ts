// An article in a word: what a related link's target is chosen from.
export type ArticleSummary = { id: string; headline: string; isLive: boolean };

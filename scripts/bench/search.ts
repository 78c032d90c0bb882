// Whether readers' search, and the desk's in the whole text, are as fast with 100,000 articles as with 100: each query,
// and the page over HTTP.
import { compareSizes } from "./newsroom/compare";

export const name = "search";

const pages = {
  "the search page, nothing sought": "/search",
  "words that few articles have": "/search?q=zanmor",
  "a word that nearly all have": "/search?q=bridge",
  "several common words": "/search?q=budget+approves+farmers",
};

export function run(): Promise<Record<string, string>[]> {
  const sizes = [100, 10_000, 100_000];
  return compareSizes(sizes, { make: "make.ts", measure: "measure-search.ts", pages });
}

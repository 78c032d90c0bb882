// Whether the desk's lists are as fast with 100,000 articles as with 100: each query, and each page as a signed-in
// editor gets it over HTTP.
import { compareSizes } from "./newsroom/compare";

export const name = "article-list";

const pages = {
  "the list": "/desk/articles",
  "what is in review": "/desk/articles?stage=inReview",
  "words that few articles have": "/desk/articles?words=zanmor",
  "my desk": "/desk",
};

export function run(): Promise<Record<string, string>[]> {
  return compareSizes([100, 100_000], { make: "make.ts", measure: "measure-list.ts", pages });
}

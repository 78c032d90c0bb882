// Whether the library is as fast with 50,000 records as with 100: each query, and each page as a signed-in editor gets
// it over HTTP.
import { compareSizes } from "./newsroom/compare";

export const name = "pictures-library";

const pages = {
  "the library": "/desk/pictures",
  "what is not in use": "/desk/pictures?of=unused",
  "words that few pictures have": "/desk/pictures?words=zanmor",
  "the picture dialog, opened": "/api/desk/media?words=",
  "the picture dialog, words": "/api/desk/media?words=zanmor",
};

export function run(): Promise<Record<string, string>[]> {
  const scripts = { make: "make-pictures.ts", measure: "measure-pictures.ts" };
  return compareSizes([100, 50_000], { ...scripts, pages });
}

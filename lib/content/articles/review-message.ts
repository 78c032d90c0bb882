// What somebody says who sends a draft to review, or back to its writer.
import { z } from "zod";

/** In characters. */
export const longestReviewMessage = 500;

/** `by`: their name, as it was then. */
export const reviewMessage = z.object({ by: z.string(), words: z.string() });
export type ReviewMessage = z.infer<typeof reviewMessage>;

type Row = { reviewMessage: string; reviewMessageBy: string };

export function reviewMessageOf(article: Row): ReviewMessage | null {
  if (article.reviewMessage === "") return null;
  return { by: article.reviewMessageBy, words: article.reviewMessage };
}

/** As columns; without words, the message before is gone. */
export function reviewMessageColumns(by: string, words = ""): Row {
  return { reviewMessage: words, reviewMessageBy: words === "" ? "" : by };
}

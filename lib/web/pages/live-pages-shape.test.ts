import { expect, test } from "vitest";
import { livePagesWords } from "@/lib/web/pages/live-pages-shape";

const page = (problem: string | null) => ({ address: "/", problem });

test("the desk is told on how many pages a change is live, and how soon", () => {
  expect(livePagesWords({ pages: [page(null), page(null)], milliseconds: 412 })).toBe(
    "Live on 2 of 2 pages, in 0.4 s.",
  );
  expect(livePagesWords({ pages: [page("It is not.")], milliseconds: 1_050 })).toBe(
    "Live on 0 of 1 page, in 1.1 s.",
  );
  expect(livePagesWords({ pages: [], milliseconds: 0 })).toBe("This article was never published.");
});

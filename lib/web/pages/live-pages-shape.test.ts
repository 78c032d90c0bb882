import { expect, test } from "vitest";
import { livePagesWords } from "@/lib/web/pages/live-pages-shape";

const page = (problem: string | null) => ({ address: "/", problem });

const servers = null;

test("the desk is told on how many pages a change is live, and how soon", () => {
  expect(livePagesWords({ pages: [page(null), page(null)], servers, milliseconds: 412 })).toBe(
    "Live on 2 of 2 pages, in 0.4 s.",
  );
  expect(livePagesWords({ pages: [page("It is not.")], servers, milliseconds: 1_050 })).toBe(
    "Live on 0 of 1 page, in 1.1 s.",
  );
  expect(livePagesWords({ pages: [], servers, milliseconds: 0 })).toBe(
    "This article was never published.",
  );
});

test("and of several servers, on how many", () => {
  const three = { answering: 2, servers: 3 };
  expect(livePagesWords({ pages: [page(null)], servers: three, milliseconds: 900 })).toBe(
    "Live on 1 of 1 page, on 2 of 3 servers, in 0.9 s.",
  );
});

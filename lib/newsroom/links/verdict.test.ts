import { expect, test } from "vitest";
import { noAddress, notPublic, tooManyRedirects } from "@/lib/newsroom/links/ask";
import { isSiteBusy, problemWords, verdictOf } from "@/lib/newsroom/links/verdict";

test.each([
  ["working", [200, 204, 304]],
  ["failing", [400, 404, 410, 500, 502, 503]],
  // The page is there for people who sign in, pay or keep cookies.
  ["working", [401, 403, 429, 451, 999]],
] as const)("an address that answers is %s by its status: %j", (verdict, statuses) => {
  for (const status of statuses)
    expect(verdictOf({ status, problem: "" }), `${status}`).toBe(verdict);
});

test.each([
  ["failing", ["ENOTFOUND", "ECONNREFUSED", "ETIMEDOUT", "CERT_HAS_EXPIRED", notPublic, noAddress]],
  ["offline", ["EAI_AGAIN", "ENETUNREACH"]],
  ["working", [tooManyRedirects, "UNABLE_TO_VERIFY_LEAF_SIGNATURE"]],
] as const)("an address without an answer is %s by the reason: %j", (verdict, problems) => {
  for (const problem of problems)
    expect(verdictOf({ status: null, problem }), problem).toBe(verdict);
});

test.each([
  [404, "", "the page is not there (404)"],
  [502, "", "the site answers with an error (502)"],
  [null, "ENOTFOUND", "there is no site of that name"],
  [null, "CERT_HAS_EXPIRED", "its certificate is not valid"],
  [null, "ERR_TLS_CERT_ALTNAME_INVALID", "its certificate is not valid"],
  [null, notPublic, "it leads to a private network"],
  [null, "EPIPE", "the site cannot be reached"],
])("%j %j is told as “%s”", (status, problem, words) => {
  expect(problemWords({ status, problem })).toBe(words);
});

test("a site that asks for patience gets it", () => {
  expect([429, 503, 404].map((status) => isSiteBusy({ status, problem: "" }))).toEqual([
    true,
    true,
    false,
  ]);
});

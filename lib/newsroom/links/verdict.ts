import { noAddress, notPublic, tooManyRedirects, type LinkAnswer } from "@/lib/newsroom/links/ask";

/**
 * Working: the page is there, or nothing proves otherwise. Failing: readers find nothing. Offline: the newsroom has no
 * connection.
 */
export type Verdict = "working" | "failing" | "offline";

/** The site is there, but refuses programs or asks for a sign-in. */
const refusals = new Set([401, 403, 405, 406, 407, 408, 425, 429, 451]);

/** The machine has no connection or no name server: nothing is known of the link. */
const ownProblems = new Set(["EAI_AGAIN", "ENETUNREACH", "ENETDOWN", "EADDRNOTAVAIL", "ESERVFAIL"]);

/** Browsers succeed where these stop a program: they keep cookies and fetch missing certificates. */
const onlyOurs = new Set([
  tooManyRedirects,
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
]);

export function verdictOf({ status, problem }: LinkAnswer): Verdict {
  if (status !== null) {
    // Codes above 599 are made up by single sites, for programs.
    return status < 400 || status > 599 || refusals.has(status) ? "working" : "failing";
  }
  if (ownProblems.has(problem)) return "offline";
  return onlyOurs.has(problem) ? "working" : "failing";
}

export function isCertain({ status, problem }: LinkAnswer): boolean {
  return (
    status !== null || problem === notPublic || problem === noAddress || isUncertified(problem)
  );
}

function isUncertified(problem: string): boolean {
  return /CERT|SIGNED|ERR_TLS|ERR_SSL|EPROTO/.test(problem);
}

export function isSiteBusy({ status }: LinkAnswer): boolean {
  return status === 429 || status === 503;
}

/** What is wrong, for editors, after “since …”. */
export function problemWords({ status, problem }: { status: number | null; problem: string }) {
  if (status === 404 || status === 410) return `the page is not there (${status})`;
  if (status !== null) return `the site answers with an error (${status})`;
  if (isUncertified(problem)) return "its certificate is not valid";
  return words.get(problem) ?? "the site cannot be reached";
}

const words: ReadonlyMap<string, string> = new Map([
  ["ENOTFOUND", "there is no site of that name"],
  ["ETIMEDOUT", "the site does not answer"],
  [notPublic, "it leads to a private network"],
  [noAddress, "it is not a web address"],
]);

const hour = 3_600_000;
const day = 24 * hour;

/** Milliseconds until a working or a broken link is checked again. */
export const usualPause = 7 * day;

/** Failures in a row before a link is broken: the first may be a bad minute, the second a bad hour. */
export const failuresOfBroken = 3;

/** Milliseconds until a link that failed, but is not broken yet, is checked again. */
export function pauseAfterFailures(failures: number): number {
  return failures === 1 ? hour : day;
}

/** The same while the newsroom has no connection … */
export const pauseOffline = hour / 4;

/** … and for all links of a site that was busy. */
export const pauseOfBusy = day;

import PQueue from "p-queue";
import { serverState } from "@/lib/base/process/once-in-process";
import { findByAddress } from "@/lib/site/articles/queries";
import { findEdition } from "@/lib/projections/editions/editions";
import { editionOf } from "@/lib/projections/editions/stamp";
import { articlePath, historyPath } from "@/lib/base/site-addresses";
import type { LivePage, LivePages } from "@/lib/web/pages/live-pages-shape";

/** Requests at once. */
const atOnce = 6;

/**
 * Compares every address of an edition with the records. A page of a later edition counts as live. @param origin the
 * server that answers readers, as "http://127.0.0.1:3000"
 */
export async function lookAtPages(number: number, origin: string): Promise<LivePages> {
  const begun = performance.now();
  const addresses = (await findEdition(number))?.addresses ?? [];
  const looks = addresses.map((address) => async (): Promise<LivePage> => {
    return { address, problem: await problemOf(origin, address, number) };
  });
  const pages = await new PQueue({ concurrency: atOnce }).addAll(looks);
  pages.sort((one, other) => (one.address < other.address ? -1 : 1));
  return {
    pages,
    servers: await serversWith(number),
    milliseconds: Math.round(performance.now() - begun),
  };
}

/** Null for a server that is alone. */
async function serversWith(number: number): Promise<LivePages["servers"]> {
  const answering = await serverState.cluster?.untilAllAnswerWith(number);
  return answering && answering.servers > 1 ? answering : null;
}

async function problemOf(origin: string, address: string, number: number): Promise<string | null> {
  try {
    const answer = await fetch(`${origin}${address}`, {
      redirect: "manual",
      signal: AbortSignal.timeout(10_000),
    });
    const text = await answer.text();
    const expected = await expectedAt(address);
    if (!expected.statuses.includes(answer.status)) {
      return `The server answers ${answer.status} instead of ${expected.statuses[0]}.`;
    }
    if (expected.to !== undefined) {
      const leads = new URL(answer.headers.get("location") ?? "", origin).pathname;
      return leads === expected.to ? null : `It redirects to ${leads} instead of ${expected.to}.`;
    }
    const edition = editionOf(answer.headers, text);
    if (edition === null) return "The page does not say how new it is.";
    return edition >= number ? null : "Readers still get the old page.";
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof DOMException)) throw error;
    return "The page did not load.";
  }
}

/**
 * What the records say of an address. A list's page may be gone; then the edition alone tells whether the answer is
 * new.
 */
async function expectedAt(address: string): Promise<{ statuses: number[]; to?: string }> {
  const [, slug, history] = /^\/articles\/([^/]+)(\/history)?$/.exec(address) ?? [];
  if (slug === undefined) return { statuses: [200, 404] };
  const found = await findByAddress(decodeURIComponent(slug));
  if (found === null) return { statuses: [404] };
  if (found.kind !== "moved") return { statuses: [200] };
  return { statuses: [301], to: (history ? historyPath : articlePath)(found.slug) };
}

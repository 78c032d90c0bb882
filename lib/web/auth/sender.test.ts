import { expect, test, vi } from "vitest";
import type { Actor } from "@/lib/content/users/actor";
import { findSender } from "@/lib/web/auth/sender";
import { currentSession } from "@/lib/web/auth/session";

vi.mock("@/lib/web/auth/session", () => ({ currentSession: vi.fn() }));

const user: Actor = { id: "ann", name: "Ann", role: "editor", scope: { kind: "all" } };
const session = { id: "1", user, isDue: false, deadline: null };

const sent = (headers: Record<string, string>, found: typeof session | null) => {
  vi.mocked(currentSession).mockResolvedValue(found);
  return findSender(new Request("http://localhost/api/desk/topics", { headers }));
};

test.each<Record<string, string>>([{ "stet-user": "ann" }, {}])(
  "a request with %j is of who is signed in",
  async (headers) => {
    expect(await sent(headers, session)).toEqual({ session, problem: null });
  },
);

test("a request of a page that another user opened is refused", async () => {
  const { problem } = await sent({ "stet-user": "bo" }, session);
  expect(problem).toMatch(/^Somebody else is signed in/);
});

test.each<Record<string, string>>([{ "stet-user": "ann" }, {}])(
  "a request with %j is refused where nobody is signed in",
  async (headers) => {
    const problem = "You have been signed out.";
    expect(await sent(headers, null)).toEqual({ session: null, problem });
  },
);

import { afterEach, expect, test, vi } from "vitest";
import { findSignedInUserId } from "@/components/desk/sign-in/sign-in-request";

vi.mock("next-auth/react", () => ({ getCsrfToken: vi.fn() }));
afterEach(() => vi.unstubAllGlobals());

const found = (answer: () => Promise<Response>) => {
  vi.stubGlobal("fetch", answer);
  return findSignedInUserId();
};

test("the desk says who is signed in in this browser", async () => {
  expect(await found(async () => Response.json({ userId: "ann" }))).toBe("ann");
});

test.each([
  ["nobody is signed in", async () => Response.json({ reason: "signed out" }, { status: 401 })],
  ["there is no network", async () => Promise.reject(new TypeError("Failed to fetch"))],
  ["a network wants to be signed in to", async () => new Response("<p>Welcome</p>")],
  ["another version of the program answers", async () => Response.json({ id: "ann" })],
])("where %s, nobody is known to be", async (_, answer) => {
  expect(await found(answer)).toBeNull();
});

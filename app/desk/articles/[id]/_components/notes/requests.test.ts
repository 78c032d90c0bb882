import { afterEach, expect, test, vi } from "vitest";
import { sendNoteCommand } from "@/app/desk/articles/[id]/_components/notes/requests";

afterEach(() => vi.unstubAllGlobals());

const send = (answer: Response) => {
  vi.stubGlobal("fetch", async () => answer);
  return sendNoteCommand("ann", "articles/7/notes", { words: "Who says so?" });
};

test("a note is sent once the desk answers with nothing", async () => {
  expect(await send(new Response(null, { status: 204 }))).toEqual([]);
});

test("a refusal tells its sentences", async () => {
  const problems = ["Write the note first."];
  const refused = Response.json({ reason: "invalid", problems }, { status: 422 });
  expect(await send(refused)).toEqual(problems);
});

test.each([
  ["a network that wants to be signed in to", new Response("<p>Welcome to the hotel</p>")],
  ["another version of the program", Response.json({ id: "n" })],
])("a note that %s answers is not sent", async (_, answer) => {
  expect(await send(answer)).toEqual(["The server cannot be reached."]);
});

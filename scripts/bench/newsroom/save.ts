import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Visitor } from "@/scripts/stress/visitor";

const listed = z.object({ id: z.string() }).array();
const opened = z.object({ version: z.number(), content: z.looseObject({}) });
const saved = z.object({ version: z.number() });

/**
 * Opens an article as an open page of the desk does.
 * @returns saves it, with other words each time; throws where a save is refused
 */
export async function openToSave(editor: Visitor): Promise<() => Promise<void>> {
  const { body } = await editor.send("GET", "/api/desk/articles?words=the");
  const [{ id } = { id: "" }] = listed.parse(body);
  const address = `/api/desk/articles/${id}`;
  let { version, content } = opened.parse((await editor.send("GET", address)).body);
  let time = 0;
  return async () => {
    content = { ...content, standfirst: `Saved for the ${(time += 1)}th time.` };
    const save = { saveId: randomUUID(), kind: "autosave", version, content };
    const answer = await editor.send("PUT", address, save);
    if (answer.status !== 200) throw new Error(`A save was answered ${answer.status}.`);
    ({ version } = saved.parse(answer.body));
  };
}

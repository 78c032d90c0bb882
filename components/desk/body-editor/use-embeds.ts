// What another site says of an embed is asked by the server, once, and fills what nobody has written meanwhile.
import type { Editor } from "@tiptap/core";
import { setBlockAttributes } from "@/components/desk/body-editor/commands/blocks";
import { runChange } from "@/components/desk/body-editor/commands/run";
import type { DeskRecords } from "@/components/desk/body-editor/desk-records";
import type { NewEmbed } from "@/components/desk/body-editor/extensions/embed";
import { useStable } from "@/components/desk/body-editor/use-stable";
import { useWriter } from "@/components/desk/writer";
import { askDesk } from "@/lib/browser/desk-api/ask-desk";
import { describedEmbed } from "@/lib/content/embeds/described";

/** Milliseconds: a page, its redirects and a still. */
const patience = 60_000;

/** `say` gets what happens, for screen readers, too. */
export function useEmbeds(
  editor: Editor | null,
  { rememberPicture }: Pick<DeskRecords, "rememberPicture">,
  say: (words: string) => void,
): (embed: NewEmbed) => Promise<void> {
  const { currentId } = useWriter();
  return useStable(async ({ id, address }: NewEmbed) => {
    say("Asking the site what this is…");
    const request = { path: "embeds", userId: currentId(), input: { address }, patience };
    const answer = await askDesk({ ...request, answer: describedEmbed });
    if (editor === null || editor.isDestroyed) return;
    const told = answer.kind === "done" ? answer.answer : null;
    if (told?.still) rememberPicture(told.still);
    const found = told && { title: told.title, author: told.author, still: told.still?.id ?? "" };
    const position = positionOf(editor, id);
    const block = position === null ? null : editor.state.doc.nodeAt(position);
    if (found && block) {
      const open = Object.entries(found).filter(([name, value]) => value && !block.attrs[name]);
      if (open.length > 0) {
        runChange(
          editor,
          setBlockAttributes(() => position ?? undefined, Object.fromEntries(open)),
        );
      }
    }
    say(
      found?.title
        ? `Embedded: ${found.title}`
        : "The site did not say what this is. Write a title for the embed.",
    );
  });
}

function positionOf(editor: Editor, id: string): number | null {
  let found: number | null = null;
  editor.state.doc.forEach((block, at) => {
    if (block.attrs["id"] === id) found = at;
  });
  return found;
}

// Takes only addresses of `linkAddress`, so that each link can be saved.
import { InputRule, Mark, mergeAttributes } from "@tiptap/core";
import type { MarkType } from "@tiptap/pm/model";
import { Plugin, PluginKey, TextSelection, type Transaction } from "@tiptap/pm/state";
import { unwrapLink } from "@/lib/content/body/unwrap-link";
import { typedAddress } from "@/lib/content/body/typed-address";
import { linkAddress } from "@/lib/content/blocks/text";

export function pastedAddress(text: string): string | null {
  const address = linkAddress.safeParse(text);
  if (!address.success || /^\/|\s/.test(address.data)) return null;
  return unwrapLink(address.data) ?? address.data;
}

/** Links the address that ends at `end`, without the sentence's signs after it. False if it is none, or linked already. */
function linkTyped(transaction: Transaction, end: number, typed: string, type: MarkType): boolean {
  const words = typed.replace(/[.,;:!?)\]}”’»"']+$/, "");
  const address = typedAddress.safeParse(words);
  if (!address.success) return false;
  const from = end - typed.length;
  const to = from + words.length;
  if (transaction.doc.rangeHasMark(from, to, type)) return false;
  transaction.addMark(from, to, type.create({ href: address.data }));
  return true;
}

/** Words beside a link do not join it. An address that is typed is a link; one pasted over words links them. */
export const Link = Mark.create({
  name: "link",
  priority: 1000,
  inclusive: false,
  addAttributes() {
    return { href: { default: null } };
  },
  parseHTML() {
    return [
      {
        tag: "a[href]",
        getAttrs: (element) => {
          const address = linkAddress.safeParse(element.getAttribute("href"));
          return address.success ? { href: address.data } : false;
        },
      },
    ];
  },
  renderHTML({ HTMLAttributes }) {
    return ["a", mergeAttributes(HTMLAttributes, { rel: "noopener" }), 0];
  },
  addInputRules() {
    const { type } = this;
    return [
      // Enter has a way of its own, below: a rule would take it for the space.
      new InputRule({
        find: /(?:^|\s)((?:https?:\/\/|www\.)\S+)[^\S\n]$/i,
        handler: ({ state, range, match: [, typed = ""] }) => {
          if (!linkTyped(state.tr, range.to, typed, type)) return null;
          state.tr.insertText(" ", range.to);
          return undefined;
        },
      }),
    ];
  },
  addKeyboardShortcuts() {
    const { editor, type } = this;
    return {
      Enter: () => {
        const { tr, selection } = editor.state;
        const { parent, parentOffset } = selection.$from;
        const before = selection.empty ? parent.textBetween(0, parentOffset, null, "\n") : "";
        const [, typed] = /(?:^|\s)((?:https?:\/\/|www\.)\S+)$/i.exec(before) ?? [];
        if (typed && linkTyped(tr, selection.from, typed, type)) editor.view.dispatch(tr);
        // The new paragraph is the story's.
        return false;
      },
    };
  },
  addProseMirrorPlugins() {
    const type = this.type;
    return [
      new Plugin({
        key: new PluginKey("linkByPaste"),
        props: {
          handlePaste(view, event) {
            const { selection, tr } = view.state;
            const href = pastedAddress(event.clipboardData?.getData("text/plain") ?? "");
            if (href === null || selection.empty || !(selection instanceof TextSelection)) {
              return false;
            }
            view.dispatch(tr.addMark(selection.from, selection.to, type.create({ href })));
            return true;
          },
        },
      }),
    ];
  },
});

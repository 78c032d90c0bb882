// Takes only addresses of `linkAddress`, so that each link can be saved.
import { InputRule, Mark, mergeAttributes } from "@tiptap/core";
import { Plugin, PluginKey, TextSelection } from "@tiptap/pm/state";
import { unwrapLink } from "@/lib/content/body/unwrap-link";
import { typedAddress } from "@/lib/content/body/typed-address";
import { linkAddress } from "@/lib/content/blocks/text";

export function pastedAddress(text: string): string | null {
  const address = linkAddress.safeParse(text);
  if (!address.success || /^\/|\s/.test(address.data)) return null;
  return unwrapLink(address.data) ?? address.data;
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
      new InputRule({
        find: /(?:^|\s)((?:https?:\/\/|www\.)\S+)\s$/i,
        handler: ({ state, range, match: [, typed = ""] }) => {
          const words = typed.replace(/[.,;:!?)\]}”’»"']+$/, "");
          const address = typedAddress.safeParse(words);
          if (!address.success) return null;
          const from = range.to - typed.length;
          const to = from + words.length;
          if (state.doc.rangeHasMark(from, to, type)) return null;
          state.tr.addMark(from, to, type.create({ href: address.data })).insertText(" ", range.to);
          return undefined;
        },
      }),
    ];
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

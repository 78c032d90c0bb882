// How many articles hold kept HTML, until it is turned into blocks. Empty without any.
import { listAddress } from "@/lib/desk/articles/desk-list-address";
import { countKeptHtml } from "@/lib/desk/articles/kept-html";
import type { Actor } from "@/lib/content/users/actor";

export async function KeptHtml({ user }: { user: Actor }) {
  const count = await countKeptHtml(user);
  if (count === 0) return null;
  const articles = count === 1 ? "1 article holds" : `${count.toLocaleString("en")} articles hold`;
  return (
    <p>
      <a href={listAddress({ holds: "kept-html" })} className="text-link">
        {articles} kept HTML
      </a>
      <span className="text-ink-soft">: turn it into blocks, so that it can be edited.</span>
    </p>
  );
}

// Links of live articles that lead nowhere. Empty without any.
import { useId } from "react";
import { PartHeading } from "@/app/desk/_components/desk-part";
import { calledBy } from "@/lib/content/articles/headline";
import { partSize } from "@/lib/desk/articles/my-desk";
import {
  listBrokenAddresses,
  listDeadTargets,
  type BrokenAddress,
  type DeadTarget,
  type Linking,
} from "@/lib/newsroom/links/broken";
import { deskDay } from "@/lib/base/site-time";
import type { Actor } from "@/lib/content/users/actor";

export async function DeadLinks({ user }: { user: Actor }) {
  const [targets, addresses] = await Promise.all([
    listDeadTargets(user, partSize + 1),
    listBrokenAddresses(user, partSize + 1),
  ]);
  if (targets.length + addresses.length === 0) return null;
  return <DeadList targets={targets} addresses={addresses} />;
}

function DeadList({ targets, addresses }: { targets: DeadTarget[]; addresses: BrokenAddress[] }) {
  const id = useId();
  const hasMore = targets.length > partSize || addresses.length > partSize;
  return (
    <section aria-labelledby={id}>
      <PartHeading id={id} title="Broken links" />
      <ul>
        {targets.slice(0, partSize).map((target) => (
          <li key={target.id} className="border-b border-rule py-2.5">
            <Linkings articles={target.articles} />
            <p className="pt-0.5 text-sm text-ink-soft wrap-anywhere">
              Readers see plain text, no link:{" "}
              {target.why === "deleted" ? "the article" : <TargetLink {...target} />}{" "}
              {targetWords[target.why]}.
            </p>
          </li>
        ))}
        {addresses.slice(0, partSize).map(({ address, since, problem, articles }) => (
          <li key={address} className="border-b border-rule py-2.5">
            <Linkings articles={articles} />
            <p className="pt-0.5 text-sm text-ink-soft wrap-anywhere">
              Since {deskDay(since)} {problem}:{" "}
              <a href={address} rel="noreferrer" className="text-link">
                {address}
              </a>
            </p>
          </li>
        ))}
      </ul>
      {hasMore && (
        <p className="pt-2 text-sm text-ink-soft">
          These are the first. More will appear as you fix these.
        </p>
      )}
    </section>
  );
}

const targetWords: Record<DeadTarget["why"], string> = {
  retracted: "was retracted",
  "in the bin": "is in the bin",
  deleted: "was deleted",
  unseen: "is not published",
};

function TargetLink({ id, headline }: Pick<DeadTarget, "id" | "headline">) {
  return (
    <a dir="auto" href={`/desk/articles/${id}`} className="text-link">
      {calledBy(headline)}
    </a>
  );
}

function Linkings({ articles }: { articles: Linking[] }) {
  return articles.map(({ articleId, headline, words }) => (
    <p key={articleId} className="leading-snug wrap-anywhere">
      <a dir="auto" href={`/desk/articles/${articleId}`} className="quiet-link font-semibold">
        {calledBy(headline)}
      </a>
      <span className="text-sm text-ink-soft">
        {": "}
        {words.map((one) => `“${one}”`).join(", ")}
      </span>
    </p>
  ));
}

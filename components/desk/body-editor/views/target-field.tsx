import { useId, useState } from "react";
import { isSame } from "@/lib/base/same";
import type { RelatedTarget } from "@/lib/content/blocks/related-link";
import { typedAddress } from "@/lib/content/body/typed-address";
import { useDeskRecords } from "@/components/desk/body-editor/desk-records";
import type { ArticleSummary } from "@/lib/content/articles/summary";
import { ArticleSearch } from "@/components/desk/body-editor/views/article-search";
import { LeadsTo } from "@/components/desk/body-editor/views/leads-to";
import {
  BlockTextField,
  fieldStyle,
  labelStyle,
} from "@/components/desk/body-editor/views/text-field";
import { longestAddress } from "@/lib/content/blocks/text";

type Kind = "headline" | "article" | "address";

type Props = {
  headline: string;
  target: RelatedTarget;
  onChange: (target: RelatedTarget) => void;
  onArticle: (article: ArticleSummary) => void;
};

function kindOf(target: RelatedTarget): Kind {
  if (target === null) return "headline";
  return "articleId" in target ? "article" : "address";
}

/** Keeps an unfinished target to itself: the block changes once it is valid. */
export function TargetField({ headline, target, onChange, onArticle }: Props) {
  const id = useId();
  const { isReadOnly } = useDeskRecords();
  const [shown, setShown] = useState(target);
  const [kind, setKind] = useState(kindOf(target));
  const [address, setAddress] = useState(target && "address" in target ? target.address : "");
  const checked = typedAddress.safeParse(address);

  if (!isSame(shown, target)) {
    setShown(target);
    setKind(kindOf(target));
    const isTyped = target && "address" in target && checked.data === target.address;
    if (target && "address" in target && !isTyped) setAddress(target.address);
  }

  function choose(next: Kind) {
    setKind(next);
    if (next === "headline") onChange(null);
    if (next === "address" && checked.success) onChange({ address: checked.data });
  }
  function type(words: string) {
    setAddress(words);
    const next = typedAddress.safeParse(words);
    if (next.success) onChange({ address: next.data });
  }

  return (
    <div className="mt-3 grid gap-3">
      <div>
        <label htmlFor={id} className={labelStyle}>
          Target
        </label>
        <select
          id={id}
          value={kind}
          disabled={isReadOnly}
          className={`${fieldStyle} bg-paper`}
          onChange={(event) => {
            const next = (["headline", "article", "address"] as const).find(
              (one) => one === event.target.value,
            );
            if (next) choose(next);
          }}
        >
          <option value="headline">By headline (automatic)</option>
          <option value="article">An article in this newsroom</option>
          <option value="address">A web address</option>
        </select>
      </div>
      {kind === "article" && !isReadOnly && <ArticleSearch onChoose={onArticle} />}
      {kind === "address" && (
        <BlockTextField
          label="Web address"
          value={address}
          limit={longestAddress}
          isReadOnly={isReadOnly}
          placeholder="https://"
          error={
            address !== "" && !checked.success ? (checked.error.issues[0]?.message ?? null) : null
          }
          onChange={type}
        />
      )}
      <LeadsTo headline={headline} target={target} />
    </div>
  );
}

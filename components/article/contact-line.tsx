// Where readers can write to a story's authors.
import { Fragment } from "react";
import type { Story } from "@/lib/content/articles/story";

export function ContactLine({ bylines }: Pick<Story, "bylines">) {
  const addresses = [...new Set(bylines.flatMap(({ author }) => author.contactEmail ?? []))];
  if (addresses.length === 0) return null;
  return (
    <p className="font-sans text-[0.9375rem] text-ink-soft">
      Contact the {addresses.length === 1 ? "writer" : "writers"} at{" "}
      {addresses.map((address, index) => (
        <Fragment key={address}>
          {index > 0 && (index === addresses.length - 1 ? " and " : ", ")}
          <a href={`mailto:${address}`} className="text-link">
            {address}
          </a>
        </Fragment>
      ))}
    </p>
  );
}

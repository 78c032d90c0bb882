// The filters of the list in words: by the name and value of a field of its form.
import type { Concern } from "@/lib/desk/articles/desk-list-filter";
import type { ListChoice } from "@/lib/desk/articles/desk-list-address";
import { stageWords, stages, type Stage } from "@/lib/content/articles/workflow";
import { may } from "@/lib/content/users/permissions";
import type { Actor } from "@/lib/content/users/actor";

export type Named = { slug: string; name: string };

export type FilterName = "of" | "stage" | "section" | "author" | "holds" | "in";

export type FilterOption = { value: string; words: string };

export type ListFilterField = {
  name: FilterName;
  label: string;
  /** Without a filter. */
  none: string;
  options: FilterOption[];
  /** Empty without a filter. */
  chosen: string;
};

/** In the order of their chips. */
export function listFilters(
  choice: ListChoice,
  { sections, authors, user }: { sections: Named[]; authors: Named[]; user: Actor },
): ListFilterField[] {
  const { concern, stage, section, author, holds, isInText } = choice;
  const mayChoose: Record<Concern, boolean> = {
    mine: true,
    review: may(user, "approve"),
    bin: may(user, "binArticles"),
  };
  return [
    {
      name: "of",
      label: "Owner",
      none: "Everyone",
      options: concerns.filter(({ value }) => value === concern || mayChoose[value]),
      chosen: concern ?? "",
    },
    {
      name: "stage",
      label: "Stage",
      none: "All",
      options: stages.map((value) => ({ value, words: inWords(value) })),
      chosen: stage ?? "",
    },
    {
      name: "section",
      label: "Section",
      none: "All",
      options: sections.map(optionOf),
      chosen: section ?? "",
    },
    {
      name: "author",
      label: "Author",
      none: "All",
      options: authors.map(optionOf),
      chosen: author ?? "",
    },
    {
      name: "holds",
      label: "Holds",
      none: "Anything",
      options: [{ value: "kept-html", words: "Kept HTML" }],
      chosen: holds ?? "",
    },
    {
      name: "in",
      label: "Search in",
      none: "Headline, standfirst, author",
      options: [{ value: "text", words: "Full text" }],
      chosen: isInText ? "text" : "",
    },
  ];
}

const concerns: { value: Concern; words: string }[] = [
  { value: "mine", words: "Mine" },
  { value: "review", words: "For my review" },
  { value: "bin", words: "In the bin" },
];

function optionOf({ slug, name }: Named): FilterOption {
  return { value: slug, words: name };
}

function inWords(stage: Stage): string {
  const words = stageWords[stage].replace(/^a /, "");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

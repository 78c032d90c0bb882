// What lists, search engines and shared links say of the article. Each field is optional and shows what stands in for it.
import { useState, type ComponentProps } from "react";
import { FrontPictureField } from "@/app/desk/articles/[id]/_components/front-picture-field";
import { useSharedWords } from "@/components/desk/shared-words";
import { TextAreaField, TextField } from "@/components/ui/field";
import { completedAddress, pageAddress } from "@/lib/content/addresses";
import { openingOfStory } from "@/lib/content/articles/opening";
import type { Content } from "@/lib/content/articles/schema";
import { shownLengths, type ShownField } from "@/lib/content/articles/shown-lengths";
import { characterCount } from "@/lib/content/articles/words";
import { fields } from "@/lib/content/fields";

type Edited = { content: Content; edit: (change: Partial<Content>) => void };

type Props = Edited & ComponentProps<typeof FrontPictureField>;

export function FrontAndSearchFields(props: Props) {
  const { content, edit } = props;
  // Open where something is filled in; from then on as the person likes it.
  const [isOpen] = useState(() => hasAny(content));
  const { headline, standfirst, body } = content;
  const edited = { content, edit };
  return (
    <details open={isOpen}>
      <summary className="cursor-pointer border-b border-rule pb-1">
        <h2 className="inline text-base font-semibold">Front, search and sharing</h2>
      </summary>
      <div className="space-y-4 pt-4">
        <CountedField
          {...edited}
          name="kicker"
          hint="A word or two above the headline, here and in lists."
        />
        <CountedField {...edited} name="shortHeadline" fallback={headline} />
        <FrontPictureField {...props} />
        <CountedField {...edited} name="searchTitle" fallback={headline} />
        <CountedField
          {...edited}
          name="searchDescription"
          isLong
          fallback={standfirst || openingOfStory({ blocks: body })}
        />
        <CanonicalField {...edited} />
      </div>
    </details>
  );
}

function hasAny(content: Content): boolean {
  const { kicker, shortHeadline, frontPicture, searchTitle, searchDescription } = content;
  const words = [kicker, shortHeadline, searchTitle, searchDescription, content.canonicalAddress];
  return frontPicture !== null || words.some(Boolean);
}

type CountedProps = Edited & {
  name: ShownField;
  /** What is shown while the field is empty. */
  fallback?: string;
  hint?: string;
  isLong?: boolean;
};

function CountedField({ content, edit, name, fallback = "", hint, isLong }: CountedProps) {
  const words = useSharedWords<HTMLInputElement & HTMLTextAreaElement>(content[name], (typed) => {
    const change: Partial<Record<ShownField, string>> = { [name]: typed.replace(/\s*\n\s*/g, " ") };
    edit(change);
  });
  const count = characterCount(content[name] || fallback);
  const most = shownLengths[name];
  const counted = `${count} of ${most} characters${count > most ? ": the end may be cut off" : ""}.`;
  const field = {
    label: fields[name].label,
    "data-place": name,
    maxLength: fields[name].limit,
    placeholder: fallback,
    hint: hint ? `${hint} ${counted}` : counted,
    ...words,
  };
  return isLong ? <TextAreaField rows={3} {...field} /> : <TextField {...field} />;
}

function CanonicalField({ content: { canonicalAddress }, edit }: Edited) {
  const completed = completedAddress(canonicalAddress);
  const isFit = completed === "" || pageAddress(completed) !== null;
  const words = useSharedWords<HTMLInputElement>(canonicalAddress, (typed) =>
    edit({ canonicalAddress: typed }),
  );
  return (
    <TextField
      label={fields.canonicalAddress.label}
      data-place="canonicalAddress"
      type="url"
      dir="ltr"
      placeholder="This article’s own address"
      maxLength={fields.canonicalAddress.limit}
      aria-invalid={!isFit}
      hint={isFit ? canonicalHint : unfitCanonical}
      onBlur={() => completed !== canonicalAddress && edit({ canonicalAddress: completed })}
      {...words}
    />
  );
}

const canonicalHint = "For syndicated copy: the page where it was published first.";
const unfitCanonical =
  "The address of a page begins with https:// or http://, and has no user name.";

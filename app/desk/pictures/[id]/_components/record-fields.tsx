import type { ComponentProps } from "react";
import { RightsFields } from "@/app/desk/pictures/[id]/_components/rights-fields";
import { ChoiceField, SelectField, TextAreaField, TextField } from "@/components/ui/field";
import type { PictureField } from "@/lib/content/media/picture-fields";
import { sourceTypes, sourceTypeWords } from "@/lib/content/media/source-types";
import type { TypedFields, TypedName } from "@/lib/newsroom/media/typed-fields";
import { factLimits } from "@/lib/content/media/facts";

type Props = {
  saved: TypedFields;
  /** Refused input, by field. */
  typed: Record<string, string>;
  /** Somebody else changed the record since the form was opened. */
  isOvertaken: boolean;
  fromFile: PictureField[];
};

export function RecordFields({ saved, typed, isOvertaken, fromFile }: Props) {
  const field = (name: TypedName, hint?: string) => {
    const words = typed[name] ?? saved[name];
    const notes = [
      isOvertaken && words !== saved[name] && `Saved now: ${saved[name] || "nothing"}.`,
      fromFile.includes(name) && words === saved[name] && "From the file.",
      hint,
    ];
    return { name, defaultValue: words, hint: notes.filter(Boolean).join(" ") || undefined };
  };
  const isDecorative = typed["isDecorative"] ?? saved.isDecorative;
  const sourceType = field("digitalSourceType");
  return (
    <>
      <TextAreaField
        label="Caption"
        rows={4}
        maxLength={factLimits.caption}
        {...field("caption")}
      />
      <TextField
        label="Credit"
        maxLength={factLimits.credit}
        autoComplete="off"
        {...field("credit", "Who made or provided it. Readers see this.")}
      />
      <div>
        <TextAreaField
          label="Alternative text"
          rows={3}
          maxLength={factLimits.altText}
          {...field("altText", "What it shows, for readers who cannot see it.")}
        />
        <ChoiceField
          // A checkbox takes a new default only when it is mounted again.
          key={isDecorative}
          type="checkbox"
          name="isDecorative"
          defaultChecked={isDecorative === "on"}
        >
          Decorative: it adds nothing to the text and needs no alternative text.
        </ChoiceField>
      </div>
      <RightsFields
        key={`${typed["rights"] ?? saved.rights} ${isOvertaken}`}
        rights={field("rights")}
        until={field("rightsUntil")}
        terms={field("usageTerms")}
      />
      <TextField label="Headline" maxLength={factLimits.headline} {...field("headline")} />
      <Pair>
        <TextField
          label="Creator"
          maxLength={factLimits.creator}
          autoComplete="off"
          {...field("creator")}
        />
        <TextField
          label="Source"
          maxLength={factLimits.source}
          autoComplete="off"
          {...field("source")}
        />
        <TextField
          label="Taken at"
          maxLength={factLimits.takenAt}
          autoComplete="off"
          placeholder="2026-01-31T15:37"
          {...field("takenAt")}
        />
        <TextField
          label="Taken in"
          maxLength={factLimits.place}
          autoComplete="off"
          {...field("place")}
        />
      </Pair>
      <TextField
        label="Copyright notice"
        maxLength={factLimits.copyright}
        autoComplete="off"
        {...field("copyright")}
      />
      <TextAreaField
        label="Instructions"
        rows={2}
        maxLength={factLimits.instructions}
        {...field("instructions")}
      />
      <SelectField key={sourceType.defaultValue} label="How it was made" {...sourceType}>
        <option value="">Not known</option>
        {typesWith(sourceType.defaultValue).map((term) => (
          <option key={term} value={term}>
            {sourceTypeWords(term)}
          </option>
        ))}
      </SelectField>
    </>
  );
}

/** The vocabulary, and the record's own term if it is another. */
function typesWith(term: string): string[] {
  const known = Object.keys(sourceTypes);
  return term === "" || known.includes(term) ? known : [...known, term];
}

function Pair(props: ComponentProps<"div">) {
  return <div className="grid gap-4 sm:grid-cols-2" {...props} />;
}

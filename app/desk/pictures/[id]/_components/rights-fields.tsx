import { useState } from "react";
import { SelectField, TextAreaField, TextField } from "@/components/ui/field";
import { allRights, readRights, rightsTerms } from "@/lib/content/media/rights";
import { factLimits } from "@/lib/content/media/facts";

type Field = { name: string; defaultValue: string; hint: string | undefined };
type Props = { rights: Field; until: Field; terms: Field };

export function RightsFields({ rights: { defaultValue, hint, ...rights }, until, terms }: Props) {
  const [chosen, setChosen] = useState(readRights(defaultValue));
  const { asksFor, hint: meaning } = rightsTerms[chosen];
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label="Rights"
          hint={[hint, meaning].filter(Boolean).join(" ")}
          defaultValue={defaultValue}
          // A choice from before the page's scripts ran counts, too.
          ref={(select) => {
            if (select && select.value !== chosen) setChosen(readRights(select.value));
          }}
          onChange={(event) => setChosen(readRights(event.target.value))}
          {...rights}
        >
          {allRights.map((term) => (
            <option key={term} value={term}>
              {rightsTerms[term].label}
            </option>
          ))}
        </SelectField>
        {asksFor === "date" ? (
          <TextField label="Last day of the licence" type="date" required {...until} />
        ) : (
          <input type="hidden" name={until.name} value="" />
        )}
      </div>
      <TextAreaField
        label="Usage terms"
        rows={2}
        maxLength={factLimits.usageTerms}
        required={asksFor === "terms"}
        {...terms}
      />
    </>
  );
}

"use client";
import { useActionState } from "react";
import { beginArticle } from "@/app/desk/articles/actions";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import type { SectionSummary } from "@/lib/sections/queries";

/** Works without JavaScript too; what was typed stays when it is refused. */
export function NewArticleForm({ sections }: { sections: SectionSummary[] }) {
  const [state, act, isBusy] = useActionState(beginArticle, {
    problems: [],
    headline: "",
    sectionId: sections[0]?.id ?? "",
  });
  return (
    <form action={act} className="space-y-4">
      <TextField
        label="Headline"
        name="headline"
        required
        maxLength={500}
        defaultValue={state.headline}
        autoFocus
      />
      <SelectField
        key={state.sectionId}
        label="Section"
        name="sectionId"
        defaultValue={state.sectionId}
      >
        {sections.map((section) => (
          <option key={section.id} value={section.id}>
            {section.name}
          </option>
        ))}
        <option value="">No section yet</option>
      </SelectField>
      <p role="alert" className="text-accent">
        {state.problems.join(" ")}
      </p>
      <Button type="submit" look="strong" disabled={isBusy}>
        Begin
      </Button>
    </form>
  );
}

"use client";
import { ActionForm } from "@/components/desk/action-form";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { fields } from "@/lib/content/fields";
import type { SectionSummary } from "@/lib/site/sections/queries";

/** The input stays after a refusal. */
export function NewArticleForm({ sections }: { sections: SectionSummary[] }) {
  return (
    <ActionForm form="articles/begin">
      {(typed) => {
        const sectionId = typed["sectionId"] ?? sections[0]?.id ?? "";
        return (
          <>
            <TextField
              label={fields.headline.label}
              name="headline"
              required
              maxLength={fields.headline.limit}
              defaultValue={typed["headline"]}
              autoFocus
            />
            <SelectField
              // A select takes a new default only when it is mounted again.
              key={sectionId}
              label={fields.sectionId.label}
              name="sectionId"
              defaultValue={sectionId}
            >
              {sections.map((section) => (
                <option dir="auto" key={section.id} value={section.id}>
                  {section.name}
                </option>
              ))}
              <option value="">No section yet</option>
            </SelectField>
            <Button type="submit" look="strong">
              Create
            </Button>
          </>
        );
      }}
    </ActionForm>
  );
}

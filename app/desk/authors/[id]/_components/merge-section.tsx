"use client";
import { ActionForm } from "@/components/desk/action-form";
import { DeskSection } from "@/components/desk/desk-section";
import { Button } from "@/components/ui/button";
import { ChoiceField, SelectField } from "@/components/ui/field";
import type { EditedAuthor } from "@/lib/desk/authors/desk-queries";

type Props = { author: EditedAuthor; others: { id: string; name: string }[] };

export function MergeSection({ author, others }: Props) {
  const { id, profile, merged } = author;
  return (
    <DeskSection title="The same person twice?">
      {merged.length > 0 && (
        <p className="mb-4">
          Merged into this author:{" "}
          {merged.map(({ slug, name }, index) => (
            <span key={slug}>
              {index > 0 && ", "}
              <bdi>{name}</bdi> <span className="text-ink-soft">(/authors/{slug})</span>
            </span>
          ))}
          . Those addresses redirect here.
        </p>
      )}
      <p className="mb-4">
        Merging gives every byline of one author to the other. The author who stays keeps their own
        details. What they lack is taken from the other.
      </p>
      <ActionForm form="authors/merge">
        {(typed) => (
          <>
            {" "}
            <input type="hidden" name="id" value={id} />
            <SelectField
              // A select takes a new default only when it is mounted again.
              key={typed["otherId"]}
              label="The other author"
              name="otherId"
              required
              defaultValue={typed["otherId"] ?? ""}
            >
              <option value="">Choose …</option>
              {others.map((other) => (
                <option dir="auto" key={other.id} value={other.id}>
                  {other.name}
                </option>
              ))}
            </SelectField>
            <fieldset key={typed["stays"]}>
              <legend className="mb-1 text-sm font-semibold">Keep</legend>
              <ChoiceField name="stays" value="this" defaultChecked={typed["stays"] !== "other"}>
                <bdi>{profile.name}</bdi>
              </ChoiceField>
              <ChoiceField name="stays" value="other" defaultChecked={typed["stays"] === "other"}>
                The other author
              </ChoiceField>
            </fieldset>
            <ChoiceField type="checkbox" name="isSure" required>
              They are the same person. I know that this cannot be undone.
            </ChoiceField>
            <Button type="submit">Merge</Button>
          </>
        )}
      </ActionForm>
    </DeskSection>
  );
}

"use client";
import { ActionForm } from "@/components/desk/action-form";
import { DeskSection } from "@/components/desk/desk-section";
import { Button } from "@/components/ui/button";

type Props = {
  form: "authors/delete" | "topics/delete";
  id: string;
  noun: "author" | "topic";
  isUnused: boolean;
  /** Why it cannot be deleted. */
  used: string;
};

/** The form asks before it deletes. */
export function DeleteSection({ form, id, noun, isUnused, used }: Props) {
  return (
    <DeskSection title={`Delete this ${noun}`}>
      {isUnused ? (
        <ActionForm form={form}>
          <input type="hidden" name="id" value={id} />
          <p>No article has this {noun}, nor has any earlier revision.</p>
          <Button type="submit">Delete {noun}</Button>
        </ActionForm>
      ) : (
        <p>{used}</p>
      )}
    </DeskSection>
  );
}

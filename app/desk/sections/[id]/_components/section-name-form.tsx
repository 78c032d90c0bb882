"use client";
import { rename } from "@/app/desk/sections/actions";
import { ActionForm } from "@/components/desk/action-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";

/** The section's name; what was typed stays when it is refused. */
export function SectionNameForm({ id, name }: { id: string; name: string }) {
  return (
    <ActionForm action={rename} className="flex flex-wrap items-end gap-x-3 gap-y-2">
      {(typed) => (
        <>
          <input type="hidden" name="id" value={id} />
          <TextField
            label="Name"
            name="name"
            required
            maxLength={60}
            autoComplete="off"
            defaultValue={typed["name"] ?? name}
            className="min-w-48 grow"
          />
          <Button type="submit" className="min-h-[2.375rem]">
            Rename
          </Button>
        </>
      )}
    </ActionForm>
  );
}

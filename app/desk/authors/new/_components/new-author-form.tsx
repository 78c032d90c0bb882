"use client";
import { add } from "@/app/desk/authors/actions";
import { ActionForm } from "@/components/desk/action-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";

/** A name; what was typed stays when it is refused. */
export function NewAuthorForm() {
  return (
    <ActionForm action={add}>
      {(typed) => (
        <>
          <TextField
            label="Name"
            name="name"
            required
            maxLength={200}
            autoComplete="off"
            autoFocus
            hint="As it stands in a byline. If somebody has this name already, it leads to them."
            defaultValue={typed["name"]}
          />
          <Button type="submit" look="strong">
            Add
          </Button>
        </>
      )}
    </ActionForm>
  );
}

"use client";
// The name of a record that is begun with it; the rest is written on the record's own page.
import type { ComponentProps } from "react";
import { ActionForm } from "@/components/desk/action-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";

type Props = {
  action: ComponentProps<typeof ActionForm>["action"];
  maxLength: number;
  hint: string;
};

/** What was typed stays when it is refused. */
export function NewNameForm({ action, maxLength, hint }: Props) {
  return (
    <ActionForm action={action}>
      {(typed) => (
        <>
          <TextField
            label="Name"
            name="name"
            required
            maxLength={maxLength}
            autoComplete="off"
            autoFocus
            hint={hint}
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

"use client";
import { ActionForm } from "@/components/desk/action-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import type { FormName } from "@/lib/web/forms/all";

type Props = {
  form: FormName;
  maxLength: number;
  hint: string;
};

export function NewNameForm({ form, maxLength, hint }: Props) {
  return (
    <ActionForm form={form}>
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

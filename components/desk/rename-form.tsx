"use client";
import { ActionForm } from "@/components/desk/action-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import type { FormName } from "@/lib/web/forms/all";

type Props = {
  form: FormName;
  id: string;
  name: string;
  maxLength: number;
};

export function RenameForm({ form, id, name, maxLength }: Props) {
  return (
    <ActionForm form={form} className="flex flex-wrap items-end gap-x-3 gap-y-2">
      {(typed) => (
        <>
          <input type="hidden" name="id" value={id} />
          <TextField
            label="Name"
            name="name"
            required
            maxLength={maxLength}
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

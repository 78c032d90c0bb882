"use client";
import { ActionForm } from "@/components/desk/action-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { longestSectionName } from "@/lib/newsroom/sections/schema";

/** The input stays after a refusal. */
export function NewSectionForm() {
  return (
    <ActionForm form="sections/add" className="flex flex-wrap items-end gap-x-3 gap-y-2">
      {(typed) => (
        <>
          <TextField
            label="Name"
            name="name"
            required
            maxLength={longestSectionName}
            autoComplete="off"
            defaultValue={typed["name"]}
            className="min-w-48 grow"
          />
          <Button type="submit" className="min-h-[2.375rem]">
            Add
          </Button>
        </>
      )}
    </ActionForm>
  );
}

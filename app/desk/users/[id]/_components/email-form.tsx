"use client";
import { ActionForm } from "@/components/desk/action-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { longestEmailAddress } from "@/lib/newsroom/users/schema";

export function UserEmailForm({ id, email }: { id: string; email: string }) {
  return (
    <ActionForm form="users/give-email" className="flex flex-wrap items-end gap-x-3 gap-y-2">
      {(typed) => (
        <>
          <input type="hidden" name="id" value={id} />
          <TextField
            label="E-mail"
            name="email"
            type="email"
            required
            maxLength={longestEmailAddress}
            autoComplete="off"
            defaultValue={typed["email"] ?? email}
            className="min-w-48 grow"
          />
          <Button type="submit" className="min-h-[2.375rem]">
            Change e-mail
          </Button>
        </>
      )}
    </ActionForm>
  );
}

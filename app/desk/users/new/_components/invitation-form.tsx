"use client";
import { RoleField } from "@/app/desk/users/_components/role-field";
import { ActionForm } from "@/components/desk/action-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { longestUserName } from "@/lib/newsroom/users/schema";

/** The input stays after a refusal. */
export function InvitationForm() {
  return (
    <ActionForm form="users/invite">
      {(typed) => (
        <>
          <TextField
            label="Name"
            name="name"
            required
            maxLength={longestUserName}
            autoComplete="off"
            defaultValue={typed["name"]}
          />
          <TextField
            label="E-mail"
            name="email"
            type="email"
            required
            autoComplete="off"
            hint="They sign in with it."
            defaultValue={typed["email"]}
          />
          <RoleField role={typed["role"] ?? "reporter"} />
          <Button type="submit" look="strong">
            Invite
          </Button>
        </>
      )}
    </ActionForm>
  );
}

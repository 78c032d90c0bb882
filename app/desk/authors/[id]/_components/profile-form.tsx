"use client";
import { PictureChoice } from "@/app/desk/authors/[id]/_components/picture-choice";
import { ActionForm } from "@/components/desk/action-form";
import { Button } from "@/components/ui/button";
import { SelectField, TextAreaField, TextField } from "@/components/ui/field";
import type { EditedAuthor } from "@/lib/desk/authors/desk-queries";
import { longestAuthorName, longestBiography } from "@/lib/newsroom/authors/schema";

type Props = { author: EditedAuthor; users: { id: string; name: string }[] };

export function ProfileForm({ author, users }: Props) {
  const { id, profile, picture } = author;
  const { name, contactEmail, biography, isTeam } = profile;
  return (
    <ActionForm form="authors/change">
      {(typed) => {
        const userId = typed["userId"] ?? profile.userId ?? "";
        return (
          <>
            <input type="hidden" name="id" value={id} />
            <TextField
              label="Name"
              name="name"
              required
              maxLength={longestAuthorName}
              autoComplete="off"
              hint="Every byline changes with it. The page’s address does not."
              defaultValue={typed["name"] ?? name}
            />
            <SelectField
              key={`is a team: ${typed["isTeam"] ?? isTeam}`}
              label="This byline is"
              name="isTeam"
              hint="Search engines see this too."
              defaultValue={typed["isTeam"] ?? String(isTeam)}
            >
              <option value="false">A person</option>
              <option value="true">A team, a desk or an agency</option>
            </SelectField>
            <TextField
              label="Contact e-mail"
              name="contactEmail"
              type="email"
              autoComplete="off"
              hint="Readers see it under each article. May be empty."
              defaultValue={typed["contactEmail"] ?? contactEmail ?? ""}
            />
            <TextAreaField
              label="Biography"
              name="biography"
              rows={4}
              maxLength={longestBiography}
              hint="A sentence or two, at the head of their page."
              defaultValue={typed["biography"] ?? biography}
            />
            <PictureChoice saved={picture} />
            <SelectField
              // A select takes a new default only when it is mounted again.
              key={userId}
              label="Signs in as"
              name="userId"
              hint="Users who are not linked to another author."
              defaultValue={userId}
            >
              <option value="">Nobody</option>
              {users.map((user) => (
                <option dir="auto" key={user.id} value={user.id}>
                  {user.name}
                </option>
              ))}
            </SelectField>
            <Button type="submit" look="strong">
              Save
            </Button>
          </>
        );
      }}
    </ActionForm>
  );
}

"use client";
// The input stays after a refusal.
import { ActionForm } from "@/components/desk/action-form";
import { Button } from "@/components/ui/button";
import { TextAreaField, TextField } from "@/components/ui/field";
import { fields } from "@/lib/content/fields";
import {
  longestDescription,
  longestName,
  type TopicParticulars,
} from "@/lib/newsroom/topics/schema";

export function TopicForm({ topic }: { topic: TopicParticulars & { id: string } }) {
  return (
    <ActionForm form="topics/change">
      {(typed) => (
        <>
          <input type="hidden" name="id" value={topic.id} />
          <TextField
            label="Name"
            name="name"
            required
            maxLength={longestName}
            autoComplete="off"
            hint="Every article of the topic shows it. The address stays unless you change it below."
            defaultValue={typed["name"] ?? topic.name}
          />
          <TextField
            label="Slug"
            name="slug"
            required
            maxLength={fields.slug.limit}
            autoComplete="off"
            spellCheck={false}
            hint="The last part of the address. If you change it, links to the old one break."
            defaultValue={typed["slug"] ?? topic.slug}
          />
          <TextAreaField
            label="Description"
            name="description"
            rows={3}
            maxLength={longestDescription}
            hint="A sentence or two for readers, at the head of its page. May be empty."
            defaultValue={typed["description"] ?? topic.description}
          />
          <Button type="submit" look="strong">
            Save
          </Button>
        </>
      )}
    </ActionForm>
  );
}

import type { Metadata } from "next";
import { NewNameForm } from "@/components/desk/new-name-form";
import { requireUserWhoMay } from "@/lib/web/auth/session";
import { longestName } from "@/lib/newsroom/topics/schema";

export const metadata: Metadata = { title: "New topic" };

export default async function NewTopicPage() {
  await requireUserWhoMay("changeTopics", "/desk/topics/new");
  return (
    <div className="max-w-2xl pt-6">
      <h1 className="mb-6 text-2xl font-semibold">New topic</h1>
      <NewNameForm
        form="topics/add"
        maxLength={longestName}
        hint="What articles are about, in any section. If a topic already has this name, you go to it."
      />
    </div>
  );
}

import type { Metadata } from "next";
import { NewNameForm } from "@/components/desk/new-name-form";
import { requireUserWhoMay } from "@/lib/web/auth/session";
import { longestAuthorName } from "@/lib/newsroom/authors/schema";

export const metadata: Metadata = { title: "New author" };

export default async function NewAuthorPage() {
  await requireUserWhoMay("changeAuthors", "/desk/authors/new");
  return (
    <div className="max-w-2xl pt-6">
      <h1 className="mb-6 text-2xl font-semibold">New author</h1>
      <NewNameForm
        form="authors/add"
        maxLength={longestAuthorName}
        hint="As it appears in a byline. If an author already has this name, you go to their page."
      />
    </div>
  );
}

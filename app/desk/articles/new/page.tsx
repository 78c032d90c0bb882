import type { Metadata } from "next";
import { NewArticleForm } from "@/app/desk/articles/new/_components/new-article-form";
import { requireUser } from "@/lib/web/auth/session";
import { listOpenSections } from "@/lib/site/sections/queries";
import { mayFileUnder } from "@/lib/content/users/scope";

export const metadata: Metadata = { title: "New article" };

export default async function NewArticlePage() {
  const { scope } = await requireUser("/desk/articles/new");
  const sections = (await listOpenSections()).filter(({ id }) => mayFileUnder(scope, id));
  return (
    <div className="max-w-2xl pt-6">
      <h1 className="mb-6 text-2xl font-semibold">New article</h1>
      <NewArticleForm sections={sections} />
    </div>
  );
}

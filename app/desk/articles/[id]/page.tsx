// An article at the desk: everything it has, to be written, checked and published.
import type { Metadata } from "next";
import { ArticleEditor } from "@/app/desk/articles/[id]/_components/article-editor";
import { getForEditing } from "@/lib/articles/desk-queries";
import { may } from "@/lib/articles/permissions";
import { requireUser } from "@/lib/auth/session";
import { listAuthors } from "@/lib/authors/queries";
import { listSections } from "@/lib/sections/queries";
import { orNotFound } from "@/lib/web/or-not-found";

export const metadata: Metadata = { title: "Edit article" };

type Props = { params: Promise<{ id: string }> };

export default async function ArticlePage({ params }: Props) {
  const { id } = await params;
  const user = await requireUser(`/desk/articles/${id}`);
  const [article, sections, authors] = await Promise.all([
    orNotFound(getForEditing(id)),
    listSections(),
    listAuthors(),
  ]);
  return (
    <ArticleEditor
      article={article}
      sections={sections}
      authors={authors}
      mayPublish={may(user.role, "publish")}
    />
  );
}

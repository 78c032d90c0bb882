import type { Metadata } from "next";
import { cache } from "react";
import { ArticleEditor } from "@/app/desk/articles/[id]/_components/article-editor";
import { BinnedArticle } from "@/app/desk/articles/[id]/_components/binned-article";
import { getArticleForEditing } from "@/lib/desk/articles/desk-queries";
import { currentUser, requireUser } from "@/lib/web/auth/session";
import { listAuthors } from "@/lib/desk/authors/desk-queries";
import { listSections } from "@/lib/site/sections/queries";
import { listTopics } from "@/lib/desk/topics/desk-queries";
import { listReviewers } from "@/lib/newsroom/users/queries";
import { env } from "@/lib/base/env";
import { calledBy } from "@/lib/content/articles/headline";
import { orNotFound } from "@/lib/web/pages/or-not-found";
import type { Actor } from "@/lib/content/users/actor";

type Props = {
  params: Promise<{ id: string }>;
  /** Opens the article at this note. */
  searchParams: Promise<{ note?: string | string[] }>;
};

const getArticle = cache((user: Actor, id: string) => orNotFound(getArticleForEditing(user, id)));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  // Without a session the page redirects, and its title reveals nothing.
  const user = await currentUser();
  if (user === null) return {};
  const { content } = await getArticle(user, (await params).id);
  return { title: calledBy(content.headline) };
}

export default async function ArticlePage({ params, searchParams }: Props) {
  const { id } = await params;
  const { note } = await searchParams;
  const at = typeof note === "string" ? `?${new URLSearchParams({ note })}` : "";
  const user = await requireUser(`/desk/articles/${id}${at}`);
  const [article, sections, topics, authors, reviewers] = await Promise.all([
    getArticle(user, id),
    listSections(),
    listTopics(),
    listAuthors(),
    listReviewers(id),
  ]);
  const actor = { id: user.id, name: user.name, role: user.role, scope: user.scope };
  const known = { article, sections, topics, authors, user: actor };
  if (article.bin) return <BinnedArticle {...known} bin={article.bin} />;
  return (
    <ArticleEditor
      {...known}
      reviewers={reviewers}
      embedHosts={env().embedHosts}
      siteUrl={env().siteUrl}
    />
  );
}

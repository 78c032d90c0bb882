import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { MergeSection } from "@/app/desk/authors/[id]/_components/merge-section";
import { ProfileForm } from "@/app/desk/authors/[id]/_components/profile-form";
import { DeleteSection } from "@/components/desk/delete-section";
import { requireUserWhoMay } from "@/lib/web/auth/session";
import { getAuthorForEditing, listJoinable } from "@/lib/desk/authors/desk-queries";
import { listAuthors } from "@/lib/desk/authors/desk-queries";
import { orNotFound } from "@/lib/web/pages/or-not-found";

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: "Author" };

export default async function AuthorPage({ params }: Props) {
  const { id } = await params;
  await requireUserWhoMay("changeAuthors", `/desk/authors/${id}`);
  const author = await orNotFound(getAuthorForEditing(id));
  if (author.mergedIntoId !== null) redirect(`/desk/authors/${author.mergedIntoId}`);
  const [users, authors] = await Promise.all([listJoinable(id), listAuthors()]);
  const others = authors.filter((other) => other.id !== id);
  return (
    <div className="max-w-2xl pt-6">
      <p className="text-sm">
        <a href="/desk/authors" className="text-link">
          Authors
        </a>
      </p>
      <h1 dir="auto" className="mt-1 text-2xl font-semibold wrap-anywhere">
        {author.profile.name}
      </h1>
      <p className="mb-6 mt-1 text-ink-soft wrap-anywhere">
        Readers find them at{" "}
        <a href={`/authors/${author.slug}`} target="_blank" className="text-link">
          /authors/{author.slug}
        </a>{" "}
        once an article of theirs is published.
      </p>
      <ProfileForm author={author} users={users} />
      <MergeSection author={author} others={others} />
      <DeleteSection
        form="authors/delete"
        id={id}
        noun="author"
        isUnused={author.isUnused}
        used="Bylines of articles or of their earlier revisions name this author, or addresses of merged authors lead here. So they cannot be deleted."
      />
    </div>
  );
}

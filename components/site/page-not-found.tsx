import { notFound } from "next/navigation";
import { Suspense } from "react";
import { siteWords } from "@/lib/content/site-words/site-words";
import { archivePath, frontPath } from "@/lib/base/site-addresses";

/** The status of the answer is 404. */
export function PageNotFound() {
  return (
    <>
      <NotFoundNotice />
      {/* notFound() where a page would call it leaves the page blank without JavaScript (Next
          renders its notice in the browser). Inside a boundary it sets the status, and what stands
          outside is sent whole. */}
      <Suspense>
        <Missing />
      </Suspense>
    </>
  );
}

function Missing() {
  return notFound();
}

// Independent of what is published, since this page is kept like any other.
export function NotFoundNotice() {
  return (
    <div className="mx-auto max-w-[41rem] pt-12">
      <p className="kicker text-accent">404</p>
      <h1 className="mt-2 font-serif text-4xl font-semibold sm:text-5xl">
        {siteWords.notFound.title}
      </h1>
      <p className="mt-4 font-serif text-xl leading-normal text-ink-soft">
        {siteWords.notFound.ways(
          (text) => (
            <a key="front" href={frontPath} className="text-link">
              {text}
            </a>
          ),
          (text) => (
            <a key="archive" href={archivePath} className="text-link">
              {text}
            </a>
          ),
        )}
      </p>
    </div>
  );
}

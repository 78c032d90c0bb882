import { OtherArticle } from "@/app/desk/articles/[id]/_components/other-article";

export default function ArticleForbidden() {
  return (
    <div className="max-w-2xl pt-12">
      <h1 className="text-2xl font-semibold">This article is not one of yours</h1>
      <OtherArticle />
      <p className="mt-3">
        An editor can add your byline to it. An administrator can change which articles you work on.
      </p>
      <p className="mt-3">
        <a href="/desk/articles" className="text-link">
          Your articles
        </a>
      </p>
    </div>
  );
}

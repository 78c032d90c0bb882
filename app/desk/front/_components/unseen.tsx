import { useArranging } from "@/app/desk/front/_components/front-context";
import { chosenIds } from "@/lib/content/fronts/arrangement";

export function Unseen() {
  const { work, article } = useArranging();
  const unseen = chosenIds(work.now).flatMap((id) => {
    const found = article(id);
    return found && !found.isVisible ? found : [];
  });
  if (unseen.length === 0) return null;
  return (
    <section aria-labelledby="unseen" className="mt-4 border-l-2 border-accent pl-3">
      <h2 id="unseen" className="text-base font-semibold">
        Pinned, but not visible to readers
      </h2>
      <ul>
        {unseen.map(({ id, headline, standing }) => (
          <li key={id}>
            <a dir="auto" href={`/desk/articles/${id}`} className="text-link">
              {headline}
            </a>{" "}
            <span className="text-ink-soft">({standing})</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

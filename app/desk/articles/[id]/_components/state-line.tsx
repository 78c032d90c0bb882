// The state of the draft in a sentence, always in view and spoken when it changes.
import type { DraftState } from "@/app/desk/articles/[id]/_components/use-draft";
import type { EditedArticle } from "@/lib/articles/desk-queries";

type Props = { state: DraftState; isDirty: boolean; article: EditedArticle };

const works = { save: "Saving …", publish: "Publishing …", unpublish: "Unpublishing …" };

export function StateLine({ state, isDirty, article }: Props) {
  const isTrouble = ["refused", "stale", "renewed", "signed out", "unreachable"].includes(
    state.kind,
  );
  return (
    <p
      role="status"
      className={`min-w-0 grow text-sm leading-snug ${isTrouble ? "font-semibold text-accent" : "text-ink-soft"}`}
    >
      {sentence(state, isDirty, article)}
      {state.kind === "signed out" && (
        <>
          {" "}
          <a href="/sign-in" target="_blank" className="text-link">
            Sign in in another tab
          </a>
          , then save again.
        </>
      )}
    </p>
  );
}

function sentence(state: DraftState, isDirty: boolean, article: EditedArticle): string {
  const { savedAt, savedBy, wireFile } = article;
  const verb = wireFile && !savedBy ? "Imported" : "Saved";
  const saved = `${verb} ${savedAt}${savedBy ? ` by ${savedBy}` : ""}.`;
  switch (state.kind) {
    case "working":
      return works[state.on];
    case "stale":
      return "Not saved: somebody saved this article after you opened it. Your text is still here.";
    case "signed out":
      return "Not saved: your sign-in has ended. Your text is still here.";
    case "unreachable":
      return "Not saved: the server cannot be reached. Your text is still here; try again.";
    case "refused":
      return `Not done: ${state.problems.join(" ")}`;
    case "renewed":
      return `Not done: ${savedBy ?? "Somebody"} saved this article after you opened it. It is shown as it is now; look at it and press again.`;
    case "published":
      return isDirty
        ? "Published. You have unsaved changes."
        : "Published. Readers see this version.";
    case "unpublished":
      return "Unpublished. Readers do not see this article.";
    case "opened":
    case "saved":
      return isDirty ? "You have unsaved changes." : saved;
  }
}

// Adds an author by name, and asks whether one with nearly the same name is meant.
import { useState } from "react";
import { useStable } from "@/components/desk/body-editor/use-stable";
import { useWriter } from "@/components/desk/writer";
import { problemsOf } from "@/lib/browser/desk-api/answer";
import { askDesk } from "@/lib/browser/desk-api/ask-desk";
import { addedAuthor, type AddedAuthor, type NamedAuthor } from "@/lib/newsroom/authors/schema";

/** `problem`: why the last answer to it came to nothing. */
type Question = { name: string; near: NamedAuthor[]; problem: string };

/** `take`: gets the author who was added, found or meant. `tell`: a sentence if there is none. */
export function useNewAuthor(take: (author: NamedAuthor) => void, tell: (problem: string) => void) {
  const { currentId } = useWriter();
  const [question, setQuestion] = useState<Question | null>(null);
  // The author is added to what was written meanwhile.
  const taken = useStable((author: NamedAuthor) => {
    setQuestion(null);
    take(author);
  });

  /** Whether the author is there or a question is asked. A question is asked again if adding fails. */
  async function add(name: string, isAnother = false): Promise<boolean> {
    const asked = question?.name === name ? question : null;
    setQuestion(null);
    const answer = await requestAuthor(currentId(), name, isAnother);
    if (typeof answer === "string") {
      if (asked) setQuestion({ ...asked, problem: answer });
      else tell(answer);
      return asked !== null;
    }
    if ("alike" in answer) setQuestion({ name, near: answer.alike, problem: "" });
    else taken(answer);
    return true;
  }

  return { add, question, answer: taken, dismiss: () => setQuestion(null) };
}

/** The author, those it may be, or a sentence that says why there is none. */
async function requestAuthor(
  userId: string,
  name: string,
  isAnother: boolean,
): Promise<AddedAuthor | string> {
  const input = { name, isAnother };
  const answer = await askDesk({ path: "authors", userId, input, answer: addedAuthor });
  return answer.kind === "done"
    ? answer.answer
    : problemsOf(answer, "The author could not be added. Try again.").join(" ");
}

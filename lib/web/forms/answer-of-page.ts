import { cookies } from "next/headers";
import { currentUser } from "@/lib/web/auth/session";
import { answerCookie, takeAnswer, type KeptAnswer } from "@/lib/web/forms/kept-answers";

/** For a page under `path`; null if none waits for this user. */
export async function answerOfPage(path: string): Promise<KeptAnswer | null> {
  const id = (await cookies()).get(answerCookie(path))?.value;
  if (id === undefined) return null;
  const userId = (await currentUser())?.id ?? null;
  return await takeAnswer(
    id,
    (answer) =>
      answer.page.startsWith(path) && (answer.userId === null || answer.userId === userId),
  );
}

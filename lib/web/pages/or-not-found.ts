import { forbidden, notFound } from "next/navigation";
import { recordRefusal } from "@/lib/newsroom/audit/refusals";
import { OutOfScopeError } from "@/lib/newsroom/articles/scope";
import { NotFoundError } from "@/lib/base/errors";

/** 404 for a record that does not exist, 403 for an article that is not the user's. */
export async function orNotFound<Result>(found: Promise<Result>): Promise<Result> {
  return found.catch(async (error: unknown) => {
    if (error instanceof NotFoundError) notFound();
    if (!(error instanceof OutOfScopeError)) throw error;
    await recordRefusal(error);
    forbidden();
  });
}

import { notFound } from "next/navigation";
import { NotFoundError } from "@/lib/base/errors";

export async function orNotFound<Result>(found: Promise<Result>): Promise<Result> {
  return found.catch((error: unknown) => {
    if (error instanceof NotFoundError) notFound();
    throw error;
  });
}

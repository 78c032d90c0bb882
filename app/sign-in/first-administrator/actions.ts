"use server";
import { redirect } from "next/navigation";
import { newUser } from "@/lib/users/schema";
import { createFirstAdministrator } from "@/lib/users/setup";
import { expireNewEditions } from "@/lib/web/reader-pages";
import { attempt } from "@/lib/web/attempt";
import { parseInput } from "@/lib/web/input";

type State = { problems: readonly string[]; name: string; email: string };

/** Creates the first administrator and goes on to signing in. */
export async function createAdministrator(_: State, form: FormData): Promise<State> {
  const { token, name, email, password } = Object.fromEntries(form);
  const problems = await attempt(() =>
    createFirstAdministrator(String(token), parseInput(newUser, { name, email, password })),
  );
  if (problems.length > 0) return { problems, name: String(name), email: String(email) };
  await expireNewEditions();
  redirect("/sign-in");
}

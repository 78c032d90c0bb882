import type { z } from "zod";
import { env } from "@/lib/base/env";
import { refusedPasskey } from "@/lib/newsroom/users/second-factor/challenges";

/** Passkeys belong to the site's host name: with another SITE_URL they no longer work. */
export function relyingParty(): { id: string; origin: string } {
  const { siteUrl } = env();
  return { id: new URL(siteUrl).hostname, origin: siteUrl };
}

/** @throws InvalidInputError for what no browser sends */
export function parseAnswer<Schema extends z.ZodType>(
  schema: Schema,
  text: string,
): z.infer<Schema> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw refusedPasskey();
  }
  const { success, data } = schema.safeParse(json);
  if (!success) throw refusedPasskey();
  return data;
}

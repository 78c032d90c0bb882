// Answers to forms sent without scripts wait here for the next page, once and for some minutes, whichever server makes it.
// One can hold a one-time link, so the row is encrypted, and its key is in the browser's cookie alone.
import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import { now } from "@/lib/base/clock";
import { db, transaction } from "@/lib/base/db";
import { formState } from "@/lib/web/forms/form-state";

const keptAnswer = z.object({
  form: z.string(),
  page: z.string(),
  userId: z.string().nullable(),
  state: formState,
});

export type KeptAnswer = z.infer<typeof keptAnswer>;

/** Pages of the way in have one of their own: an answer for the desk waits while its user signs in or confirms. */
export function answerCookie(page: string): string {
  return page.startsWith("/sign-in") ? "stet-answer-of-door" : "stet-answer";
}

export const answerSeconds = 600;

/** Rows. */
const most = 200;

/** Gives the name that it is taken by. The oldest of many are dropped. */
export async function keepAnswer(answer: KeptAnswer): Promise<string> {
  const name = randomBytes(32).toString("base64url");
  const until = new Date(now().getTime() + answerSeconds * 1000);
  await transaction(async (tx) => {
    const oldest = await tx.formAnswer.findMany({
      ...{ select: { id: true }, orderBy: { until: "desc" }, skip: most - 1 },
    });
    const ids = oldest.map(({ id }) => id);
    await tx.formAnswer.deleteMany({
      where: { OR: [{ id: { in: ids } }, { until: { lte: now() } }] },
    });
    await tx.formAnswer.create({ data: { id: idOf(name), sealed: seal(name, answer), until } });
  });
  return name;
}

/** `isFor`: the answer is for here. Null if there is none. */
export async function takeAnswer(
  name: string,
  isFor: (answer: KeptAnswer) => boolean,
): Promise<KeptAnswer | null> {
  const id = idOf(name);
  const row = await db().formAnswer.findUnique({ where: { id } });
  if (row === null || row.until <= now()) return null;
  const answer = unseal(name, row.sealed);
  if (!isFor(answer)) return null;
  const { count } = await transaction((tx) => tx.formAnswer.deleteMany({ where: { id } }));
  return count === 1 ? answer : null;
}

function idOf(name: string): string {
  return createHash("sha256").update(`id ${name}`).digest("base64url");
}

function keyOf(name: string): Buffer {
  return createHash("sha256").update(`key ${name}`).digest();
}

const algorithm = "aes-256-gcm";
/** Bytes. */
const [nonceLength, tagLength] = [12, 16];

function seal(name: string, answer: KeptAnswer): string {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv(algorithm, keyOf(name), nonce);
  const text = Buffer.concat([cipher.update(JSON.stringify(answer), "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString("base64");
}

function unseal(name: string, sealed: string): KeptAnswer {
  const bytes = Buffer.from(sealed, "base64");
  const decipher = createDecipheriv(algorithm, keyOf(name), bytes.subarray(0, nonceLength), {
    authTagLength: tagLength,
  });
  decipher.setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength));
  const text = decipher.update(bytes.subarray(nonceLength + tagLength));
  return keptAnswer.parse(JSON.parse(Buffer.concat([text, decipher.final()]).toString("utf8")));
}

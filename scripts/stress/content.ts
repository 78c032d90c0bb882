// What stress runs begin with, and what is left of what scripted editors typed.
import { db, type Transaction } from "@/lib/base/db";
import { plainText } from "@/lib/content/blocks/text";
import { body as bodySchema } from "@/lib/content/body/body";
import { emptyFields } from "@/lib/content/fields";
import { createArticle } from "@/lib/newsroom/articles/commands";
import { everyArticle } from "@/lib/content/users/scope";
import { hashPassword } from "@/lib/newsroom/users/password";
import { paragraph } from "@/lib/testing/content";
import { save } from "@/lib/testing/records";

export const stressPassword = "stress-run-password";

/** Users, and articles of ten paragraphs. @returns the articles' ids */
export async function fillStress(editors: number, articles: number): Promise<string[]> {
  const passwordHash = await hashPassword(stressPassword);
  const users = Array.from({ length: editors }, (_, index) => ({
    name: `e${index}`,
    email: `e${index}@example.org`,
    role: "editor" as const,
    passwordHash,
  }));
  await db().user.createMany({ data: users });
  const row = await db().user.findUniqueOrThrow({ where: { email: "e0@example.org" } });
  const first = { ...row, scope: everyArticle };
  const articleIds: string[] = [];
  for (let number = 1; number <= articles; number += 1) {
    const headline = `Stress article ${number}`;
    const { id, version } = await createArticle(first, { headline, sectionId: null });
    const content = {
      ...emptyFields,
      headline,
      slug: `stress-article-${number}`,
      standfirst: "What twenty editors make of it.",
      body: Array.from({ length: 10 }, (_, index) =>
        paragraph(`p${index}`, "The quay took its first ship on Monday, and the crane its second."),
      ),
    };
    await save(first, id, { version, content });
    articleIds.push(id);
  }
  return articleIds;
}

/** All words of all revisions of each article. */
export async function wordsOf(
  database: Transaction,
  articleIds: readonly string[],
): Promise<Map<string, string>> {
  const words = new Map<string, string>();
  for (const articleId of articleIds) {
    const revisions = await database.revision.findMany({ where: { articleId } });
    const texts = revisions.flatMap(({ headline, standfirst, body }) => [
      headline,
      standfirst,
      ...bodySchema.parse(body).map((block) => ("text" in block ? plainText(block.text) : "")),
    ]);
    words.set(articleId, texts.join("\n"));
  }
  return words;
}

import {
  getRedirectStatusCodeFromError,
  getURLFromRedirectError,
} from "next/dist/client/components/redirect";
import { isRedirectError } from "next/dist/client/components/redirect-error";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { olderPage, olderPageOfPlace } from "@/components/site/older-page";

const cursor = "1764000000000-some";

/** What a page answers with: its text, or where it leads to and by which status. */
async function answerOf(page: Promise<React.ReactNode>): Promise<string | [number, string | null]> {
  try {
    return renderToStaticMarkup(await page);
  } catch (error) {
    if (!isRedirectError(error)) throw error;
    return [getRedirectStatusCodeFromError(error), getURLFromRedirectError(error)];
  }
}

const lists = olderPage({
  pathOf: ({ slug }: { slug: string }) => `/lists/${slug}`,
  find: async ({ slug }) =>
    slug === "none"
      ? null
      : {
          title: "Harbour: older articles",
          path: slug === "was" ? "/lists/is" : `/lists/${slug}`,
          show: async ({ id }) => (id === "last" ? null : `Behind ${id}.`),
        },
});
const asked = (slug: string, cursor: string) => ({ params: Promise.resolve({ slug, cursor }) });

test.each<[string, string, string, string | [number, string]]>([
  ["a list goes on behind the entry", "is", cursor, "Behind some."],
  ["a list that there is not leads to its address", "none", cursor, [307, "/lists/none"]],
  ["one that moved goes on where it is", "was", cursor, [308, `/lists/is/older/${cursor}`]],
  ["what names no entry leads to the list’s beginning", "is", "nowhere", [307, "/lists/is"]],
  ["so does the last entry", "is", "1764000000000-last", [307, "/lists/is"]],
])("%s", async (_, slug, cursor, answer) => {
  expect(await answerOf(lists.OlderPage(asked(slug, cursor)))).toEqual(answer);
});

test("search engines follow its links and do not list it; what is not there says nothing", async () => {
  expect(await lists.generateMetadata(asked("is", cursor))).toEqual({
    title: "Harbour: older articles",
    robots: { index: false, follow: true },
  });
  expect(await lists.generateMetadata(asked("none", cursor))).toEqual({});
});

test("a slug is looked up decoded, and one that cannot be decoded is nobody’s", async () => {
  const slugs: string[] = [];
  const page = olderPageOfPlace(
    "topic",
    (slug) => `/topics/${encodeURIComponent(slug)}`,
    async (slug) => {
      slugs.push(slug);
      return { id: "id", slug: "new", name: "New" };
    },
  );
  const moved = await answerOf(page.OlderPage(asked(encodeURIComponent("前海"), cursor)));
  expect(moved).toEqual([308, `/topics/new/older/${cursor}`]);
  expect(slugs).toEqual(["前海"]);
  expect(await answerOf(page.OlderPage(asked("%E5", cursor)))).toEqual([307, "/topics/%25E5"]);
  expect(slugs).toHaveLength(1);
});

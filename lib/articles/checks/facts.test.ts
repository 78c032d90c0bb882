import { beforeEach, describe, expect, test } from "vitest";
import { factsFor } from "@/lib/articles/checks/facts";
import type { Content } from "@/lib/articles/schema";
import { now } from "@/lib/clock";
import { db } from "@/lib/db";
import { contentWith, picture, relatedLink } from "@/lib/testing/content";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { addDraft, addLive, addPicture, addSection, addUser } from "@/lib/testing/records";

useThrowAwayNewsroom();

const factsOf = (articleId: string, content: Content) => factsFor(db(), articleId, content, now());

let sectionId: string;
beforeEach(async () => {
  sectionId = (await addSection("harbour")).id;
});

describe("the facts for an article", () => {
  test("have the records of its pictures, those of the lead and of the story", async () => {
    const { id: lead } = await addPicture("Quay");
    const { id: awaited } = await addPicture("Ship", "awaiting");
    await addPicture("Crane");
    const leadPicture = { mediaId: lead, caption: null, credit: null, altText: null };
    const content = contentWith({ leadPicture, body: [picture("p", awaited)] });
    const { id } = await addDraft(content);
    expect((await factsOf(id, content)).media).toEqual(
      new Map([
        [
          lead,
          { hasFile: true, caption: "Quay, caption", credit: "Quay, credit", altText: "Quay" },
        ],
        [
          awaited,
          { hasFile: false, caption: "Ship, caption", credit: "Ship, credit", altText: "Ship" },
        ],
      ]),
    );
  });

  test("are there for a story with as many pictures and related links as it may have", async () => {
    const { id: mediaId } = await addPicture("Quay");
    const numbers = [...Array(299).keys()];
    const body = [
      picture("p", mediaId),
      ...numbers.map((n) => picture(`p${n}`, `gone-${n}`)),
      ...numbers.map((n) => relatedLink(`r${n}`, `Tides ${n}`)),
      relatedLink("r", "Tides turn", { articleId: "gone" }),
    ];
    const content = contentWith({ body });
    const { id } = await addDraft();
    const { media, destinations } = await factsOf(id, content);
    expect([...media.keys()]).toEqual([mediaId]);
    expect(destinations.byArticle).toEqual(new Map([["gone", "nothing"]]));
  });

  test("know whose the slug is: another article’s, now or from before, but never its own", async () => {
    const { id } = await addDraft({ slug: "quay" });
    const ownerOf = async (slug: string) => (await factsOf(id, contentWith({ slug }))).slugOwner;
    const { id: articleId } = await addDraft({ headline: "Tides turn", slug: "tides" });
    const addresses = [
      { slug: "tides-before", articleId, since: now() },
      { slug: "quay-before", articleId: id, since: now() },
    ];
    await db().address.createMany({ data: addresses });
    expect(await ownerOf("tides")).toBe("Tides turn");
    expect(await ownerOf("tides-before")).toBe("Tides turn");
    expect(await ownerOf("quay")).toBeNull();
    expect(await ownerOf("quay-before")).toBeNull();
    expect(await ownerOf("free")).toBeNull();
  });
});

describe("a section", () => {
  const sectionFor = async (id: string) => (await factsOf(id, contentWith({ sectionId }))).section;
  const retire = () =>
    db().section.update({ where: { id: sectionId }, data: { retiredAt: now() } });

  test("takes articles until it is retired", async () => {
    const { id } = await addDraft({ sectionId });
    expect(await sectionFor(id)).toEqual({ name: "harbour", takesArticle: true });
    expect((await factsOf(id, contentWith())).section).toBeNull();
    await retire();
    expect(await sectionFor(id)).toEqual({ name: "harbour", takesArticle: false });
  });

  test("that is retired keeps what was published there, so that it can be corrected", async () => {
    const { id } = await addLive(await addUser("editor"), { sectionId });
    const { id: elsewhere } = await addDraft({ slug: "elsewhere" });
    await retire();
    expect(await sectionFor(id)).toEqual({ name: "harbour", takesArticle: true });
    expect(await sectionFor(elsewhere)).toEqual({ name: "harbour", takesArticle: false });
  });
});

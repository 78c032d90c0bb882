// A server of this machine stands for the site of an embed.
import type { IncomingMessage, ServerResponse } from "node:http";
import { beforeEach, describe, expect, test } from "vitest";
import { InvalidInputError } from "@/lib/base/errors";
import { db } from "@/lib/base/db";
import type { Embedding } from "@/lib/content/embeds/providers";
import type { Actor } from "@/lib/content/users/actor";
import { askSite, describeEmbed } from "@/lib/newsroom/embeds/describe";
import { serveSite, useSites } from "@/lib/testing/outside";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { drawnFile } from "@/lib/testing/picture-files";
import { addUser } from "@/lib/testing/records";

useThrowAwayNewsroom();
useSites();

const anywhere = () => true;
let reporter: Actor;
beforeEach(async () => {
  reporter = await addUser("reporter");
});

type Answers = Record<string, (response: ServerResponse) => void>;
const text = (type: string, body: string | Buffer) => (response: ServerResponse) =>
  void response.writeHead(200, { "Content-Type": type }).end(body);

async function site(answers: Answers, host?: string) {
  const served = await serveSite(({ url = "" }: IncomingMessage, response) => {
    const answer = answers[url.split("?")[0] ?? ""];
    if (answer) answer(response);
    else response.writeHead(404).end();
  }, host);
  const embedding: Embedding = {
    ...{ site: "Quay TV", address: `${served.address}/watch`, frame: null, ratio: null },
    oEmbed: "/oembed" in answers ? `${served.address}/oembed?url=x` : null,
  };
  return { ...served, ask: () => askSite(reporter, embedding, anywhere) };
}

const nothing = { title: "", author: "", still: null };

describe("an embed", () => {
  test("is described by oEmbed, and its still is a picture of the library, once", async () => {
    const bytes = await drawnFile("jpeg", { seed: 1 });
    const { ask, address } = await site({
      "/oembed": (response) =>
        text(
          "application/json",
          JSON.stringify({
            title: " The  quay at night ",
            author_name: "Ann Poe",
            thumbnail_url: `${address}/still.jpg`,
          }),
        )(response),
      "/still.jpg": text("image/jpeg", bytes),
    });
    const told = await ask();
    expect(told).toMatchObject({ site: "Quay TV", title: "The quay at night", author: "Ann Poe" });
    const record = await db().media.findFirstOrThrow();
    expect(record).toMatchObject({
      ...{ id: told.still?.id, credit: "Ann Poe / Quay TV", headline: "The quay at night" },
      isDecorative: true,
    });
    expect((await ask()).still?.id).toBe(record.id);
    expect(await db().media.count()).toBe(1);
  });

  test("is described by its page where there is no oEmbed, with an address within the page", async () => {
    const { ask, asked } = await site({
      "/watch": text(
        "text/html; charset=utf-8",
        `<title>Not this</title><meta property="og:title" content="Quay &amp; sea">
         <meta name=author content="https://example.org/ann"><meta property="og:image" content="/s.png">`,
      ),
      "/s.png": text("image/png", await drawnFile("png", { seed: 2 })),
    });
    expect(await ask()).toMatchObject({
      title: "Quay & sea",
      author: "",
      still: { credit: "Quay TV" },
    });
    expect(asked).toEqual(["GET /watch", "GET /s.png"]);
  });

  test("without a title gets the first words of its post, cut at a word", async () => {
    const html = `<blockquote><p lang="en">The <b>ferry</b> &amp; the quay</p>&mdash; Ann</blockquote>`;
    const { ask } = await site({ "/oembed": text("application/json", JSON.stringify({ html })) });
    expect(await ask()).toMatchObject({ title: "The ferry & the quay" });
    const long = `<p>${"ferries ".repeat(60)}</p>`;
    const other = await site({
      "/oembed": text("application/json", JSON.stringify({ html: long })),
    });
    expect((await other.ask()).title).toMatch(/^(ferries ){10,}ferries…$/);
  });

  test.each<[string, Answers]>([
    ["says nothing", {}],
    ["is no page", { "/watch": text("application/pdf", "%PDF") }],
    ["answers oEmbed with no JSON, and has no page", { "/oembed": text("text/html", "<p>Sorry") }],
    ["leads in a circle", { "/watch": (r) => void r.writeHead(302, { Location: "/watch" }).end() }],
  ])("that %s has no words, and nothing is thrown", async (_, answers) => {
    expect(await (await site(answers)).ask()).toMatchObject(nothing);
  });

  test.each([
    ["no picture", "image/jpeg", Buffer.from("<script>alert(1)</script>")],
    ["an SVG", "image/svg+xml", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>")],
  ])("has no still if that is %s", async (_, type, bytes) => {
    const page = `<meta property="og:title" content="Quay"><meta property="og:image" content="/s">`;
    const { ask } = await site({ "/watch": text("text/html", page), "/s": text(type, bytes) });
    expect(await ask()).toMatchObject({ title: "Quay", still: null });
    expect(await db().media.count()).toBe(0);
  });

  test("of an endless page is read to its limit alone", async () => {
    const { ask } = await site({
      "/watch": (response) => {
        response.writeHead(200, { "Content-Type": "text/html" });
        response.write("<title>Endless</title>");
        const more = () => void response.write(" ".repeat(65_536), more);
        response.on("error", () => undefined);
        more();
      },
    });
    expect(await ask()).toMatchObject({ title: "Endless" });
  });
});

describe("the server never asks its own network", () => {
  test("not at the address, and not where a site outside redirects to or has its still", async () => {
    const secret = { "/watch": text("text/html", "<title>Secret</title>") };
    const inside = await site(secret, "127.0.0.2");
    const embedding: Embedding = {
      ...{ site: "Quay TV", address: `${inside.address}/watch`, frame: null, ratio: null },
      oEmbed: `${inside.address}/oembed`,
    };
    // By the rule for public addresses itself.
    expect(await askSite(reporter, embedding)).toMatchObject(nothing);
    expect(inside.asked).toEqual([]);

    const outside = await site({
      "/watch": (response) =>
        void response.writeHead(302, { Location: `${inside.address}/watch` }).end(),
      "/page": text(
        "text/html",
        `<title>Quay</title><meta property="og:image" content="${inside.address}/s">`,
      ),
    });
    const onlyFirst = (ip: string) => ip === "127.0.0.1";
    const at = (path: string) =>
      askSite(reporter, { ...embedding, oEmbed: null, address: outside.address + path }, onlyFirst);
    expect(await at("/watch")).toMatchObject(nothing);
    expect(await at("/page")).toMatchObject({ title: "Quay", still: null });
    expect(inside.asked).toEqual([]);
  });

  test("and asks no site that is not known to be embedded", async () => {
    for (const address of [
      "http://127.0.0.1/",
      "https://localhost/@a/1234567890123",
      "file:///etc/passwd",
    ]) {
      const asked = describeEmbed(reporter, address);
      if (address.includes("localhost")) await expect(asked).resolves.toMatchObject(nothing);
      else await expect(asked).rejects.toThrow(InvalidInputError);
    }
  });
});

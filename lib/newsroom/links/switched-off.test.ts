import { expect, test } from "vitest";
import { db } from "@/lib/base/db";
import { checkNextLink } from "@/lib/newsroom/links/check-next";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { serveSite, useSites } from "@/lib/testing/outside";
import { addLive, addSection, addUser } from "@/lib/testing/records";

process.env["LINK_CHECKS"] = "off";
useThrowAwayNewsroom();
useSites();

test("a newsroom that asks for no checks asks nobody", async () => {
  const site = await serveSite((_, response) => response.end());
  const { id: sectionId } = await addSection("harbour");
  await addLive(await addUser("editor"), {
    sectionId,
    body: [{ id: "p", type: "paragraph", text: [{ text: "more", link: site.address }] }],
  });
  expect(await db().outsideLink.count()).toBe(1);
  expect(await checkNextLink(() => true)).toBe(false);
  expect(site.asked).toEqual([]);
});

import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { AuditTable } from "@/app/desk/audit/_components/audit-table";
import type { AuditRow } from "@/lib/desk/audit/queries";

const entry: AuditRow = {
  ...{ id: "1", at: new Date("2026-03-01T06:00:00Z"), actorName: "Ann", action: "mediaChanged" },
  ...{ subject: "Ships", articleId: null, path: null, actorPath: null, detail: null },
};
const shown = (change: Partial<AuditRow>) =>
  renderToStaticMarkup(createElement(AuditTable, { rows: [{ ...entry, ...change }] }));

test("what is still there is a link, and what is not is its name", () => {
  const [path, actorPath] = ["/desk/pictures/p", "/desk/users/a"];
  expect(shown({ path, actorPath })).toMatch(
    /"\/desk\/users\/a"[^>]*>Ann<.*"\/desk\/pictures\/p"[^>]*>Ships</,
  );
  expect(shown({})).not.toContain("href");
  expect(shown({})).toMatch(/>Ann<.*Ships/);
});

test("an entry without a name of its own is a link by what it says", () => {
  const detail = { sectionId: "s", section: "World", place: 2 };
  const ordered = { action: "sectionsOrdered", subject: "", path: "/desk/sections/s" } as const;
  expect(shown({ ...ordered, detail })).toMatch(
    /"\/desk\/sections\/s"[^>]*>moved “World”; to place 2</,
  );
});

test("fields of a picture have the desk’s names, in entries of older versions too", () => {
  const former = { altText: "Ships at a quay", usageTerms: "" };
  expect(shown({ detail: { mediaId: "p", former } })).toContain(
    "the alternative text was “Ships at a quay”; the usage terms were empty",
  );
  expect(shown({ detail: { mediaId: "p", changed: ["altText", "focalX", "focalY"] } })).toContain(
    "changed: alternative text, focal point",
  );
});

test("what an author had before is told, and that it was nothing", () => {
  const detail = { pictureBefore: "none", userBefore: "bo", biographyBefore: "" };
  expect(shown({ action: "authorChanged", detail })).toContain(
    "had no picture; was the user bo; there was no biography",
  );
});

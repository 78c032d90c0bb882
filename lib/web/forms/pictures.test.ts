import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/base/db";
import { editPicture } from "@/lib/newsroom/media/records";
import { typedFieldsOf } from "@/lib/newsroom/media/typed-fields";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { addPicture, addUser } from "@/lib/testing/records";
import type { Actor } from "@/lib/content/users/actor";
import { pictureForms } from "@/lib/web/forms/pictures";

useThrowAwayNewsroom();

let ann: Actor;
let bo: Actor;
let id: string;
beforeEach(async () => {
  [ann, bo] = [await addUser("editor", "ann"), await addUser("editor", "bo")];
  ({ id } = await addPicture("Quay at dawn"));
});

const record = () => db().media.findUniqueOrThrow({ where: { id } });

function fieldsOf(texts: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, text] of Object.entries(texts)) form.set(name, text);
  return form;
}

/** The page as it is open now: sends each of its forms as from then. */
async function openPage(user: Actor) {
  const row = await record();
  const opened = typedFieldsOf(row);
  const which = { id, version: String(row.version) };
  const send = (name: keyof typeof pictureForms, texts: Record<string, string>) => {
    const form = pictureForms[name];
    if (form.isForAnybody) throw new Error("It is for those who are signed in.");
    return form.work(fieldsOf({ ...which, ...texts }), {
      id: "1",
      user,
      isDue: false,
      deadline: null,
    });
  };
  return {
    write: (words: Partial<typeof opened>) =>
      send("pictures/change", { ...opened, ...words, opened: JSON.stringify(opened) }),
    point: (x: number, y: number) =>
      send("pictures/move-focal-point", {
        ...{ focalX: String(x), focalY: String(y) },
        opened: `${row.focalX} ${row.focalY}`,
      }),
  };
}

describe("one’s own earlier save on a page is not taken for somebody else’s:", () => {
  test("the focal point, and then the record", async () => {
    const page = await openPage(ann);
    await page.point(0.2, 0.3);
    expect(await page.write({ caption: "The quay." })).toBe("Saved.");
    expect(await record()).toMatchObject({ focalX: 0.2, focalY: 0.3, caption: "The quay." });
  });

  test("the record, and then the focal point", async () => {
    const page = await openPage(ann);
    await page.write({ caption: "The quay." });
    expect(await page.point(0.2, 0.3)).toBe("Saved.");
    expect(await record()).toMatchObject({ focalX: 0.2, focalY: 0.3, caption: "The quay." });
  });
});

test("what somebody else changed in other fields stands, and hinders nobody", async () => {
  const page = await openPage(ann);
  await (await openPage(bo)).write({ credit: "Bo" });
  expect(await page.write({ caption: "The quay." })).toBe("Saved.");
  expect(await record()).toMatchObject({ credit: "Bo", caption: "The quay." });
});

test("what somebody else changed in the same field is not overwritten", async () => {
  const page = await openPage(ann);
  await (await openPage(bo)).write({ caption: "Bo’s." });
  await expect(page.write({ caption: "Ann’s." })).rejects.toThrow("Somebody else changed");
  const other = await openPage(ann);
  await editPicture(bo, { id, version: (await record()).version, focalX: 0.9, focalY: 0.1 });
  await expect(other.point(0.2, 0.3)).rejects.toThrow("Somebody else changed");
  expect(await record()).toMatchObject({ caption: "Bo’s.", focalX: 0.9 });
});

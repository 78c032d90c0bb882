import { afterEach, expect, test } from "vitest";
import { now, setClock } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { freshForm } from "@/lib/web/forms/form-state";
import { keepAnswer, takeAnswer } from "@/lib/web/forms/kept-answers";

useThrowAwayNewsroom();
afterEach(() => setClock());

const answer = {
  ...{ form: "users/invite", page: "/desk/users", userId: "7" },
  state: { ...freshForm, link: "https://stet.example/sign-in?token=told-once" },
};
const always = () => true;

test("an answer waits where every server finds it, and whoever reads the database cannot read it", async () => {
  const name = await keepAnswer(answer);
  const rows = await db().formAnswer.findMany();
  expect(rows).toHaveLength(1);
  const stored =
    JSON.stringify(rows) + Buffer.from(rows[0]?.sealed ?? "", "base64").toString("latin1");
  expect(stored).not.toContain("told-once");
  expect(stored).not.toContain(name);
  expect(await takeAnswer(name, always)).toEqual(answer);
});

test("it is taken once, also by two at once, and only where it is for", async () => {
  const name = await keepAnswer(answer);
  expect(await takeAnswer("another name", always)).toBeNull();
  expect(await takeAnswer(name, ({ userId }) => userId === "8")).toBeNull();
  const taken = await Promise.all([takeAnswer(name, always), takeAnswer(name, always)]);
  expect(taken.filter((one) => one !== null)).toEqual([answer]);
  expect(await takeAnswer(name, always)).toBeNull();
});

test("it is gone after ten minutes, and its row with the next answer", async () => {
  const start = now();
  setClock(start);
  const name = await keepAnswer(answer);
  setClock(new Date(start.getTime() + 599_999));
  expect(await takeAnswer(name, () => false)).toBeNull();
  setClock(new Date(start.getTime() + 600_000));
  expect(await takeAnswer(name, always)).toBeNull();
  await keepAnswer(answer);
  expect(await db().formAnswer.count()).toBe(1);
});

test("of more than 200 the oldest is dropped", async () => {
  const start = now();
  const names: string[] = [];
  for (let number = 0; number <= 200; number += 1) {
    setClock(new Date(start.getTime() + number));
    names.push(await keepAnswer(answer));
  }
  expect(await db().formAnswer.count()).toBe(200);
  expect(await takeAnswer(names[0] ?? "", always)).toBeNull();
  expect(await takeAnswer(names[1] ?? "", always)).toEqual(answer);
});

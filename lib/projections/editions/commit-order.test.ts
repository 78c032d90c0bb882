// Editions are numbered in the order of their commits (see `transaction` in lib/base/db.ts). Who keeps pages, and who is told
// of changes, asks for the editions after the newest number seen: one that came later with a smaller number would be missed.
import { setImmediate as othersTurn } from "node:timers/promises";
import { expect, test } from "vitest";
import { now } from "@/lib/base/clock";
import { db, transaction } from "@/lib/base/db";
import { issueEdition, listEditionsAfter } from "@/lib/projections/editions/editions";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { startProcess } from "@/lib/testing/process";

useThrowAwayNewsroom();

const issue = (address: string) =>
  transaction((tx) => issueEdition(tx, { what: "mediaChanged", addresses: [address] }));

/** Reads editions as the server does, each time from the newest that it has seen. */
function startReading() {
  const seen: string[] = [];
  let newest = 0;
  return {
    seen,
    read: async () => {
      for (const { number, addresses } of await listEditionsAfter(newest)) {
        newest = number;
        seen.push(...addresses);
      }
    },
  };
}

test("who reads on from the newest edition misses none, while two processes issue them at once", async () => {
  const each = 60;
  const issuer = await startProcess("issuer.ts", String(each));
  const reader = startReading();
  let isOver = false;
  const reading = (async () => {
    for (; !isOver; await othersTurn()) await reader.read();
  })();
  issuer.begin();
  for (let at = 1; at <= each; at += 1) await issue(`/here/${at}`);
  expect(await issuer.result()).toBe("issued");
  isOver = true;
  await reading;
  await reader.read();
  const issued = ["here", "issuer"].flatMap((by) =>
    Array.from({ length: each }, (_, at) => `/${by}/${at + 1}`),
  );
  expect(reader.seen.toSorted()).toEqual(issued.sort());
}, 120_000);

test("a transaction that began first is numbered and written first, however long it lasts", async () => {
  const reader = startReading();
  let second = Promise.resolve();
  await transaction(async (tx) => {
    second = issue("/second");
    await reader.read();
    await issueEdition(tx, { what: "mediaChanged", addresses: ["/first"] });
    await reader.read();
  });
  await second;
  expect(reader.seen).toEqual([]);
  await reader.read();
  expect(reader.seen).toEqual(["/first", "/second"]);
});

test("an edition that is numbered before its transaction begins is missed: the rule is needed", async () => {
  const issueAs = (number: number, address: string) =>
    transaction((tx) =>
      tx.edition.create({
        data: { number, at: now(), what: "mediaChanged", addresses: [address] },
      }),
    );
  const reader = startReading();
  await issueAs(2, "/numbered-second");
  await reader.read();
  await issueAs(1, "/numbered-first");
  await reader.read();
  expect(reader.seen).toEqual(["/numbered-second"]);
  expect(await db().edition.count()).toBe(2);
});

// The shape of lib/: no room imports, by whatever way round, from a room that imports from it. Types count, tests do not.
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Which rooms each room imports from. */
type Rooms = Map<string, Set<string>>;

/** The folder of a noun in a layer: `newsroom/articles` for all below it, too. */
function roomOf(path: string): string {
  return path.split("/").slice(1, -1).slice(0, 2).join("/");
}

function readRooms(): Rooms {
  const rooms: Rooms = new Map();
  const files = readdirSync("lib", { recursive: true, encoding: "utf8" })
    .map((path) => `lib/${path}`)
    .filter((path) => /(?<!\.test)\.tsx?$/.test(path) && !path.startsWith("lib/testing/"));
  for (const path of files) {
    const own = roomOf(path);
    const others = rooms.get(own) ?? new Set();
    rooms.set(own, others);
    const imports = readFileSync(path, "utf8").matchAll(/(?:from|import)[\s(]*"@\/(lib\/[^"]+)"/g);
    for (const [, imported = ""] of imports) others.add(roomOf(imported));
    others.delete(own);
  }
  return rooms;
}

/** The rooms from which a way of imports leads back to them: each is left with its circle. */
function circlesIn(rooms: Rooms): string[][] {
  const reached = new Map([...rooms.keys()].map((room) => [room, reachedFrom(room, rooms)]));
  const isTied = (one: string, other: string) =>
    reached.get(one)?.has(other) === true && reached.get(other)?.has(one) === true;
  const circles = [...rooms.keys()].map((room) =>
    [...rooms.keys()].filter((other) => isTied(room, other)).sort(),
  );
  return [...new Map(circles.map((circle) => [circle.join(" "), circle])).values()].filter(
    ({ length }) => length > 0,
  );
}

function reachedFrom(room: string, rooms: Rooms): Set<string> {
  const found = new Set<string>();
  const next = [room];
  for (let one = next.pop(); one !== undefined; one = next.pop()) {
    for (const other of rooms.get(one) ?? []) {
      if (!found.has(other)) next.push(other);
      found.add(other);
    }
  }
  return found;
}

test("a circle of rooms is found, however long its way round", () => {
  const rooms: Rooms = new Map([
    ["a", new Set(["b"])],
    ["b", new Set(["c"])],
    ["c", new Set(["a", "d"])],
    ["d", new Set()],
  ]);
  expect(circlesIn(rooms)).toEqual([["a", "b", "c"]]);
});

test("no rooms of lib/ import one another in a circle", () => {
  const rooms = readRooms();
  expect(rooms.size).toBeGreaterThan(50);
  expect(circlesIn(rooms)).toEqual([]);
});

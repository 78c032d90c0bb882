import { expect, test } from "vitest";
import { offersFor, type Offer } from "@/lib/newsroom/topics/offers";

const topics = ["Air travel", "Élections", "Rail", "Tramways and rail"].map((name) => ({
  id: name,
  name,
}));
const nameOf = (offer: Offer) => ("topic" in offer ? offer.topic.name : `new: ${offer.newName}`);
const offered = (typed: string, mayAdd = false, chosenIds: string[] = []) =>
  offersFor(typed, { topics, chosenIds, mayAdd }).map(nameOf);

test("topics whose names have the words are offered, those that begin with them first", () => {
  expect(offered("ra")).toEqual(["Rail", "Air travel", "Tramways and rail"]);
  expect(offered("RAIL")).toEqual(["Rail", "Tramways and rail"]);
  expect(offered("sea")).toEqual([]);
});

test("nothing typed offers all, but for those that the article has", () => {
  expect(offered("", true, ["Rail"])).toEqual(["Air travel", "Élections", "Tramways and rail"]);
});

test("a new topic is offered last, to who may add one, under a name that none has", () => {
  expect(offered(" ra ", true)).toEqual([
    ...["Rail", "Air travel", "Tramways and rail"],
    "new: ra",
  ]);
  expect(offered("rail", true)).toEqual(["Rail", "Tramways and rail"]);
  expect(offered("éLECTIONS", true, ["Élections"])).toEqual([]);
  expect(offered("  ", true)).not.toContain("new: ");
});

test("eight are offered at most", () => {
  const many = Array.from({ length: 30 }, (_, index) => ({
    id: `${index}`,
    name: `Topic ${index}`,
  }));
  expect(offersFor("topic", { topics: many, chosenIds: [], mayAdd: false })).toHaveLength(8);
});

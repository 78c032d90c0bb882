import { expect, test } from "vitest";
import { firstActive, offersFor, type Offer } from "@/lib/base/search-text/offers";

const topics = ["Air travel", "Élections", "Rail", "Tramways and rail"].map((name) => ({
  id: name,
  name,
}));
const nameOf = (offer: Offer) =>
  "known" in offer ? `${offer.isNear ? "near: " : ""}${offer.known.name}` : `new: ${offer.newName}`;
const offered = (typed: string, mayAdd = false, chosenIds: string[] = []) =>
  offersFor(typed, { known: topics, chosenIds, mayAdd }).map(nameOf);

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
  expect(offersFor("topic", { known: many, chosenIds: [], mayAdd: false })).toHaveLength(8);
});

test("a name that may be meant is offered after those that fit, and before a new one", () => {
  const known = ["Rail", "Rails by night", "Tramways"].map((name) => ({ id: name, name }));
  const areNear = (one: string) => one === "Tramways" || one === "Rail";
  const near = (typed: string) =>
    offersFor(typed, { known, chosenIds: [], mayAdd: true, areNear }).map(nameOf);
  expect(near("rails")).toEqual(["Rails by night", "near: Rail", "near: Tramways", "new: rails"]);
  expect(near(" ")).toEqual(["Rail", "Rails by night", "Tramways"]);
});

test("Enter takes nobody whose name was not typed, and a new name only if it resembles none", () => {
  const named = (...names: string[]) => names.map((name, at) => ({ id: `${at}`, name }));
  const taken = (typed: string, known: { id: string; name: string }[], mayGuess = false) => {
    const areNear = (one: string) => one === "Mei Tanaka";
    const offers = offersFor(typed, { known, chosenIds: [], mayAdd: true, areNear });
    const offer = offers[firstActive(typed, offers, mayGuess)];
    return offer && nameOf(offer);
  };
  expect(taken("mei", named("Mei Tanaka", "Bo"))).toBeUndefined();
  expect(taken("mei", named("Mei Tanaka", "Bo"), true)).toBe("Mei Tanaka");
  expect(taken("Tanaca Mei", named("Mei Tanaka"))).toBeUndefined();
  expect(taken("bo li", named("Bo Lindt", "Bo Li"))).toBe("Bo Li");
  expect(taken("Bo Li", named("Bo Li", "BO LI"))).toBeUndefined();
  expect(taken("Bo Li", named("Cy"))).toBe("new: Bo Li");
  expect(taken("Bo", named("Bo Li"))).toBeUndefined();
});

import { expect, test } from "vitest";
import { parseWire } from "@/lib/content/wire/parse";

const zone = "Asia/Shanghai";
const at = new Date("2026-11-29T00:00:00Z");
const text =
  "LEEDS - Dock workers in the northern harbour walked out for an eighth day on Tuesday.";
const under = (...lines: string[]) =>
  parseWire([...lines, "", "Harbour strike goes on", "By Ann Poe", "", text].join("\n"), zone, at);

test.each([
  ["EMBARGOED UNTIL 00:01 GMT, JANUARY 1, 2031", "2031-01-01T00:01:00.000Z"],
  ["Embargoed until 0001 GMT Jan. 1, 2031", "2031-01-01T00:01:00.000Z"],
  ["EMBARGO: 0001 GMT Jan. 1", "2027-01-01T00:01:00.000Z"],
  ["*** STRICTLY EMBARGOED UNTIL 00:01 BST ON TUESDAY 1 JULY 2031 ***", "2031-06-30T23:01:00.000Z"],
  ["(Embargoed for release until 6 a.m. ET Wednesday, Jan. 1, 2031)", "2031-01-01T11:00:00.000Z"],
  ["UNDER EMBARGO UNTIL 6:00 AM EST, JANUARY 1, 2031", "2031-01-01T11:00:00.000Z"],
  ["HOLD FOR RELEASE 6 a.m. EDT July 1, 2031", "2031-07-01T10:00:00.000Z"],
  ["NOT FOR PUBLICATION BEFORE 00:01 UTC ON 1 JANUARY 2031", "2031-01-01T00:01:00.000Z"],
  ["Not for release until noon CET, 1 January 2031", "2031-01-01T11:00:00.000Z"],
  ["ADVANCE FOR USE SUNDAY, JAN. 5, 2031, AND THEREAFTER", "2031-01-04T16:00:00.000Z"],
  ["FOR RELEASE AT 10:00 A.M. HKT, JANUARY 2, 2031", "2031-01-02T02:00:00.000Z"],
  ["FOR RELEASE: 2031-01-01T00:01:00Z", "2031-01-01T00:01:00.000Z"],
  ["EMBARGOED UNTIL 2031-01-01 08:01 (Beijing time)", "2031-01-01T00:01:00.000Z"],
  ["Embargoed until 8:01 a.m. local Beijing time on January 1, 2031", "2031-01-01T00:01:00.000Z"],
  ["EMBARGOED UNTIL 00:01 GMT+8, 1 JANUARY 2031", "2030-12-31T16:01:00.000Z"],
  ["EMBARGOED UNTIL 08:01, JANUARY 1, 2031", "2031-01-01T00:01:00.000Z"],
  ["EMBARGOED UNTIL 1 January 2031", "2030-12-31T16:00:00.000Z"],
  ["SPERRFRIST: 1. Januar 2031, 00.01 Uhr MEZ", "2030-12-31T23:01:00.000Z"],
  ["Sperrfrist bis 01.01.2031, 6 Uhr MEZ", "2031-01-01T05:00:00.000Z"],
  ["EMBARGO jusqu'au 1er janvier 2031 à 00h01 GMT", "2031-01-01T00:01:00.000Z"],
  ["Sous embargo jusqu’au 2 février 2031, 6h00 heure de Paris", "2031-02-02T05:00:00.000Z"],
  ["EMBARGADO HASTA el 1 de enero de 2031 a las 00:01 GMT", "2031-01-01T00:01:00.000Z"],
  ["2031年1月1日8时1分前不得发布", "2031-01-01T00:01:00.000Z"],
  ["EMBARGOED UNTIL 00:01 gmt, january 1, 2031", "2031-01-01T00:01:00.000Z"],
  ["EMBARGOED UNTIL 00:01 G.M.T. ON JANUARY 1, 2031", "2031-01-01T00:01:00.000Z"],
  ["EMBARGOED UNTIL 6 AM, JANUARY 1, 2031 (ET)", "2031-01-01T11:00:00.000Z"],
  ["Embargoed until January 1, 2031 at 6 a.m. U.S. Eastern", "2031-01-01T11:00:00.000Z"],
  ["Embargoed until 00:01 London time, January 1, 2031", "2031-01-01T00:01:00.000Z"],
  ["EMBARGOED UNTIL 00:01 JANUARY 1, 2031 CST", null],
  ["EMBARGOED UNTIL 0001 GMT (0801 Beijing time) JANUARY 1, 2031", null],
  ["EMBARGOED UNTIL FURTHER NOTICE", null],
  ["EMBARGOED UNTIL MIDNIGHT, JANUARY 1, 2031", null],
  ["EMBARGOED UNTIL 00:01 CST, JANUARY 1, 2031", null],
  ["EMBARGOED UNTIL 00:01 LOCAL TIME, JANUARY 1, 2031", null],
  ["EMBARGOED UNTIL 00:01 XYZ, JANUARY 1, 2031", null],
  ["EMBARGOED UNTIL 1/2/2031", null],
  ["EMBARGOED UNTIL FEBRUARY 30, 2031", null],
  ["EMBARGOED UNTIL MONDAY, JANUARY 1, 2031", null],
  ["EMBARGOED UNTIL 6 A.M. MONDAY", null],
  ["EMBARGOED", null],
  ["HOLD FOR RELEASE", null],
  ["HFR", null],
  ["BC-Harbor Strike,Adv05", null],
  ["Eds: This story is embargoed until the minister has spoken.", null],
])("“%s” is an embargo", (line, until) => {
  const { hold, headline } = under(line);
  expect(hold).toMatchObject({ kind: "embargo", words: line });
  expect(hold?.until?.toISOString() ?? null).toBe(until);
  expect(headline).toBe("Harbour strike goes on");
});

test("an embargo's moment may stand on the next line, and the embargo below the text", () => {
  const above = under("EMBARGOED FOR RELEASE", "00:01 GMT, January 1, 2031");
  expect(above.hold?.until?.toISOString()).toBe("2031-01-01T00:01:00.000Z");
  expect(above.lines.slice(0, 2).map(({ part }) => part)).toEqual(["hold", "hold"]);
  const below = parseWire(
    `Quay opens\nBy Ann Poe\n${text}\nEMBARGOED until Jan. 1, 2031`,
    zone,
    at,
  );
  expect(below.hold?.until?.toISOString()).toBe("2030-12-31T16:00:00.000Z");
});

test("of two embargoes the later one binds, and one that cannot be read before both", () => {
  const two = [
    "EMBARGOED UNTIL 00:01 GMT, JANUARY 1, 2031",
    "EMBARGOED UNTIL 00:01 GMT, JUNE 1, 2031",
  ];
  expect(under(...two).hold?.until?.toISOString()).toBe("2031-06-01T00:01:00.000Z");
  expect(under(...two, "EMBARGOED UNTIL FURTHER NOTICE").hold?.until).toBeNull();
  expect(under(two[0] ?? "", "EMBARGOED").hold?.until?.toISOString()).toBe(
    "2031-01-01T00:01:00.000Z",
  );
});

test("a date without a year is the next one, or the one that has just been", () => {
  expect(under("EMBARGOED UNTIL NOV. 20").hold?.until?.getUTCFullYear()).toBe(2026);
  expect(under("EMBARGOED UNTIL AUG. 20").hold?.until?.getUTCFullYear()).toBe(2027);
});

test.each([
  "URGENT KILL: Harbour strike story of March 3. Please do not use.",
  "BULLETIN KILL",
  "KILL",
  "KILL - Harbour strike",
  "KILL KILL KILL",
  "MANDATORY KILL",
  "STORY WITHDRAWN",
  "WITHDRAWN: Harbour strike",
  "WITHDRAWAL",
  "ELIMINATION",
  "BULLETIN ELIMINATION",
  "MANDATORY ELIMINATION - Harbour strike",
  "ADVISORY",
  "EDITORS ADVISORY:",
  "BC-EU--Harbor Strike, KILL",
  "Eds: Please kill the story slugged Harbor Strike.",
  "Eds: Harbor Strike has been withdrawn. Do not use.",
  "Editors: The story sent earlier has been killed. A kill is mandatory.",
  "PLEASE DO NOT USE",
  "【撤稿】港口罢工",
])("“%s” is the word that it was killed", (line) => {
  const { hold, headline } = under(line);
  expect(hold?.kind).toBe("kill");
  expect(headline).toBe("Harbour strike goes on");
});

test("a first paragraph that says to kill the story does so, and stays a paragraph", () => {
  const story = parseWire("Quay opens\nBy Ann Poe\nLEEDS - Kill the story. It is wrong.", zone, at);
  expect(story.hold?.kind).toBe("kill");
  expect(story.lines.map(({ part }) => part)).toEqual(["headline", "byline", "dateline"]);
});

test.each([
  "EU agrees arms embargo on Freedonia",
  "Embargo on fish lifted until spring",
  "Embargo hits the harbour's trade",
  "Kill Bill returns to the cinema",
  "Withdrawal of troops begins on Monday",
  "Killers escape from the harbour prison",
  "Advisory board meets on the quay",
  "Hold the line, minister tells dockers",
  "Holding company sells the harbour",
  "For release of hostages, a price",
  "Not for use at sea: the new ferries",
  "Advance party reaches the pole",
  "Cancelled ferries strand hundreds",
  "Release of prisoners begins in January",
])("“%s” is a headline and holds nothing back", (headline) => {
  const story = parseWire(`${headline}\nBy Ann Poe\n\n${text}`, zone, at);
  expect(story.hold).toBeNull();
  expect(story.headline).toBe(headline);
});

test("an embargo that was lifted holds nothing back", () => {
  expect(under("EMBARGO LIFTED").hold).toBeNull();
});

test("a kill notice without a headline goes by its own words", () => {
  const story = parseWire(
    "BULLETIN KILL\n\nThe story about the strike is wrong. It was sent on Monday.",
    zone,
    at,
  );
  expect(story).toMatchObject({ headline: "BULLETIN KILL", hold: { kind: "kill" } });
});

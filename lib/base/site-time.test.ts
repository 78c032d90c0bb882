import { expect, test } from "vitest";
import {
  deskTime,
  machineTime,
  publicationDate,
  publicationTime,
  zoneName,
  zoneWords,
} from "@/lib/base/site-time";

// The site's zone is the default one, Asia/Hong_Kong, wherever the test runs.
const moment = new Date("2025-12-15T18:07:09.123Z");

test("a time is told as people at the site have it on their clocks, the day after UTC's too", () => {
  expect(publicationTime(moment)).toBe("02:07, December 16, 2025");
  expect(publicationDate(moment)).toBe("December 16, 2025");
  expect(deskTime(moment)).toBe("16 Dec 2025, 02:07");
});

test("a machine is told the same moment, with the site's offset", () => {
  expect(machineTime(moment)).toMatch(/^2025-12-16T02:07:09(\.123)?\+08:00$/);
  const whole = new Date("2025-12-15T07:37:00Z");
  expect(machineTime(whole)).toBe("2025-12-15T15:37:00+08:00");
  expect(new Date(machineTime(moment)).getTime()).toBe(moment.getTime());
});

test("a zone is named as readers elsewhere know it", () => {
  expect(zoneName(moment)).toBe("GMT+8");
});

const winter = new Date("2026-01-15T12:00:00Z");
const summer = new Date("2026-07-15T12:00:00Z");

test.each([
  ["Asia/Hong_Kong", { city: "Hong Kong", offset: "GMT+8" }],
  ["Asia/Kolkata", { city: "Kolkata", offset: "GMT+5:30" }],
  ["Asia/Kathmandu", { city: "Kathmandu", offset: "GMT+5:45" }],
  ["America/Argentina/Buenos_Aires", { city: "Buenos Aires", offset: "GMT-3" }],
  ["America/New_York", { city: "New York", offset: null }],
  ["Europe/Paris", { city: "Paris", offset: null }],
  ["Australia/Lord_Howe", { city: "Lord Howe", offset: null }],
  ["Africa/Casablanca", { city: "Casablanca", offset: null }],
  ["Etc/UTC", { city: null, offset: "UTC" }],
  ["CET", { city: "CET", offset: null }],
  ["UTC", { city: null, offset: "UTC" }],
])("%s is told by its city, with its offset only where that is one all year", (zone, told) => {
  expect(zoneWords(zone, winter)).toEqual(told);
  expect(zoneWords(zone, summer)).toEqual(told);
});

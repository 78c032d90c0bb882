import { expect, test } from "vitest";
import { addressElsewhere, completedAddress, pageAddress } from "@/lib/content/addresses";

test.each([
  ["HTTPS://Wire.Example.org", "https://wire.example.org/"],
  ["http://wire.example.org:80/a/../quay?a=1", "http://wire.example.org/quay?a=1"],
  ["https://www.zeitung.example/straße", "https://www.zeitung.example/stra%C3%9Fe"],
])("%s is the address of a page, written in one form", (typed, written) => {
  expect(pageAddress(typed)).toBe(written);
  expect(pageAddress(written)).toBe(written);
});

test.each([
  ...["", "quay", "https:quay", "https:/quay", "https://", "https:///quay", "https:\\\\quay"],
  ...["ftp://wire.example.org/", "javascript:alert(1)", "https://wire.example.org/a b"],
  ...["https://ann@wire.example.org/", "https://ann:secret@wire.example.org/"],
])("%j is no address of a page", (typed) => expect(pageAddress(typed)).toBeNull());

test("what lacks its https:// gets it, and what is no address stays as it was typed", () => {
  expect(completedAddress("wire.example.org/quay?a:b")).toBe("https://wire.example.org/quay?a:b");
  expect(completedAddress("HTTP://Wire.example.org")).toBe("http://wire.example.org/");
  for (const typed of ["", "quay", "half past. three", "https:quay", "ftp://wire.example.org/"]) {
    expect(completedAddress(typed)).toBe(typed);
  }
});

test("readers' programs are told of a page on another site, and of no other", () => {
  const told = (canonical: string) => addressElsewhere(canonical, "https://news.example.org");
  expect(told("https://Wire.example.org/quay")).toBe("https://wire.example.org/quay");
  expect(told("http://news.example.org/articles/quay")).toBe("");
  expect(told("https:quay")).toBe("");
  expect(told("")).toBe("");
});

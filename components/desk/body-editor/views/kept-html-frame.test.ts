import { expect, test } from "vitest";
import { frameOf } from "@/components/desk/body-editor/views/kept-html-frame";

const ownTags = frameOf("").match(/<(?:link|meta|base)/gi);

test.each([
  `<link rel="preconnect" href="https://elsewhere.example">`,
  `<LINK rel=dns-prefetch href=//elsewhere.example><p>Words</p>`,
  `<meta http-equiv="refresh" content="0;url=https://elsewhere.example">`,
  `<base href="https://elsewhere.example/">`,
  `<p><li<link rel=preconnect href=//elsewhere.example>`,
  `<template shadowrootmode=open><link/rel=preconnect href=//elsewhere.example></template>`,
])("the frame of %s has no element that asks another site", (html) => {
  expect(frameOf(html).match(/<(?:link|meta|base)/gi)).toEqual(ownTags);
});

test("all else is as it came", () => {
  const html = `<p style="color:red">A <a href="/quay">link</a> &lt;base&gt;</p>`;
  expect(frameOf(html).endsWith(html)).toBe(true);
});

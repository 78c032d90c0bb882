import { afterEach, expect, test } from "vitest";
import { Tabs } from "@/lib/browser/saving/tabs";

const channels: BroadcastChannel[] = [];
afterEach(() => {
  for (const channel of channels.splice(0)) channel.close();
});

function open(tabId: string) {
  const channel = new BroadcastChannel("test of tabs");
  channels.push(channel);
  return new Tabs(channel, tabId);
}

test("a tab hears of itself and of those that are there, and of no others", async () => {
  const tabs = [open("1"), open("2"), open("3")];
  tabs[2]?.close();
  expect(await tabs[0]?.call()).toEqual(new Set(["1", "2"]));
});

test("a tab knows of one that came after its call", async () => {
  const first = open("1");
  await first.call();
  await open("2").call();
  expect(await first.call()).toEqual(new Set(["1", "2"]));
});

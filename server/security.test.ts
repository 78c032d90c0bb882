import type { IncomingMessage, ServerResponse } from "node:http";
import { expect, test } from "vitest";
import { embedPath } from "@/lib/content/embeds/path";
import { setSecurityHeaders } from "@/server/security";

function framesOf(url: string, embedHosts: string[] = []): string {
  const sent = new Map<string, string>();
  const response = { setHeader: (name: string, value: string) => sent.set(name, value) };
  const site = { isHttps: true, isDevelopment: false, isPlain: true, embedHosts };
  const request = { url, headers: {} } as IncomingMessage;
  setSecurityHeaders(request, response as unknown as ServerResponse, site);
  return /frame-src [^;]*/.exec(sent.get("Content-Security-Policy") ?? "")?.[0] ?? "";
}

const video = "https://www.youtube.com/watch?v=dQw4w9WgXcQ";
const chart = "https://charts.example.org/tides";

test("only the page of an embed may have a frame, and that of its provider alone", () => {
  expect(framesOf(embedPath(video))).toBe("frame-src https://www.youtube-nocookie.com");
  expect(framesOf(`${embedPath(video)}?a=b`)).toBe("frame-src https://www.youtube-nocookie.com");
  for (const url of ["/", "/articles/quay", "/desk/articles/1", embedPath(chart), "/embeds/a"]) {
    expect(framesOf(url), url).toBe("frame-src 'none'");
  }
  expect(framesOf(embedPath(chart), ["charts.example.org"])).toBe(
    "frame-src https://charts.example.org",
  );
});

import { describe, expect, it } from "vitest";
import { unwrapLink, unwrapLinksIn } from "@/lib/content/body/unwrap-link";

const target = "https://example.org/report?page=2&lang=en#part";
const encoded = encodeURIComponent(target);
const base64 = (text: string) => Buffer.from(text).toString("base64");

describe("the address of a pasted link", () => {
  it.each([
    `https://eur01.safelinks.protection.outlook.com/?url=${encoded}&data=05%7C02%7Creporter%40paper.example`,
    `https://gcc02.safelinks.protection.outlook.us/ap/w-59584e83/?url=${encoded}&data=05`,
    `https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html?url=${encoded}&locale=en`,
    `https://urldefense.proofpoint.com/v1/url?u=${encoded}&k=abc`,
    `https://urldefense.proofpoint.com/v2/url?u=${encoded.replaceAll("_", "-5F").replaceAll("-", "-2D").replaceAll("%2F", "_").replaceAll("%", "-")}&d=DwMF&c=x`,
    `https://urldefense.com/v3/__https://example.org/report?page=2&lang=en*part__;${base64("#")}!!AbC!xyz$`,
    `https://secure-web.cisco.com/1abcDEF/${encoded}`,
    `https://linkprotect.cudasvc.com/url?a=${encoded}&c=E,1,x`,
    `https://eu-west-1.protection.sophos.com?d=example.org&u=${encodeURIComponent(base64(target))}&i=1`,
    `https://url.uk.m.mimecastprotect.com/s/abc?url=${encoded}`,
    `https://www.google.com/url?q=${encoded}&sa=D&source=editors`,
    `https://www.google.co.uk/url?sa=t&url=${encoded}&usg=x`,
    `https://l.facebook.com/l.php?u=${encoded}&h=AT0`,
    `https://slack-redir.net/link?url=${encoded}`,
    `https://outlook.office.com/mail/safelink.html?url=${encoded}`,
    `https://url.avanan.click/v2/___${target}___.YXAzOmFi`,
    `https://protect.checkpoint.com/v2/___${target}___.YzJ1OmFi`,
    `https://linklock.titanhq.com/analyse?url=${encoded}&data=x`,
    `https://scanmail.trustwave.com/?c=1&d=x&u=${encoded}`,
    `https://l.workplace.com/l.php?u=${encoded}`,
    `https://www.bing.com/ck/a?!&&p=1&u=a1${base64(target).replaceAll("+", "-").replaceAll("/", "_")}&ntb=1`,
    `https://r.search.yahoo.com/_ylt=A/RV=2/RU=${encoded}/RK=2/RS=x`,
  ])("leads to what was wrapped: %s", (address) => {
    expect(unwrapLink(address)).toBe(target);
  });

  it("is freed of several wrappings", () => {
    const inner = `https://www.google.com/url?q=${encoded}`;
    const outer = `https://nam12.safelinks.protection.outlook.com/?url=${encodeURIComponent(inner)}`;
    expect(unwrapLink(outer)).toBe(target);
  });

  it("of version 3 stands for runs of characters, too", () => {
    const packed = base64("äöü").replaceAll("+", "-").replaceAll("/", "_");
    expect(
      unwrapLink(`https://urldefense.com/v3/__https://example.org/**B__;${packed}!!A!b$`),
    ).toBe("https://example.org/äöü");
  });

  it.each([
    "https://example.org/a?utm_source=mail&url=https%3A%2F%2Fother.example",
    "https://www.google.com/search?q=https://example.org",
    "https://notgoogle.com/url?q=https://example.org",
    "https://outlook.com.example.org/?url=https%3A%2F%2Fother.example",
    "mailto:desk@example.org",
    "/articles/one",
  ])("stays as it is where nothing is around it: %s", (address) => {
    expect(unwrapLink(address)).toBe(address);
  });

  it("is none where the wrapping hides it, or leads to what is no page", () => {
    expect(unwrapLink("https://protect-eu.mimecast.com/s/AbCd?domain=example.org")).toBeNull();
    expect(unwrapLink("https://www.google.com/url?q=javascript:alert(1)")).toBeNull();
  });

  it("is unwrapped in a plain text, too, and the text around it stays", () => {
    const wrapped = `https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fa&data=05`;
    expect(unwrapLinksIn(`See <${wrapped}> and https://example.org/b.`)).toBe(
      "See <https://example.org/a> and https://example.org/b.",
    );
  });
});

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { parseEnv } from "@/lib/base/env";
import { InvalidInputError } from "@/lib/base/errors";

const defaults = {
  port: 3000,
  host: "127.0.0.1",
  siteUrl: "http://localhost:3000",
  siteName: "Stet",
  siteTimeZone: "Asia/Hong_Kong",
  dataFolder: resolve("data"),
  store: null,
  secret: null,
  querySeconds: 30,
  stopSeconds: 5,
  databaseUrl: null,
  hasDemo: true,
  checksLinks: true,
  hasPlainPages: true,
  sessionIdleHours: 12,
  largestPicture: { mebibytes: 30, megapixels: 60 },
  largestRecording: 500,
  mail: null,
  trustedProxies: [],
  purgeUrls: [],
  sso: null,
  hasPasswords: true,
  webSubHub: null,
  embedHosts: [],
  backups: null,
  log: { level: "info", format: "auto" },
  logsRequests: false,
  metricsToken: null,
};

/** Settings that are wrong, with the sentence for each. */
const wrong: [name: string, sentence: string, values: string[]][] = [
  [
    "PORT",
    "PORT must be a whole number from 1 to 65535.",
    ["0", "65536", "-1", "80.5", "1e3", "0x50", "eighty", "", " 80"].filter(Boolean),
  ],
  [
    "HOST",
    "HOST must be an IP address of this machine, or 0.0.0.0 for all it has.",
    ["localhost", "news.example.org", "256.0.0.1", "127.0.0.1:3000", "[::1]"],
  ],
  [
    "SITE_URL",
    "SITE_URL must be the site's address without a path, such as https://news.example.org.",
    [
      "news.example.org",
      "https://example.org/news",
      "https://example.org/?a",
      "https://example.org/#a",
      "ftp://example.org",
      "https://",
      "javascript:alert(1)",
    ],
  ],
  ["SITE_NAME", "SITE_NAME must not be empty.", [" ", "\t"]],
  ["SITE_NAME", "SITE_NAME must have 80 characters at most.", ["a".repeat(81)]],
  [
    "SITE_TIME_ZONE",
    "SITE_TIME_ZONE must be a time zone's IANA name, such as Europe/Paris.",
    ["Paris", "Europe/Nowhere", "GMT+25"],
  ],
  [
    "STET_SECRET",
    "STET_SECRET must have 32 characters at least, such as what `openssl rand -base64 32` prints.",
    ["secret", "x".repeat(31)],
  ],
  [
    "DATABASE_URL",
    "DATABASE_URL must be a PostgreSQL database's address, such as postgresql://stet:password@db.example.org/stet. Without it, the newsroom is in SQLite.",
    [
      "stet.db",
      "file:stet.db",
      "mysql://stet@db.example.org/stet",
      "postgresql://db.example.org",
      "postgresql:///stet",
      "https://db.example.org/stet",
    ],
  ],
  ["STET_DEMO", "STET_DEMO must be on or off.", ["yes", "ON", "true", "1"]],
  ["LOG_LEVEL", "LOG_LEVEL must be error, warn, info or debug.", ["all", "INFO", "trace"]],
  ["LOG_FORMAT", "LOG_FORMAT must be auto, json or pretty.", ["text", "JSON"]],
  ["LOG_REQUESTS", "LOG_REQUESTS must be on or off.", ["yes", "ON", "1"]],
  ["METRICS_TOKEN", "METRICS_TOKEN must have 16 characters at least.", ["short", "x".repeat(15)]],
  ["LINK_CHECKS", "LINK_CHECKS must be on or off.", ["yes", "OFF", "false", "0"]],
  ["PLAIN_PAGES", "PLAIN_PAGES must be on or off.", ["yes", "OFF", "false", "0"]],
  [
    "TRUSTED_PROXIES",
    "TRUSTED_PROXIES must be addresses or networks with commas between, such as 127.0.0.1, 10.0.0.0/8.",
    ["proxy.example.org", "10.0.0.0/33", "10.0.0.0/", "127.0.0.1, all"],
  ],
  [
    "PURGE_URLS",
    "PURGE_URLS must be addresses with commas between, such as http://127.0.0.1:6081/.",
    ["cache.example.org", "http://127.0.0.1:6081/, ftp://example.org", "https://"],
  ],
  [
    "SESSION_IDLE_HOURS",
    "SESSION_IDLE_HOURS must be a whole number from 1 to 336.",
    ["0", "337", "0.5", "-1", "twelve"],
  ],
  [
    "PICTURE_MAX_MIB",
    "PICTURE_MAX_MIB must be a whole number from 1 to 200.",
    ["0", "201", "1.5", "-1", "1e2", "thirty"],
  ],
  [
    "PICTURE_MAX_MEGAPIXELS",
    "PICTURE_MAX_MEGAPIXELS must be a whole number from 1 to 250.",
    ["0", "251", "1.5", "-1", "1e2", "sixty"],
  ],
  [
    "SMTP_URL",
    "SMTP_URL must be a mail server's address, such as smtps://user:password@mail.example.org.",
    ["mail.example.org", "http://mail.example.org", "smtp:", "smtp://"],
  ],
  [
    "SMTP_URL",
    "SMTP_URL must not switch encryption off for a server elsewhere: mail carries links that let people in. Use smtps://, or smtp:// with STARTTLS.",
    ["smtp://mail.example.org?ignoreTLS=true", "smtp://192.0.2.1:25/?requireTLS=false"],
  ],
  [
    "WEBSUB_HUB",
    "WEBSUB_HUB must be a hub's address, such as https://hub.example.org/.",
    ["hub.example.org", "ftp://hub.example.org", "https://"],
  ],
  [
    "EMBED_HOSTS",
    "EMBED_HOSTS must be names of hosts with commas between, such as charts.example.org.",
    ["https://charts.example.org", "localhost", "127.0.0.1", "*.example.org", "a.example.org;b"],
  ],
  [
    "STORE_URL",
    "STORE_URL must be the address of a bucket in an S3 store, such as https://KEY:SECRET@s3.example.org/bucket?region=eu-central-1.",
    [
      "s3.example.org/bucket",
      "https://key:secret@s3.example.org",
      "https://key:secret@s3.example.org/b",
      "https://key:secret@s3.example.org/bucket//folder",
      "https://key:secret@s3.example.org/bucket?region=",
      "https://key:secret@s3.example.org/bucket?style=virtual",
      "https://key:secret@s3.example.org/bucket?ssl=off",
      "https://key:secret@s3.example.org/bucket#region",
      "https://key@s3.example.org/bucket",
      "https://key:%@s3.example.org/bucket",
      "https://key:se/cret@s3.example.org/bucket",
      "s3://key:secret@bucket",
    ],
  ],
  [
    "STORE_URL",
    "STORE_URL must begin with https:// for a store that is not in a private network: originals are for nobody else.",
    [
      "http://key:secret@s3.example.org/bucket",
      "http://key:secret@192.0.2.1:9000/bucket",
      "http://key:secret@[2001:db8::1]/bucket",
    ],
  ],
  [
    "MAIL_FROM",
    "MAIL_FROM must be an e-mail address, such as desk@example.org.",
    ["desk", "The desk <desk@example.org>"],
  ],
];

const problemsOf = (variables: Record<string, string>): readonly string[] => {
  try {
    parseEnv(variables);
    return [];
  } catch (error) {
    return error instanceof InvalidInputError ? error.problems : expect.unreachable();
  }
};

describe("the settings", () => {
  test("have defaults", () => {
    expect(parseEnv({})).toEqual(defaults);
  });

  test("with an empty value count as not set", () => {
    const names = [...wrong.map(([name]) => name), "STET_DATA"];
    expect(parseEnv(Object.fromEntries(names.map((name) => [name, ""])))).toEqual(defaults);
  });

  test.each([
    [{}, "127.0.0.1"],
    [{ SITE_URL: "http://press.localhost:3000" }, "127.0.0.1"],
    [{ SITE_URL: "https://news.example.org" }, undefined],
    [{ SITE_URL: "http://localhost.example.org" }, undefined],
    [{ SITE_URL: "https://news.example.org", HOST: "127.0.0.1" }, "127.0.0.1"],
    [{ HOST: "0.0.0.0" }, "0.0.0.0"],
  ])(
    "%j have the server listen on %s: others reach a site that is for them alone",
    (given, host) => {
      expect(parseEnv(given).host).toBe(host);
    },
  );

  test("that are given are taken", () => {
    expect(
      parseEnv({
        PORT: "8080",
        HOST: "10.0.0.5",
        SITE_URL: "https://News.example.org/",
        SITE_NAME: " The Courier ",
        SITE_TIME_ZONE: "Europe/Paris",
        STET_DATA: "/srv/stet",
        STORE_URL:
          "https://AKIA:a%2Fb+c@s3.example.org:8443/press/of/ours/?region=eu-west-1&style=host",
        STET_SECRET: "a secret of thirty-two characters",
        QUERY_SECONDS: "60",
        STOP_SECONDS: "45",
        DATABASE_URL: "postgresql://stet:s%40fe@db.example.org:5433/stet?sslmode=require",
        STET_DEMO: "off",
        LINK_CHECKS: "off",
        PLAIN_PAGES: "off",
        PURGE_URLS: "http://127.0.0.1:6081/, http://127.0.0.1:6082/ http://127.0.0.1:6081/",
        SESSION_IDLE_HOURS: "8",
        PICTURE_MAX_MIB: "50",
        RECORDING_MAX_MIB: "700",
        PICTURE_MAX_MEGAPIXELS: "100",
        SMTP_URL: "smtp://mail.example.org:587",
        MAIL_FROM: "desk@example.org",
        TRUSTED_PROXIES: "127.0.0.1, 10.0.0.0/8",
        EMBED_HOSTS: "charts.example.org, video.example.org",
        WEBSUB_HUB: "https://hub.example.org/publish?site=1",
        LOG_LEVEL: "warn",
        LOG_FORMAT: "json",
        LOG_REQUESTS: "on",
        METRICS_TOKEN: "a token for figures",
        HOME: "/root",
      }),
    ).toEqual({
      port: 8080,
      host: "10.0.0.5",
      siteUrl: "https://news.example.org",
      siteName: "The Courier",
      siteTimeZone: "Europe/Paris",
      dataFolder: "/srv/stet",
      store: {
        ...{ origin: "https://s3.example.org:8443", bucket: "press", folder: "of/ours/" },
        ...{ region: "eu-west-1", style: "host", key: { id: "AKIA", secret: "a/b+c" } },
      },
      secret: "a secret of thirty-two characters",
      querySeconds: 60,
      stopSeconds: 45,
      databaseUrl: "postgresql://stet:s%40fe@db.example.org:5433/stet?sslmode=require",
      hasDemo: false,
      checksLinks: false,
      hasPlainPages: false,
      sessionIdleHours: 8,
      largestPicture: { mebibytes: 50, megapixels: 100 },
      largestRecording: 700,
      mail: { smtpUrl: "smtp://mail.example.org:587", from: "desk@example.org" },
      purgeUrls: ["http://127.0.0.1:6081/", "http://127.0.0.1:6082/"],
      trustedProxies: ["127.0.0.1", "10.0.0.0/8"],
      sso: null,
      hasPasswords: true,
      embedHosts: ["charts.example.org", "video.example.org"],
      webSubHub: "https://hub.example.org/publish?site=1",
      backups: null,
      log: { level: "warn", format: "json" },
      logsRequests: true,
      metricsToken: "a token for figures",
    });
  });

  test("have the site on this machine, at its port, unless they say where it is", () => {
    expect(parseEnv({ PORT: "8080" }).siteUrl).toBe("http://localhost:8080");
    expect(parseEnv({ PORT: "80" }).siteUrl).toBe("http://localhost");
    expect(parseEnv({ SITE_URL: "https://example.org:8443" }).siteUrl).toBe(
      "https://example.org:8443",
    );
  });

  test("send no mail without a server, and name a sender with one", () => {
    expect(parseEnv({ MAIL_FROM: "desk@example.org" }).mail).toBeNull();
    expect(problemsOf({ SMTP_URL: "smtp://mail.example.org" })).toEqual([
      "SMTP_URL needs MAIL_FROM, the address that mail comes from.",
    ]);
  });

  test("have the store's key in its address or beside it, and it begins with a key", () => {
    const beside = { AWS_ACCESS_KEY_ID: "AKIA", AWS_SECRET_ACCESS_KEY: "a/b+c" };
    const STORE_URL = "https://s3.example.org/press";
    expect(parseEnv({ STORE_URL, ...beside }).store?.key).toEqual({ id: "AKIA", secret: "a/b+c" });
    expect(parseEnv(beside).store).toBeNull();
    const sentence =
      "STORE_URL needs a key: in the address, or in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.";
    expect(problemsOf({ STORE_URL })).toEqual([sentence]);
    expect(problemsOf({ STORE_URL, AWS_ACCESS_KEY_ID: "AKIA" })).toEqual([sentence]);
  });

  test.each(["localhost:9000", "127.0.0.1", "store", "10.1.2.3", "192.168.0.9", "[fd00::1]"])(
    "may have a store without encryption at %s, which is in a private network",
    (host) => {
      expect(parseEnv({ STORE_URL: `http://key:secret@${host}/press` }).store).toMatchObject({
        ...{ origin: `http://${host}`, bucket: "press", folder: "", style: "path" },
        ...{ region: "us-east-1" },
      });
    },
  );

  test.each(
    wrong.flatMap(([name, sentence, values]) => values.map((one) => [name, one, sentence])),
  )("%s=%j is refused: %s", (name, value, sentence) => {
    expect(problemsOf({ [name ?? ""]: value ?? "" })).toEqual([sentence]);
  });

  test("that are wrong are all named at once, each with a sentence of its own", () => {
    const variables = Object.fromEntries(wrong.map(([name, , [value]]) => [name, value ?? ""]));
    const sentences = problemsOf(variables);
    expect(sentences).toHaveLength(Object.keys(variables).length);
    for (const name of Object.keys(variables)) {
      expect(sentences.filter((sentence) => sentence.startsWith(`${name} must`))).toHaveLength(1);
    }
  });

  test("are all in the example for people, each once", () => {
    const example = readFileSync(".env.example", "utf8");
    for (const name of [...new Set(wrong.map(([one]) => one)), "STET_DATA"]) {
      expect(example.match(new RegExp(`^#? ?${name}=`, "gm"))).toHaveLength(1);
    }
  });
});

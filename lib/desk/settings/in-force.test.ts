import { expect, test } from "vitest";
import { listSettings } from "@/lib/desk/settings/in-force";
import { settingNames } from "@/lib/base/env";

const shown = (name: string, variables: Record<string, string>, file = "") =>
  listSettings(variables, file).find((one) => one.name === name);

test("each setting is shown once, with its default where it has no value", () => {
  expect(listSettings({}, "").map(({ name }) => name)).toEqual(settingNames);
  expect(shown("PORT", {})).toEqual({ name: "PORT", value: "3000", from: "default" });
  expect(shown("SMTP_URL", { SMTP_URL: "" })).toMatchObject({ value: "", from: "default" });
});

test("a value comes from the environment or from the file, which counts after it", () => {
  expect(shown("PORT", { PORT: "80" }, "PORT=80")).toMatchObject({ value: "80", from: ".env" });
  expect(shown("PORT", { PORT: "81" }, "PORT=80")).toMatchObject({
    ...{ value: "81", from: "environment" },
  });
});

test.each([
  ["STET_SECRET", "a secret of thirty-two characters", "thirty-two"],
  ["METRICS_TOKEN", "a token for figures", "figures"],
  ["AWS_SECRET_ACCESS_KEY", "abc/def", "abc"],
  ["DATABASE_URL", "postgresql://stet:s%40fe@db.example.org/stet", "s%40fe"],
  ["DATABASE_URL", "postgresql://db.example.org/stet?user=stet&password=s4fe", "s4fe"],
  ["STORE_URL", "https://AKIA:s3cret@s3.example.org/press?region=eu", "s3cret"],
  ["SMTP_URL", "smtps://desk:w0rd@mail.example.org", "w0rd"],
])("%s says nothing that lets somebody in", (name, value, secret) => {
  const setting = shown(name, { [name]: value });
  expect(setting?.value).not.toBe("");
  expect(JSON.stringify(listSettings({ [name]: value }, `${name}=${value}`))).not.toContain(secret);
});

import { expect, test } from "vitest";
import { mailServer } from "@/lib/base/mail/mail";

test.each([
  ["smtp://mail.example.org:587", "true"],
  ["smtp://user:password@192.0.2.1", "true"],
  ["smtps://mail.example.org", null],
  ["smtp://localhost:1025", null],
  ["smtp://127.0.0.1:1025", null],
  ["smtp://[::1]:1025", null],
])("mail by %s is refused without STARTTLS: %s", (url, required) => {
  expect(new URL(mailServer(url)).searchParams.get("requireTLS")).toBe(required);
});

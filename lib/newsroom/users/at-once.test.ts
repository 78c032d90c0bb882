import { setImmediate as turn } from "node:timers/promises";
import { verify } from "@node-rs/argon2";
import { expect, test, vi } from "vitest";
import { TooSoonError } from "@/lib/base/errors";
import { verifyPassword } from "@/lib/newsroom/users/password";

vi.mock("@node-rs/argon2", () => ({ hash: vi.fn(async () => "hash"), verify: vi.fn() }));

test("two passwords are checked at once; others wait their turn, failed checks included", async () => {
  let atOnce = 0;
  let most = 0;
  const order: unknown[] = [];
  vi.mocked(verify).mockImplementation(async (_, password) => {
    order.push(password);
    most = Math.max(most, (atOnce += 1));
    await turn();
    atOnce -= 1;
    if (password === "3") throw new Error("unreadable hash");
    return password === "5";
  });
  const passwords = Array.from({ length: 9 }, (_, index) => String(index));
  const settled = await Promise.allSettled(passwords.map((one) => verifyPassword("hash", one)));
  expect(most).toBe(2);
  expect(order).toEqual(passwords);
  expect(settled.map((one) => (one.status === "fulfilled" ? one.value : "failed"))).toEqual(
    passwords.map((one) => (one === "3" ? "failed" : one === "5")),
  );
  expect(await verifyPassword("hash", "5")).toBe(true);
});

test("once twenty wait, others are refused; who is urgent is not, and comes next", async () => {
  const order: unknown[] = [];
  vi.mocked(verify).mockImplementation(async (_, password) => {
    order.push(password);
    await turn();
    return true;
  });
  const all = Array.from({ length: 22 }, (_, at) => verifyPassword("hash", String(at)));
  const refused = expect(verifyPassword("hash", "late")).rejects.toThrow(TooSoonError);
  const urgent = verifyPassword("hash", "urgent", true);
  await refused;
  await Promise.all([...all, urgent]);
  expect(order.slice(0, 4)).toEqual(["0", "1", "urgent", "2"]);
  expect(order).toHaveLength(23);
});

// Against the API itself: a provider as an SDK registers one, which needs a newer Node than ours may be.
import { trace, type Span, type Tracer, type TracerProvider } from "@opentelemetry/api";
import { afterEach, expect, test } from "vitest";
import { inSpan } from "@/lib/base/tracing";

type Seen = { name: string; attributes: object; status?: number; isEnded: boolean };

/** Keeps what it is told. Only what `inSpan` calls is there. */
function listen(): Seen[] {
  const seen: Seen[] = [];
  const startActiveSpan = (
    name: string,
    { attributes = {} }: { attributes?: object },
    work: (span: Span) => unknown,
  ) => {
    const one: Seen = { name, attributes: { ...attributes }, isEnded: false };
    seen.push(one);
    return work({
      setStatus: ({ code }: { code: number }) => (one.status = code),
      setAttribute: (key: string, value: unknown) =>
        Object.assign(one.attributes, { [key]: value }),
      end: () => (one.isEnded = true),
    } as unknown as Span);
  };
  const tracer = { startActiveSpan } as unknown as Tracer;
  const provider: TracerProvider = { getTracer: () => tracer };
  expect(trace.setGlobalTracerProvider(provider)).toBe(true);
  return seen;
}

afterEach(() => trace.disable());

test("a span has its name, its facts and its end, and the work’s result goes through it", async () => {
  const seen = listen();
  expect(await inSpan("save an article", { "stet.kind": "save" }, async () => 7)).toBe(7);
  expect(seen).toEqual([
    { name: "save an article", attributes: { "stet.kind": "save" }, isEnded: true },
  ]);
});

test("a span of work that fails says so, and nothing of what the error quotes", async () => {
  const seen = listen();
  const fault = new RangeError("Ann wrote: secret");
  await expect(inSpan("make a page", {}, () => Promise.reject(fault))).rejects.toBe(fault);
  expect(seen).toMatchObject([
    { status: 2, attributes: { "error.type": "RangeError" }, isEnded: true },
  ]);
  expect(JSON.stringify(seen)).not.toContain("secret");
});

test("without a provider the work is done, at some microseconds a span", async () => {
  const times = 20_000;
  const begun = performance.now();
  for (let time = 0; time < times; time += 1) await inSpan("nothing", {}, async () => time);
  expect((performance.now() - begun) / times).toBeLessThan(0.05);
});

import { describe, expect, it } from "vitest";
import { onTheLine } from "@/lib/content/body/raised";

const above = (words: string, before: string) => onTheLine(words, "above", before, false);
const below = (words: string, before: string) => onTheLine(words, "below", before, false);

describe("what stands above or below the line", () => {
  it("a power keeps its meaning", () => {
    expect(above("26", "10")).toBe("²⁶");
    expect(above("−3", "10")).toBe("⁻³");
    expect(above("2", "300 m")).toBe("²");
    expect(above("n+1", "x")).toBe("ⁿ⁺¹");
  });

  it("a power that has no signs of its own stays one by its style", () => {
    expect(above("2.5", "10")).toBeNull();
    expect(above("a/b", "x")).toBeNull();
    expect(above("x y", "2")).toBeNull();
    expect(below("CC", "V")).toBeNull();
  });

  it("an index stands low", () => {
    expect(below("2", "CO")).toBe("₂");
    expect(below("max", "V")).toBe("ₘₐₓ");
  });

  it("endings of numbers and abbreviations are no powers", () => {
    expect(above("st", "1")).toBe("st");
    expect(above("e", "XIX")).toBe("e");
    expect(above("me", "M")).toBe("me");
    expect(above("e", "a small x")).toBe("ᵉ");
  });

  it("the mark of a note is no power", () => {
    expect(onTheLine("5", "above", "2010", true)).toBe("[5]");
    expect(onTheLine("[1]", "above", "claim.", true)).toBe("[1]");
    expect(above("[12]", "10")).toBe("[12]");
    expect(above("*", "claim")).toBe("*");
    expect(above("TM", "Brand")).toBe("™");
  });
});

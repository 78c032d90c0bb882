// The parts that a content is compared and merged by.
import type { Content } from "@/lib/content/articles/schema";

export type FieldName = Exclude<keyof Content, "body">;

/** One thing of a content that is decided by itself: a field beside the text, or a block of it. */
export type Part = { kind: "field"; field: FieldName } | { kind: "block"; id: string };

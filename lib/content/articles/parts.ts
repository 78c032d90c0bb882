// The parts that a content is compared and merged by.
import type { FieldName } from "@/lib/content/fields";

/** One thing of a content that is decided by itself: a field beside the text, or a block of it. */
export type Part = { kind: "field"; field: FieldName } | { kind: "block"; id: string };

import type { Thing } from "schema-dts";
import { writeStructuredData } from "@/lib/site/structured-data/write";

export function StructuredData({ things }: { things: readonly Thing[] }) {
  return (
    <script
      type="application/ld+json"
      dangerouslySetInnerHTML={{ __html: writeStructuredData(things) }}
    />
  );
}

import { RecordPageFile } from "@/components/desk/uploads/record-page-file";
import type { RecordOfFile } from "@/components/desk/uploads/use-record-uploads";

export function Awaited({ record, isFixed }: { record: RecordOfFile; isFixed: boolean }) {
  const place = (
    <p className="mb-3 grid aspect-4/3 place-items-center border border-dashed border-ink-soft text-ink-soft">
      No file yet. Readers do not see it.
    </p>
  );
  if (isFixed) return place;
  return <RecordPageFile record={record}>{place}</RecordPageFile>;
}

// Uploads whose part of the page is gone, such as a closed dialog.
import { UploadList } from "@/components/desk/uploads/upload-list";
import { useAllUploads } from "@/components/desk/uploads/uploads-context";
import { isRemarkable } from "@/lib/browser/uploading/sentences";
import type { UploadQueue } from "@/lib/browser/uploading/queue";

/** `shown`: places that show their own uploads. */
export function LooseUploads({ queue, shown }: { queue: UploadQueue; shown: readonly string[] }) {
  const loose = useAllUploads(queue).filter(
    ({ place, state, filed }) =>
      !shown.includes(place) &&
      state !== "cancelled" &&
      (place === "" || filed === null || isRemarkable(filed)),
  );
  if (loose.length === 0) return null;
  return (
    <section
      aria-label="Uploads"
      className="sticky bottom-0 z-20 -mx-4 mt-8 max-h-64 overflow-y-auto border-t border-rule-strong bg-paper px-4 py-3 sm:-mx-6 sm:px-6"
    >
      <UploadList uploads={loose} />
    </section>
  );
}

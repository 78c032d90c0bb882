import { listFailingCaches } from "@/lib/outbox/purge";
import { deskTime } from "@/lib/base/site-time";

/** A cache in front of the site may still give readers old pages. */
export async function CacheWarning() {
  const caches = await listFailingCaches();
  return caches.map(({ address, since, problem }) => (
    <aside
      key={address}
      aria-label="Warning"
      className="border-b border-rule bg-wash px-4 py-1.5 text-center text-sm sm:px-6"
    >
      <strong className="font-semibold text-accent">
        A cache in front of the site has been out of date since {deskTime(since)}.
      </strong>{" "}
      {problem} It is contacted again every few seconds. Until it answers, readers may get older
      pages.
    </aside>
  ));
}

/** The passwords in the README open this newsroom. */
export function DemoWarning() {
  return (
    <aside
      aria-label="Warning"
      className="border-b border-rule bg-wash px-4 py-1.5 text-center text-sm sm:px-6"
    >
      <strong className="font-semibold text-accent">Demo passwords are active.</strong> Everybody
      can read them in the README: keep this newsroom on this machine.
    </aside>
  );
}

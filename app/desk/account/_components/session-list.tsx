import { ActionForm } from "@/components/desk/action-form";
import { Moment } from "@/components/desk/moment";
import { Button } from "@/components/ui/button";
import { deviceName } from "@/lib/content/users/device";
import type { SessionSummary } from "@/lib/newsroom/users/sessions";

type Props = { sessions: SessionSummary[]; currentId: string };

export function SessionList({ sessions, currentId }: Props) {
  return (
    <>
      <ActionForm form="account/sign-out-one" className="space-y-3">
        <ul className="-mt-4 divide-y divide-rule border-b border-rule">
          {sessions.map((session) => (
            <li
              key={session.id}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-2.5"
            >
              <div>
                <p className="font-semibold">
                  {deviceName(session.device)}
                  {session.id === currentId && (
                    <span className="ml-3 font-normal text-good">this one</span>
                  )}
                </p>
                <p className="text-sm text-ink-soft">
                  Signed in <Moment at={session.createdAt} />, last used{" "}
                  <Moment at={session.lastSeenAt} />
                </p>
              </div>
              {session.id !== currentId && (
                <Button
                  type="submit"
                  name="session"
                  value={session.id}
                  className="min-h-8 px-2.5 text-sm"
                >
                  Sign out<span className="sr-only"> {deviceName(session.device)}</span>
                </Button>
              )}
            </li>
          ))}
        </ul>
      </ActionForm>
      <ActionForm form="account/sign-out-elsewhere" className="mt-4 space-y-3">
        {sessions.length > 1 && <Button type="submit">Sign out everywhere else</Button>}
      </ActionForm>
    </>
  );
}

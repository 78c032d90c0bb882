// The desk's own masthead: where one is, who one is, and the way out. Its links load a page anew:
// the browser then asks about unsaved text, and Back never shows what an earlier load had read.
import type { Actor } from "@/lib/users/actor";
import { may } from "@/lib/users/permissions";

type Props = { siteName: string; user: Actor };

export function DeskHeader({ siteName, user }: Props) {
  return (
    <header className="border-b border-rule-strong">
      <div className="mx-auto flex max-w-[90rem] flex-wrap items-center gap-x-6 gap-y-1 px-4 py-2 sm:px-6">
        <a href="/" className="py-1 font-serif text-xl font-semibold" title="To the site">
          <span className="stet-dots">{siteName}</span>
        </a>
        <nav aria-label="Desk" className="flex gap-5 text-[0.9375rem]">
          <a href="/desk" className="quiet-link py-1 font-semibold">
            My desk
          </a>
          <a href="/desk/articles" className="quiet-link py-1 font-semibold">
            Articles
          </a>
          <a href="/desk/articles/new" className="quiet-link py-1 font-semibold">
            New article
          </a>
          {may(user.role, "changeUsers") && (
            <a href="/desk/users" className="quiet-link py-1 font-semibold">
              Users
            </a>
          )}
          {may(user.role, "readAudit") && (
            <a href="/desk/audit" className="quiet-link py-1 font-semibold">
              Audit log
            </a>
          )}
        </nav>
        <div className="ml-auto flex items-center gap-4 text-sm">
          <span className="text-ink-soft">
            {user.name} <span className="max-sm:hidden">({user.role})</span>
          </span>
          <a href="/desk/account" className="quiet-link py-1">
            Account
          </a>
          <form method="post" action="/sign-out">
            <button type="submit" className="quiet-link py-1">
              Sign out
            </button>
          </form>
        </div>
      </div>
    </header>
  );
}

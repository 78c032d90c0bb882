// Its links load whole pages: the browser then asks about unsaved text, and Back never shows old data.
import type { Actor } from "@/lib/content/users/actor";
import { may, type Action } from "@/lib/content/users/permissions";

type Props = { siteName: string; user: Actor };

const areas: { href: string; name: string; action?: Action }[] = [
  { href: "/desk", name: "My desk" },
  { href: "/desk/articles", name: "Articles" },
  { href: "/desk/articles/new", name: "New article" },
  { href: "/desk/front", name: "Front page", action: "arrangeFront" },
  { href: "/desk/pictures", name: "Pictures" },
  { href: "/desk/authors", name: "Authors", action: "changeAuthors" },
  { href: "/desk/topics", name: "Topics", action: "changeTopics" },
  { href: "/desk/sections", name: "Sections", action: "changeSections" },
  { href: "/desk/users", name: "Users", action: "changeUsers" },
  { href: "/desk/audit", name: "Audit log", action: "readAudit" },
  { href: "/desk/how-it-is", name: "How it is", action: "seeHealth" },
];

export function DeskHeader({ siteName, user }: Props) {
  const shown = areas.filter(({ action }) => action === undefined || may(user, action));
  return (
    <header className="border-b border-rule-strong">
      <div className="mx-auto flex max-w-[90rem] flex-wrap items-center gap-x-6 gap-y-1 px-4 py-2 sm:px-6">
        <a href="/" className="py-1 font-serif text-xl font-semibold" title="To the site">
          <span className="stet-dots">{siteName}</span>
        </a>
        <nav
          aria-label="Desk"
          className="flex flex-wrap gap-x-5 text-[0.9375rem] max-lg:order-last max-lg:w-full"
        >
          {shown.map(({ href, name }) => (
            <a key={href} href={href} className="quiet-link py-1 font-semibold">
              {name}
            </a>
          ))}
        </nav>
        <div className="ml-auto flex items-center gap-4 text-sm">
          <span className="text-ink-soft">
            <bdi>{user.name}</bdi> <span className="max-sm:hidden">({user.role})</span>
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

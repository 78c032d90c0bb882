"use client";
import { useEffect, useRef, useState } from "react";
import { FrontBar } from "@/app/desk/front/_components/front-bar";
import {
  FrontContext,
  type Arranging,
  type RowChange,
} from "@/app/desk/front/_components/front-context";
import { HiddenSections } from "@/app/desk/front/_components/left-out";
import { Overtaken } from "@/app/desk/front/_components/overtaken";
import { Scheduled } from "@/app/desk/front/_components/scheduled";
import { Shelf } from "@/app/desk/front/_components/shelf";
import { SlotGroup } from "@/app/desk/front/_components/slot-group";
import { Unseen } from "@/app/desk/front/_components/unseen";
import { useFront } from "@/app/desk/front/_components/use-front";
import { WhereDialog } from "@/app/desk/front/_components/where-dialog";
import { SignInDialog } from "@/components/desk/sign-in/sign-in-dialog";
import { top } from "@/lib/content/fronts/arrangement";
import {
  bringBack,
  leaveOut,
  moveRow,
  pinArticle,
  resizeRow,
  unpinArticle,
} from "@/lib/content/fronts/arranging";
import type { FrontAtDesk } from "@/lib/desk/fronts/desk-shape";
import { slotName } from "@/lib/content/fronts/slot-names";

type Props = { user: { id: string; name: string }; opened: FrontAtDesk };

export function FrontDesk({ user, opened }: Props) {
  const desk = useFront(user.id, opened);
  const { work, front, headline, say, look } = desk;
  const [asked, setAsked] = useState<string | null>(null);
  const page = useRef<HTMLDivElement>(null);
  const wanted = useRef("");

  // The focus follows the article to the button that moved it.
  useEffect(() => {
    const buttons = page.current?.querySelectorAll<HTMLElement>("[data-focus]") ?? [];
    if (wanted.current === "") return;
    [...buttons].find(({ dataset }) => dataset["focus"] === wanted.current)?.focus();
    wanted.current = "";
  }, [work.now]);

  // Somebody else may have arranged the front while this page was hidden.
  const latestLook = useRef(look);
  useEffect(() => {
    latestLook.current = look;
  });
  useEffect(() => {
    const see = () => void (document.visibilityState === "visible" && latestLook.current());
    document.addEventListener("visibilitychange", see);
    return () => document.removeEventListener("visibilitychange", see);
  }, []);

  const offThePage = (ids: readonly string[]) =>
    ids.map((id) => ` “${headline(id)}” is no longer pinned.`).join("");

  const arranging: Arranging = {
    ...desk,
    pinTo: (articleId, slot, button = "move") => {
      const { arrangement, fallen } = pinArticle(work.now, articleId, slot);
      wanted.current = `${button} ${articleId}`;
      work.change(arrangement);
      const where = slotName(slot, front.sections);
      say(`“${headline(articleId)}” is pinned: ${where}.${offThePage(fallen)}`);
    },
    takeOff: (articleId) => {
      wanted.current = `pin ${articleId}`;
      work.change(unpinArticle(work.now, articleId));
      say(`“${headline(articleId)}” is no longer pinned.`);
    },
    step: (change, sectionId) => {
      const { arrangement, fallen } = changeRow(desk, change, sectionId);
      wanted.current = `${change} ${sectionId}`;
      work.change(arrangement);
      const name = front.sections.find(({ id }) => id === sectionId)?.name ?? "";
      say(`${rowWords(arrangement, change, sectionId, name)}${offThePage(fallen)}`);
    },
    askWhere: setAsked,
  };

  return (
    <FrontContext value={arranging}>
      <div ref={page}>
        <FrontBar userName={user.name} />
        <Overtaken />
        <Unseen />
        <div className="grid gap-x-10 gap-y-10 pt-4 lg:grid-cols-[minmax(0,1fr)_21rem]">
          <div className="space-y-8">
            <SlotGroup group={top} name="Top" />
            {work.now.rows.map(({ sectionId }) => (
              <SlotGroup
                key={sectionId}
                group={sectionId}
                name={front.sections.find(({ id }) => id === sectionId)?.name ?? ""}
              />
            ))}
            <HiddenSections />
            <Scheduled />
          </div>
          <Shelf />
        </div>
        {asked !== null && <WhereDialog articleId={asked} onClose={() => setAsked(null)} />}
        {desk.isSignedOut && (
          <SignInDialog
            user={user}
            words={signInWords}
            onSignedIn={() => {
              desk.signedIn();
              say("You are signed in again. Nothing has been published yet.");
            }}
            onLater={desk.signedIn}
          />
        )}
      </div>
    </FrontContext>
  );
}

const signInWords = {
  title: "You have been signed out",
  ended: "Your changes are kept in this tab. Sign in again to continue.",
  other: "Your changes here would be published in their name.",
  underOther: "Continue in their name",
};

type Desk = ReturnType<typeof useFront>;

function changeRow({ work: { now } }: Desk, change: RowChange, id: string) {
  const slots = now.rows.find(({ sectionId }) => sectionId === id)?.slots.length ?? 0;
  switch (change) {
    case "up":
      return { arrangement: moveRow(now, id, -1), fallen: [] };
    case "down":
      return { arrangement: moveRow(now, id, 1), fallen: [] };
    case "more":
      return resizeRow(now, id, slots + 1);
    case "fewer":
      return resizeRow(now, id, slots - 1);
    case "out":
      return leaveOut(now, id);
    case "back":
      return { arrangement: bringBack(now, id), fallen: [] };
  }
}

function rowWords(
  { rows }: Desk["work"]["now"],
  change: RowChange,
  id: string,
  name: string,
): string {
  const place = rows.findIndex(({ sectionId }) => sectionId === id);
  if (change === "out") return `“${name}” is hidden.`;
  if (change === "more" || change === "fewer") {
    const count = rows[place]?.slots.length ?? 0;
    return `“${name}” shows ${count} ${count === 1 ? "article" : "articles"}.`;
  }
  return `“${name}” is now row ${place + 1} of ${rows.length}.`;
}

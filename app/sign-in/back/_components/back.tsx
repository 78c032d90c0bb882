"use client";
import { useEffect } from "react";
import { tellSignedIn } from "@/components/desk/sign-in/signed-in";

type Props = {
  userId: string;
  destination: string;
  /** It was opened beside the page where the work is. */
  isOwnTab: boolean;
};

export function Back({ userId, destination, isOwnTab }: Props) {
  useEffect(() => {
    tellSignedIn(userId);
    if (isOwnTab) window.close();
    else window.location.replace(destination);
  }, [userId, destination, isOwnTab]);
  return (
    <p role="status">
      {isOwnTab ? (
        "You are signed in. Close this tab: your page goes on where you left it."
      ) : (
        <a href={destination} className="text-link">
          To the desk
        </a>
      )}
    </p>
  );
}

"use client";
import { signOut } from "next-auth/react";

/** Ends the session of this browser and goes to the sign-in page. */
export function SignOutButton() {
  return (
    <button
      type="button"
      onClick={() => signOut({ callbackUrl: "/sign-in" })}
      className="quiet-link py-1"
    >
      Sign out
    </button>
  );
}

"use client";
import { signOut } from "next-auth/react";

/** Ends the session of this browser and goes to the sign-in page. */
export function SignOutButton() {
  async function leave() {
    await signOut({ redirect: false });
    // A full load, so that nothing of the desk stays in the browser's memory.
    window.location.assign("/sign-in");
  }
  return (
    <button type="button" onClick={leave} className="quiet-link py-1">
      Sign out
    </button>
  );
}

"use client";
// Reloads a page of the desk on Back and Forward, since the router would show what it was.
import { useEffect } from "react";

export function FreshHistory() {
  useEffect(() => {
    // A # is a place on the open page.
    const see = () => window.location.hash === "" && window.location.reload();
    window.addEventListener("popstate", see);
    return () => window.removeEventListener("popstate", see);
  }, []);
  return null;
}

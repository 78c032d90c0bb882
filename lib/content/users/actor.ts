import type { Scope } from "@/lib/content/users/scope";
import type { Role } from "@/prisma/generated/enums";

/** `sessionId` belongs to a request: the command's transaction asks whether that session still stands. */
export type Actor = { id: string; name: string; role: Role; scope: Scope; sessionId?: string };

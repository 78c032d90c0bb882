// Who acts: the part of a user that commands and rules need to know.
import type { Role } from "@/prisma/generated/enums";

/** `sessionId` is there for who acts by a request: the command's transaction asks whether that session still stands. */
export type Actor = { id: string; name: string; role: Role; sessionId?: string };

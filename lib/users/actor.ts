// Who acts: the part of a user that commands and rules need to know.
import type { Role } from "@/prisma/generated/enums";

export type Actor = { id: string; name: string; role: Role };

// The README prints these passwords, so that each of these users is marked as having a demo password.
import type { Role } from "@/prisma/generated/enums";

export type DemoUser = {
  email: string;
  name: string;
  role: Role;
  password: string;
};

export const demoUsers: readonly DemoUser[] = [
  {
    email: "administrator@demo.example",
    name: "Demo administrator",
    role: "administrator",
    password: "keys-to-the-whole-building",
  },
  {
    email: "editor@demo.example",
    name: "Demo editor",
    role: "editor",
    password: "let-it-stand-editor",
  },
  {
    email: "reporter@demo.example",
    name: "Demo reporter",
    role: "reporter",
    password: "notebook-and-two-pencils",
  },
];

import type { FormName } from "@/lib/web/forms/all";

export function formAddress(name: FormName): string {
  return `/api/desk/forms/${name}`;
}

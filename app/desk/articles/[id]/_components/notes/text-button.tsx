import type { ComponentProps } from "react";

export function TextButton(props: ComponentProps<"button">) {
  return (
    <button
      type="button"
      className="min-h-8 text-sm font-semibold underline decoration-rule underline-offset-4 hover:decoration-current"
      {...props}
    />
  );
}

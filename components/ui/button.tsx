// One strong button for each page; the others are quiet.
import type { ComponentProps } from "react";

const looks = {
  strong: "border-accent bg-accent text-on-accent hover:brightness-110",
  quiet: "border-rule-strong text-ink hover:bg-wash",
  plain:
    "border-transparent text-ink underline decoration-rule underline-offset-4 hover:decoration-current",
};

type Props = ComponentProps<"button"> & { look?: keyof typeof looks };

export function buttonClass(look: keyof typeof looks = "quiet"): string {
  return `inline-flex min-h-9 items-center justify-center border px-3.5 py-1 text-[0.9375rem] font-semibold leading-tight ${looks[look]} disabled:cursor-not-allowed disabled:opacity-45 aria-disabled:cursor-not-allowed aria-disabled:opacity-45`;
}

export function Button({ look = "quiet", type = "button", className = "", ...rest }: Props) {
  return <button type={type} className={`${buttonClass(look)} ${className}`} {...rest} />;
}

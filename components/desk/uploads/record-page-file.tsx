"use client";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { RecordFile } from "@/components/desk/uploads/record-file";
import type { RecordOfFile } from "@/components/desk/uploads/use-record-uploads";

type Props = {
  record: RecordOfFile;
  hasButton?: boolean;
  className?: string;
  children?: ReactNode;
};

export function RecordPageFile({ record, ...rest }: Props) {
  const router = useRouter();
  const { id, version, fileUrl } = record;
  return (
    <RecordFile record={{ id, version, fileUrl }} onFiled={() => router.refresh()} {...rest} />
  );
}

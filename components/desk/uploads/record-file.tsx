"use client";
// The file of one record, chosen or dropped: its first, or another in its place.
import type { ReactNode } from "react";
import { ChooseFiles } from "@/components/desk/uploads/choose-files";
import { UploadItem } from "@/components/desk/uploads/upload-item";
import { UploadStanding } from "@/components/desk/uploads/upload-list";
import { useRecordUploads, type RecordOfFile } from "@/components/desk/uploads/use-record-uploads";
import { useFileDrop } from "@/components/desk/uploads/use-file-drop";
import type { MediaSummary } from "@/lib/content/media/summary";

type Props = {
  record: RecordOfFile;
  onFiled: (picture: MediaSummary) => void;
  hasButton?: boolean;
  className?: string;
  children?: ReactNode;
};

export function RecordFile(props: Props) {
  const { record, onFiled, hasButton = true, className = "", children } = props;
  const { uploads, give } = useRecordUploads(record, onFiled);
  const { isOver, zone } = useFileDrop(give);
  return (
    <div {...zone} className={`${className} ${isOver ? "outline-2 outline-accent" : ""}`}>
      {children}
      {hasButton && (
        <ChooseFiles onFiles={give}>
          {record.fileUrl === null ? "Upload a file …" : "Replace the file …"}
        </ChooseFiles>
      )}
      <UploadStanding uploads={uploads} />
      {uploads.map((upload) => (
        <UploadItem key={upload.id} upload={upload} />
      ))}
    </div>
  );
}

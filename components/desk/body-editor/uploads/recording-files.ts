/** For the browser's dialog of files. The server decides by a file's content. */
export const acceptedRecordings =
  "video/mp4,video/webm,audio/mpeg,audio/mp4,audio/ogg,audio/webm,audio/wav,.mp4,.m4v,.webm,.mp3,.m4a,.ogg,.oga,.opus,.wav";

/** Which queue and limit a file gets. What browsers do not play comes here, too, and is told so. */
export function isRecordingFile({ type, name }: File): boolean {
  const isNamed = /\.(mp4|m4v|mov|webm|mkv|avi|mp3|m4a|aac|flac|ogg|oga|opus|wav|aiff?)$/i;
  return /^(video|audio)\//.test(type) || (type === "" && isNamed.test(name));
}
